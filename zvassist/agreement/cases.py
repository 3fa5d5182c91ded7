"""The cases a name stands in: four grammatical ones and two contractions.

The agreement needs "der Landkreis X", "des Landkreises X", "dem …", "den …", and the two
contractions "vom Landkreis X" / "von der Stadt X" and "im Landkreis X" / "in der Stadt X".
Which forms a partner or a ministry has is data (``programme``); this module only names them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Case(StrEnum):
    """A form a name can stand in; the value is what wording writes behind the dot."""

    NOM = "nom"
    """"der Landkreis X", "die Stadt X"."""
    GEN = "gen"
    """"des Landkreises X", "der Stadt X"."""
    DAT = "dat"
    """"dem Landkreis X", "der Stadt X"."""
    AKK = "akk"
    """"den Landkreis X", "die Stadt X"."""
    VOM = "vom"
    """"vom Landkreis X", "von der Stadt X"."""
    IM = "im"
    """"im Landkreis X", "in der Stadt X"."""


@dataclass(frozen=True, slots=True)
class Declined:
    """A name in all its forms, each with its article, as it stands inside a sentence.

    Attributes:
        nom: "der Landkreis Darmstadt-Dieburg".
        gen: "des Landkreises Darmstadt-Dieburg".
        dat: "dem Landkreis Darmstadt-Dieburg".
        akk: "den Landkreis Darmstadt-Dieburg".
        vom: "vom Landkreis Darmstadt-Dieburg".
        im: "im Landkreis Darmstadt-Dieburg".
        bare: without article: "Landkreis Darmstadt-Dieburg", "Hessisches Ministerium für …".
    """

    nom: str
    gen: str
    dat: str
    akk: str
    vom: str
    im: str
    bare: str

    def form(self, case: Case) -> str:
        """The name in one case, with its article, not capitalised."""
        return str(getattr(self, case.value))

    def named(self, form: str) -> str:
        """The name as wording asks for it behind the dot: a case, or "name" for the bare one."""
        return self.bare if form == "name" else self.form(Case(form))


def capitalised(text: str) -> str:
    """``text`` with its first letter upper, the rest untouched; for the start of a sentence."""
    return text[:1].upper() + text[1:]
