"""The partner: whether it is one in the new year, and under which name."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.agreement.cases import capitalised
from zvassist.agreement.phrases import quoted
from zvassist.programme.authorities import Authority
from zvassist.rollover.decision import Decision, Group
from zvassist.rollover.turn import Turn

_FIELD, _FORM = "local_authority", "local_authority_form"


def decisions(turn: Turn) -> Iterator[Decision]:
    """The partner and its name form."""
    ags = turn.agreement.local_authority
    authority = turn.after.authorities.by_ags(ags or "")
    if ags is not None:
        yield turn.kept(Group.PARTNER, _FIELD, _entitled(turn, ags, authority))
    form = turn.agreement.local_authority_form
    if form is not None:
        yield _form(turn, form, authority)


def _entitled(turn: Turn, ags: str, authority: Authority | None) -> str:
    year = turn.after.year
    if authority is None:
        return f"Zum AGS {quoted(ags)} gibt es in Hessen keine Gebietskörperschaft; bitte prüfen."
    name = capitalised(authority.declined(turn.agreement.local_authority_form).nom)
    if not authority.valid_in(year):
        return f"{name} ist im Jahr {year} kein Partner; bitte prüfen."
    return f"{name} ist auch im Jahr {year} Partner."


def _form(turn: Turn, form: str, authority: Authority | None) -> Decision:
    if authority is None or authority.has_form(form):
        reason = f"Die Namensform ist die der Vereinbarung {turn.before.year}."
        return turn.kept(Group.PARTNER, _FORM, reason)
    reason = (
        f"Die Namensform {quoted(form)} gibt es für diesen Partner nicht; gedruckt wird "
        f"{quoted(authority.name())}."
    )
    return turn.emptied(Group.PARTNER, _FORM, reason)
