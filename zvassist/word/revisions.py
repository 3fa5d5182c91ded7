"""Marks of tracked changes and comments: who, when, and a number of its own for each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from itertools import count

from zvassist.word.ooxml import DECLARATION, RELATIONSHIPS, WORD
from zvassist.word.package import Member
from zvassist.word.text import cleaned, escape
from zvassist.word.writer import stamp

_COMMENTS = "comments.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_INITIALS = 4


class Revisions:
    """Hands out the marks of one document; equal calls in equal order give equal marks.

    Args:
        author: whose name every change and comment carries.
        date: when they were made, with time zone.
    """

    def __init__(self, author: str, date: datetime) -> None:
        self._who = f'w:author="{escape(author)}" w:date="{stamp(date)}"'
        self._initials = "".join(word[0] for word in author.split())[:_INITIALS].upper()
        self._numbers = count(1)
        self._comments: list[str] = []

    def mark(self, kind: str, content: str | None = None) -> str:
        """A tracked change.

        Args:
            kind: "ins" or "del".
            content: the runs; None for the mark of a paragraph or a row.
        """
        if content is None:
            return f'<w:{kind} w:id="{next(self._numbers)}" {self._who}/>'
        return f'<w:{kind} w:id="{next(self._numbers)}" {self._who}>{content}</w:{kind}>'

    def comment(self, content: str, text: str, kind: str = "") -> str:
        """Paragraph content with a comment on it.

        Args:
            content: the runs the comment is on.
            text: what it says.
            kind: "ins" or "del" where the whole paragraph is new or gone, and the comment's
                own mark with it.
        """
        number = next(self._numbers)
        # Only ever four capitals of a name, which is escaped like all else.
        initials = f' w:initials="{escape(self._initials)}"' if self._initials else ""
        self._comments.append(
            f'<w:comment w:id="{number}" {self._who}{initials}><w:p><w:r><w:annotationRef/></w:r>'
            f'<w:r><w:t xml:space="preserve">{escape(cleaned(text))}</w:t></w:r></w:p></w:comment>'
        )
        reference = f'<w:r><w:commentReference w:id="{number}"/></w:r>'
        return (
            f'<w:commentRangeStart w:id="{number}"/>{content}<w:commentRangeEnd w:id="{number}"/>'
            f"{self.mark(kind, reference) if kind else reference}"
        )

    def comments_part(self, document: str) -> tuple[str, bytes]:
        """Name and content of the part with all comments.

        Args:
            document: name of the main document inside the package.
        """
        xml = f'<w:comments xmlns:w="{WORD}">{"".join(self._comments)}</w:comments>'
        return _beside(document), (DECLARATION + xml).encode()


@lru_cache(maxsize=4)
def with_comments(package: Iterable[Member], document: str) -> list[Member]:
    """A template's members, made ready for a comments part.

    Args:
        package: the members, without the main document.
        document: name of the main document inside the package.
    """
    folder, _, name = document.rpartition("/")
    content_type = f'<Override PartName="/{_beside(document)}" ContentType="{_TYPE}"/>'
    relation = (
        f'<Relationship Id="rIdComments" Type="{RELATIONSHIPS}/comments" Target="{_COMMENTS}"/>'
    )
    added = {
        "[Content_Types].xml": ("</Types>", content_type),
        f"{folder}/_rels/{name}.rels": ("</Relationships>", relation),
    }
    return [
        (part, _with(content, *added[part]) if part in added else content)
        for part, content in package
    ]


def _with(content: bytes, end: str, more: str) -> bytes:
    return content.replace(end.encode(), f"{more}{end}".encode())


def _beside(document: str) -> str:
    return f"{document.rpartition('/')[0]}/{_COMMENTS}"
