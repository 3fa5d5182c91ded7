"""The offline engine: from a message to a reply, sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass, field

from zvassist.chat.engine import Reply, View
from zvassist.chat.offline import answers, caution, fold
from zvassist.chat.offline.clause import Clause
from zvassist.chat.offline.items import Item, Tag
from zvassist.chat.offline.judge import Judged, is_question, judge, sentences
from zvassist.chat.offline.mail import around, quoted
from zvassist.chat.offline.offer import Offer, offer
from zvassist.chat.offline.scan import scan

NAME = "offline"
LONGEST = 12_000
"""Longer messages are refused: nobody checks so much at once."""
_MOST_NOTICES = 3
_SHOWN = 80
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
    """What one message comes to."""

    judged: list[Judged] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


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
        if answers.asks_for_help(source.text.strip()):
            return Reply(answers.HELP)
        turn = _read(source, view)
        if caution.injected(source.text):
            return _refused()
        if caution.taken_back(turn.judged) and any(one.facts for one in turn.judged):
            return _doubted(turn)
        facts = [fact for one in turn.judged for fact in one.facts]
        return _reply(turn, offer(facts, view), is_quoted=quoted(source.text))


def _read(source: fold.Source, view: View) -> _Turn:
    """Judge each sentence; questions are answered."""
    year = view.agreement.year or view.programme.year
    items = scan(source, around(source), year, view.programme)
    parts = list(sentences(items))
    turn = _Turn()
    for part in parts:
        _read_one(Clause(part, source, view, alone=len(parts) == 1), turn)
    return turn


def _read_one(clause: Clause, turn: _Turn) -> None:
    if is_question(clause):
        turn.answers.append(_answered(clause))
        return
    judged = judge(clause)
    text = clause.source.text[clause.items[0].start : clause.items[-1].end]
    if not judged.understood and judged.ask is None and answers.wants_list(text):
        reply = answers.answer(clause)
        if reply:
            turn.answers.append(reply)
            return
    turn.judged.append(judged)
    if not judged.understood and judged.ask is None and clause.has(*_TELLING):
        turn.notices.append(_notice(clause))


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


def _reply(turn: _Turn, offered: Offer, *, is_quoted: bool) -> Reply:
    asks = [one.ask for one in turn.judged if one.ask]
    questions = [*(ask.question for ask in asks), *offered.clashes]
    lines = [*turn.answers, *offered.already]
    if turn.notices and offered.proposals:
        lines.append(f"Nicht ausgewertet: {_listed(turn.notices)}.")
    elif turn.notices:
        questions.append(f"{_listed(turn.notices)}. Was soll dort eingetragen werden?")
    if is_quoted:
        lines.append("Zitierte Zeilen werte ich nicht aus.")
    lines.extend(questions[1:])
    return Reply(
        _text(len(offered.proposals), lines, bool(questions)),
        tuple(offered.proposals),
        questions[0] if questions else None,
        asks[0].options if asks else (),
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
