"""Files that are crafted to hurt a reader, for tests and for the benchmark."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from tests.word.handmade import NAMES, docx, p, package, packed, r

MEGA = 1024 * 1024
_DOCUMENT = "word/document.xml"
_ZEROS = bytes(MEGA)


def with_document(markup: str) -> bytes:
    """A package whose main part is this very text."""
    return packed({**package(p("Text")), _DOCUMENT: markup.encode()})


def with_member(name: str, content: bytes = b"x") -> bytes:
    """A harmless package with one more member."""
    return packed({**package(p("Text")), name: content})


def doctype(declarations: str, text: str) -> bytes:
    """A document with a document type of its own."""
    return with_document(
        f"<!DOCTYPE w:document [{declarations}]>"
        f"<w:document {NAMES}><w:body>{p(r(text))}</w:body></w:document>"
    )


def laughs() -> bytes:
    """Nine entities of ten each: a billion words."""
    chain = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return doctype(f'<!ENTITY l0 "lol">{chain}', "&l9;")


def external_entity(path: str = "/etc/passwd") -> bytes:
    """An entity that stands for a file of this machine."""
    return doctype(f'<!ENTITY x SYSTEM "file://{path}">', "&x;")


def bomb(megabytes: int) -> bytes:
    """A main part of blanks, a thousandth as large when packed."""
    return _streamed(_DOCUMENT, [b" " * MEGA] * megabytes)


def paragraphs(count: int) -> bytes:
    """Very many small paragraphs."""
    return docx("<w:p/>" * count)


def picture(megabytes: int) -> bytes:
    """A harmless text with a picture that is small only when packed."""
    return _streamed("word/media/image1.png", [_ZEROS] * megabytes)


def nested(depth: int) -> bytes:
    """Content controls in content controls."""
    opened = "<w:sdt><w:sdtContent>" * depth
    return docx(opened + p("innen") + "</w:sdtContent></w:sdt>" * depth)


def attributes(count: int) -> bytes:
    """One element that says very much."""
    said = " ".join(f'a{number}=""' for number in range(count))
    return with_document(f"<w:document {NAMES} {said}/>")


def twice() -> bytes:
    """Two members of one name."""
    stream = BytesIO(docx(p("Text")))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with ZipFile(stream, "a") as target:
            target.writestr(_DOCUMENT, b"<andere/>")
    return stream.getvalue()


def linked(target: str, mode: str = "") -> bytes:
    """A header that leads out of the file."""
    members = package(p("Text"), header=p("Kopf"))
    links = "word/_rels/document.xml.rels"
    members[links] = members[links].replace(
        b'Target="header.xml"', f'Target="{target}"{mode}'.encode()
    )
    return packed(members)


HOSTILE: dict[str, Callable[[], bytes]] = {
    "billion laughs": laughs,
    "external entity": external_entity,
    "external document type": lambda: with_document(
        f'<!DOCTYPE w:document SYSTEM "http://127.0.0.1:9/x.dtd"><w:document {NAMES}/>'
    ),
    "zip bomb, 200 MB": lambda: bomb(200),
    "2,000,000 paragraphs": lambda: paragraphs(2_000_000),
    "300,000 paragraphs": lambda: paragraphs(300_000),
    "nested 100,000 deep": lambda: nested(100_000),
    "one element, 500,000 attributes": lambda: attributes(500_000),
    "macro": lambda: with_member("word/vbaProject.bin"),
    "macro under another name": lambda: packed(
        {
            name: content.replace(b"document.main+xml", b"document.macroEnabled.main+xml")
            for name, content in package(p("Text")).items()
        }
    ),
    "path out of the package": lambda: with_member("../../../../tmp/zvassist-was-here"),
    "absolute path": lambda: with_member("/tmp/zvassist-was-here"),
    "drive": lambda: with_member("C:/zvassist-was-here"),
    "backslashes": lambda: with_member("..\\zvassist-was-here"),
    "name twice": twice,
    "name twice in other letters": lambda: with_member("WORD/Document.xml"),
    "3,000 members": lambda: packed(
        {**package(p("Text")), **{f"a/{n}": b"" for n in range(3_000)}}
    ),
}
"""Each ends in one sentence."""

HARMLESS: dict[str, Callable[[], bytes]] = {
    "picture of 500 MB": lambda: picture(500),
    "link to a file of the machine": lambda: linked("../../../../etc/passwd"),
    "link to a server": lambda: linked("http://127.0.0.1:9/", ' TargetMode="External"'),
}
"""Each is read, because what is hostile in it is never touched."""

LARGE: dict[str, Callable[[], bytes]] = {
    "19,000 paragraphs of words": lambda: docx(p("Sprachförderung im Kreis") * 19_000),
    "one paragraph of 7 MB": lambda: docx(p("Wort " * 1_400_000)),
    "one paragraph of 50,000 bold changes": lambda: docx(p((r("a", "<w:b/>") + r(" b")) * 25_000)),
    "one line of 50,000 tabs": lambda: docx(
        p("<w:r>" + "<w:t>a</w:t><w:tab/>" * 50_000 + "</w:r>")
    ),
    "100,000 line breaks": lambda: docx(p("<w:r>" + "<w:t>a</w:t><w:br/>" * 100_000 + "</w:r>")),
    "18,000 bookmarks that never end": lambda: docx(
        "".join(
            f'<w:p><w:bookmarkStart w:id="{n}" w:name="zv_m{n}"/><w:r><w:t>a</w:t></w:r></w:p>'
            for n in range(18_000)
        )
    ),
    "9,000 comments": lambda: docx(
        "".join(p(f'<w:r><w:commentReference w:id="{n}"/></w:r>') for n in range(9_000)),
        comments="".join(f'<w:comment w:id="{n}">{p("a")}</w:comment>' for n in range(9_000)),
    ),
    "9,000 styles in one chain": lambda: docx(
        "".join(p("a", f'<w:pStyle w:val="s{n}"/>') for n in range(9_000)),
        styles="".join(
            f'<w:style w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>'
            for n in range(9_000)
        ),
    ),
}
"""Each is inside the limits and must not take long."""


def _streamed(name: str, chunks: list[bytes]) -> bytes:
    stream = BytesIO()
    members = package(p("Text"))
    members.pop(name, None)
    with ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=1) as target:
        for other, content in members.items():
            target.writestr(other, content)
        with target.open(name, "w", force_zip64=True) as member:
            for chunk in chunks:
                member.write(chunk)
    return stream.getvalue()
