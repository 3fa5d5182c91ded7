"""The space of agreements: every sentence can be reached, and repairs always come to an end."""

import itertools
import random

import pytest

from tests.rules.cases import LIBRARY, all_cases, base, findings
from tests.rules.test_careless import FAULTS, changes
from zvassist.agreement.changes import SetDialogues, SetPassage
from zvassist.agreement.door import apply
from zvassist.agreement.errors import ChangeError
from zvassist.document.compose import compose
from zvassist.document.plain import plain_lines
from zvassist.programme.schema import DialoguesBlock, TextBlock
from zvassist.rules.finding import Severity

YEARS = (2023, 2027)


def programme_of(draft):
    return LIBRARY.programme(draft.programme)


def text(draft):
    return "\n".join(plain_lines(compose(draft.agreement, programme_of(draft))))


def literal(sentence):
    """The longest run of words between two placeholders, as it is printed."""
    pieces = sentence.replace("**", "").replace("{", "}").split("}")[::2]
    return max(pieces, key=len).strip()


def errors(found):
    return [each for each in found if each.severity is Severity.FEHLER]


def switchings(year):
    """The complete agreement under every choice of its passages."""
    draft = base(year)
    passages = [passage.id for passage in programme_of(draft).data.passage]
    for choice in itertools.product([True, False], repeat=len(passages)):
        switched = draft
        for passage, on in zip(passages, choice, strict=True):
            switched = apply(switched, SetPassage(passage=passage, on=on))
        yield dict(zip(passages, choice, strict=True)), switched


@pytest.mark.parametrize("year", YEARS)
def test_every_sentence_is_printed_exactly_when_its_passage_is_on(year):
    blocks = programme_of(base(year)).blocks.values()
    sentences = [
        (sentence.passage, literal(sentence.text))
        for block in blocks
        if isinstance(block, TextBlock | DialoguesBlock)
        for sentence in block.sentences
        if len(literal(sentence.text)) > 8
    ]
    assert {passage for passage, _ in sentences if passage} == {
        passage.id for passage in programme_of(base(year)).data.passage
    }
    for choice, draft in switchings(year):
        printed = text(draft)
        for passage, words in sentences:
            assert (words in printed) is choice.get(passage, True), words


@pytest.mark.parametrize("year", YEARS)
def test_no_choice_of_passages_is_an_error(year):
    for choice, draft in switchings(year):
        assert errors(findings(draft)) == [], choice


DIALOGUES = [
    (1, 0, "einen Zielsteuerungsdialog "),
    (2, 0, "zwei Zielsteuerungsdialoge "),
    (12, 0, "zwölf Zielsteuerungsdialoge "),
    (13, 0, "13 Zielsteuerungsdialoge "),
    (1, 1, "Der Termin ist der 4. Mai {year}."),
    (2, 2, "Die Termine sind der 4. Mai {year} und der 5. Mai {year}."),
    (2, 1, "Bisher vereinbart: 4. Mai {year}."),
]


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize(("count", "days", "printed"), DIALOGUES)
def test_every_form_of_the_dialogues_is_reached(year, count, days, printed):
    dates = [f"{year}-05-0{day}" for day in (4, 5)][:days]
    draft = apply(base(year), SetDialogues(count=count, dates=dates))
    assert printed.format(year=year) in text(draft)


# --- Repairs come to an end ----------------------------------------------------------------

POOL = [
    *(changes(fault) for fault in FAULTS),
    *(case.changes() for case in all_cases() if "programme_year" not in case.data),
]
"""Lists of changes, each of which does something wrong, or something next to it."""


def spoilt(chance):
    """One of the two agreements with up to six things done to it that do not go together."""
    draft = base(chance.choice(YEARS))
    for wrong in chance.sample(POOL, chance.randint(1, 6)):
        for change in wrong:
            try:
                draft = apply(draft, change)
            except ChangeError:  # a project that an earlier change took out
                continue
    return draft


def first_repair(found):
    return next((finding.repairs[0] for finding in found if finding.repairs), None)


@pytest.mark.parametrize("seed", range(20))
def test_first_repairs_end_and_leave_no_error_that_had_one(seed):
    chance = random.Random(seed)
    for _ in range(50):
        draft = spoilt(chance)
        found = findings(draft)
        all_had_one = all(error.repairs for error in errors(found))
        seen = set()
        while repair := first_repair(found):
            seen.add(draft.agreement.model_dump_json())
            draft = apply(draft, repair.change)
            found = findings(draft)
            assert draft.agreement.model_dump_json() not in seen, repair.label
            assert len(seen) < 60
        assert not (all_had_one and errors(found))
