"""The offline engine: from a message to a reply, sentence by sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from zvassist.chat.engine import MESSAGE, Action, Reply, Source, View
from zvassist.chat.gate import Admitted, Offered, Reader, admit, reader
from zvassist.chat.offline import answers, caution
from zvassist.chat.offline.clause import Clause
from zvassist.chat.offline.commands import announced, command
from zvassist.chat.offline.courtesies import courtesy
from zvassist.chat.offline.judge import Judged, is_question, judge, sentences
from zvassist.chat.offline.pasted import Pasted, read_pasted
from zvassist.chat.offline.requests import SHALL_I, is_tail, ordered
from zvassist.chat.reading import fold, orders
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.mail import around, quoted
from zvassist.chat.reading.scan import scan
from zvassist.chat.reading.weighed import weighed

NAME = "offline"
LONGEST = 12_000
"""Longer messages are refused: nobody checks so much at once."""
_MOST_NOTICES = 3
_SHOWN = 80
_HEADING = re.compile(r"^[ \t]*§ ?(\d{1,2})\b", re.MULTILINE)
_WHOLE = 3
"""So many headings are no paragraph any more."""
_SHOW = re.compile(r"\s*(?:bitte )?zeig")
_TELLING = (
    Tag.AMOUNT,
    Tag.DATE,
    Tag.TOTAL,
    Tag.DIALOGUE,
    Tag.PARTNER,
    Tag.PROJECT,
    Tag.CATEGORY,
    Tag.PASSAGE,
    Tag.SIGN,
    Tag.ROLE,
    Tag.REMOVE,
    Tag.RENAME,
)


@dataclass(slots=True)
class _Turn:
    """What one message comes to.

    Attributes:
        judged: its sentences that ask nothing.
        answers: what is answered to its questions.
        notices: what was not understood.
        orders: what its polite questions order.
        pasted: the paragraphs in it.
        asks_back: whether a question doubts what stands before it.
    """

    judged: list[Judged] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    orders: list[str] = field(default_factory=list)
    pasted: Pasted = field(default_factory=Pasted)
    asks_back: bool = False

    @property
    def is_doubted(self) -> bool:
        """Whether a sentence puts what another one states in question."""
        stated = self.pasted.facts or any(one.facts for one in self.judged)
        doubted = self.asks_back or caution.taken_back(self.judged)
        return bool(stated) and (doubted or not self.frames_what_is_pasted)

    @property
    def says_nothing_new(self) -> bool:
        """Whether every sentence was understood and none changes anything."""
        return bool(self.judged) and all(one.understood for one in self.judged)

    @property
    def frames_what_is_pasted(self) -> bool:
        """Whether nothing around a pasted paragraph may put it in question."""
        around = all(one.understood or _leads_in(one.clause) for one in self.judged)
        return not self.pasted.facts or (around and not self.answers)


class OfflineEngine:
    """Understands German without a model and without a network; it asks rather than guesses."""

    def respond(self, view: View, message: str) -> Reply:
        """Answer one message; proposals rest on clauses of which every word was understood."""
        if len(message) > LONGEST:
            return Reply(
                f"Die Nachricht ist länger als {LONGEST:,} Zeichen.".replace(",", "."),
                question="Bitte nur den Teil einfügen, um den es geht.",
            )
        source = fold.read(message)
        if action := command(source.text.strip(), view):
            return _commanded(action, source, view)
        if polite := courtesy(source.text):
            return Reply(polite, whole=True)
        if len(set(_HEADING.findall(source.text))) >= _WHOLE:
            return _whole_agreement()
        read = reader(view)
        turn = _read(source, view, read)
        if orders.injected(source.text):
            return _refused()
        if turn.is_doubted:
            return _doubted(turn)
        facts = [*turn.pasted.facts, *(fact for one in turn.judged for fact in one.facts)]
        offers = [Offered(fact.change, fact.evidence, MESSAGE, fact.start, NAME) for fact in facts]
        admitted = admit(offers, view, (Source(MESSAGE, message),), read)
        reply = _reply(turn, admitted, is_quoted=quoted(source.text))
        return self._offering(reply, turn, view)

    def _offering(self, reply: Reply, turn: _Turn, view: View) -> Reply:
        """The reply to a polite question, with the order in it to choose."""
        if len(turn.orders) != 1 or reply.question:
            return reply
        again = self.respond(view, turn.orders[0])
        if not again.proposals or again.question:
            return reply
        return replace(reply, question=SHALL_I, options=(turn.orders[0],))


def _whole_agreement() -> Reply:
    return Reply(
        "Das sieht nach einer ganzen Vereinbarung aus. Sie wird als Datei gelesen, dann steht bei "
        "jeder Angabe, woher sie kommt: „zvassist lesen DATEI.docx -o ENTWURF“.",
        question="Oder geht es um einen Absatz? Dann bitte nur diesen einfügen.",
    )


def _commanded(action: Action, source: fold.Source, view: View) -> Reply:
    """A command for the interface; "zeige die Projekte" is answered as well."""
    if action.kind == "help":
        return Reply(answers.HELP, action=action)
    said = announced(action, view)
    shown = None
    if action.kind == "jump" and _SHOW.match(source.text):
        items = scan(source, (), view.programme.year, view.programme)
        shown = answers.answer(Clause(tuple(items), source, view))
    return Reply(f"{shown}\n{said}" if shown else said, action=action)


def _read(source: fold.Source, view: View, read: Reader) -> _Turn:
    """Judge each sentence; questions are answered."""
    year = view.agreement.year or view.programme.year
    pasted = read_pasted(source, view)
    skipped = (*around(source), *pasted.stretches)
    if skipped:
        items = weighed(scan(source, skipped, year, view.programme), view)
    else:
        items = read(source.original).items
    parts = list(sentences(items))
    turn = _Turn(pasted=pasted)
    last: Judged | None = None
    for part in parts:
        clause = Clause(part, source, view, alone=len(parts) == 1)
        if last and _is_next(source, last, part):
            clause = replace(clause, before=last.told, is_before_clear=last.understood)
        last = _read_one(clause, turn)
    return turn


def _is_next(source: fold.Source, last: Judged, part: tuple[Item, ...]) -> bool:
    """Whether nothing stands between two sentences that is not judged: no quotation, no header."""
    between = source.text[last.told[-1].end : part[0].start]
    return not any(char.isalnum() for char in between)


def _read_one(clause: Clause, turn: _Turn) -> Judged | None:
    """Judge a sentence; what the next one may point back at is returned."""
    if is_question(clause):
        if not clause.alone and is_tail(clause):
            return None
        _answer(_answered(clause), clause, turn)
        if order := ordered(clause):
            turn.orders.append(order)
        return None
    judged = judge(clause)
    text = clause.source.text[clause.items[0].start : clause.items[-1].end]
    unclear = not judged.understood and judged.ask is None
    if unclear and not clause.has(Tag.REMOVE, Tag.OFF) and answers.wants_list(text):
        reply = answers.answer(clause)
        if reply:
            _answer(reply, clause, turn)
            return None
    turn.judged.append(judged)
    if not judged.understood and judged.ask is None and clause.has(*_TELLING):
        turn.notices.append(_notice(clause))
    return judged


def _answer(reply: str, clause: Clause, turn: _Turn) -> None:
    """Note an answer, and whether what it answers doubts what was said before."""
    turn.answers.append(reply)
    turn.asks_back = turn.asks_back or caution.asks_back(clause)


def _leads_in(clause: Clause) -> bool:
    """Whether words only lead to what is pasted: "Bitte übernehmen:", "Neuer Absatz in § 4:"."""
    known = (Tag.PARAGRAPH, Tag.SECTION, Tag.PUT, Tag.BE, Tag.NEW, Tag.ADD, Tag.PROJECT)
    return clause.rest(*known) == ()


def _answered(clause: Clause) -> str:
    """The answer to a question; one that names a value is told to be no change."""
    reply = answers.answer(clause)
    if not clause.has(Tag.AMOUNT, Tag.DATE):
        return reply or answers.UNKNOWN
    return " ".join(filter(None, ["Das lese ich als Frage und ändere nichts.", reply]))


def _notice(clause: Clause) -> str:
    """Why a sentence becomes no proposal: the words that were not understood."""
    words = _shortened(clause.words)
    blocked = [item for item in clause.items if item.has(Tag.BLOCK)]
    unknown = blocked or [item for item in clause.items if not item.tags]
    open_words = dict.fromkeys(_literal(clause, item) for item in unknown[:_MOST_NOTICES])
    named = f" wegen {', '.join(f'„{word}“' for word in open_words)}" if open_words else ""
    return f"„{words}“ ist für mich{named} nicht eindeutig"


def _literal(clause: Clause, item: Item) -> str:
    return clause.source.words(item.start, item.end)


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def _refused() -> Reply:
    return Reply(
        "In der Nachricht steht eine Aufforderung, Daten weiterzugeben oder Regeln zu übergehen. "
        "Ich schlage daraus nichts vor.",
        question="Welche Angabe soll geändert werden? Bitte nur diese schreiben.",
    )


def _doubted(turn: _Turn) -> Reply:
    return Reply(
        "\n".join(
            [*turn.answers, "Ein Satz stellt die anderen in Frage, deshalb schlage ich nichts vor."]
        ),
        question="Welche Angaben gelten? Bitte nur diese schreiben.",
    )


def _reply(turn: _Turn, offered: Admitted, *, is_quoted: bool) -> Reply:
    asks = [*turn.pasted.asks, *(one.ask for one in turn.judged if one.ask)]
    questions = [*(ask.question for ask in asks), *offered.questions]
    lines = [*turn.answers, *offered.already]
    if turn.pasted.is_nothing_new:
        lines.append("Der eingefügte Text ist amtlicher Wortlaut und nennt nichts, was neu wäre.")
    if turn.notices and offered.proposals:
        lines.append(f"Nicht ausgewertet: {_listed(turn.notices)}.")
    elif turn.notices:
        questions.append(f"{_listed(turn.notices)}. Was soll dort eingetragen werden?")
    if is_quoted:
        lines.append("Zitierte Zeilen werte ich nicht aus.")
    lines.extend(questions[1:])
    if turn.says_nothing_new and not (offered.proposals or lines or questions):
        lines.append("Das ändert nichts am Entwurf; er bleibt, wie er ist.")
    return Reply(
        _text(len(offered.proposals), lines, bool(questions)),
        offered.proposals,
        questions[0] if questions else None,
        asks[0].options if asks else (),
        whole=bool(offered.proposals or lines) and not (turn.notices or questions),
    )


def _listed(notices: list[str]) -> str:
    shown = "; ".join(notices[:_MOST_NOTICES])
    more = len(notices) - _MOST_NOTICES
    rest = f" (und {more} weitere Sätze)" if more > 0 else ""
    return f"{shown}{rest}"


def _text(count: int, lines: list[str], asked: bool) -> str:
    if count:
        noun = "Vorschlag" if count == 1 else "Vorschläge"
        lines = [f"{count} {noun} zum Annehmen oder Ablehnen.", *lines]
    if lines:
        return "\n".join(lines)
    return "Dazu muss ich nachfragen." if asked else answers.UNKNOWN
