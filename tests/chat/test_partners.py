"""Every partner of the year in every frame; what only looks like naming one is no change."""

from __future__ import annotations

import pytest

from zvassist.agreement.changes import Set
from zvassist.programme.library import Library

_PARTNERS = [one for one in Library().programme("aqb-2027").partners if one.ags != "06432"]
_FRAMES = (
    "{bare}",
    "Partner ist {nom}",
    "Die Vereinbarung gilt für {akk}",
    "Die Vereinbarung wird mit {dat} geschlossen",
    "wir sind {nom}",
    "Als Gebietskörperschaft ist {nom} einzusetzen",
    "auf {akk} umstellen",
    "{bare} statt Darmstadt-Dieburg",
    "Ersetze Darmstadt-Dieburg durch {akk}",
    "Partner ist nicht Darmstadt-Dieburg, sondern {nom}",
    "zwischen dem HMSI und {dat}",
    "AGS {key}",
    "der AGS lautet {spaced}",
    "Gemeindeschlüssel: {short}",
)


def _lost(name: str) -> str:
    """The name with a letter of its middle lost."""
    return name[: len(name) // 2] + name[len(name) // 2 + 1 :]


@pytest.mark.parametrize("partner", _PARTNERS, ids=lambda one: one.ags)
def test_each_partner_is_known_in_every_frame(partner, say):
    name = partner.declined()
    cases = {"bare": name.bare, "nom": name.nom, "akk": name.akk, "dat": name.dat}
    keys = {
        "key": partner.ags,
        "spaced": f"{partner.ags[:2]} {partner.ags[2:]}",
        "short": partner.ags[1:],
    }
    said = [frame.format(**cases, **keys) for frame in _FRAMES]
    said += [f"Partner: {spelt}" for spelt in (_lost(name.bare), name.bare.replace("-", " "))]
    expected = [Set(field="local_authority", value=partner.ags)]
    missed = [one for one in said if [p.change for p in say(one).proposals] != expected]
    assert missed == []


@pytest.mark.parametrize(
    ("said", "ags"),
    [
        (
            "Die Vereinbarung wird mit dem Landkreis Kassel geschlossen, nicht mit der Stadt.",
            "06633",
        ),
        ("Es handelt sich um die Stadt Kassel, nicht um den Landkreis", "06611"),
        ("Waldek-Frankenberg ist der richtige Landkreis", "06635"),
        ("Kassel ist der richtige Landkreis", "06633"),
        ("Stell den Entwurf auf den Wetteraukreis um", "06440"),
        (
            "Die Zielvereinbarung wird zwischen dem Land und dem Landkreis Gießen geschlossen",
            "06531",
        ),
        ("Landkreis Darmstadt-Dieburg ersetzen durch Landkreis Hersfeld-Rothenburg", "06632"),
        ("Partner: Stadt Frankfurt (Main)", "06412"),
        ("Gemeindeschlüssel 06 534 000", "06534"),
    ],
)
def test_a_partner_is_told_from_the_one_of_like_name(said, ags, say):
    assert [one.change.value for one in say(said).proposals] == [ags]


@pytest.mark.parametrize("name", ["Kassel", "Darmstadt", "Offenbach"])
@pytest.mark.parametrize("frame", ["{}", "Partner ist {}", "Die Vereinbarung ist mit {}"])
def test_a_name_of_two_is_asked_about_with_both_to_choose(frame, name, say):
    reply = say(frame.format(name))
    assert reply.proposals == ()
    assert len(reply.options) == 2
    assert [len(say(option).proposals) for option in reply.options].count(1) >= 1


@pytest.mark.parametrize(
    "said",
    [
        "Partner ist nicht der Wetteraukreis",
        "Die Vereinbarung wird nicht mit dem Wetteraukreis geschlossen",
        "Die Vereinbarung wird mit der Stadt Kassel geschlossen, nicht mit der Stadt",
        "Das gilt nicht für den Wetteraukreis",
        "Stadt Kassel ist der richtige Landkreis",
        "Vielleicht der Wetteraukreis",
        "Partner ist der Wetteraukreis oder der Main-Taunus-Kreis",
        "Letztes Jahr war Partner der Wetteraukreis",
        "Ist der Wetteraukreis der richtige Partner",
        "Falls der Wetteraukreis Partner wird",
        "Wir treffen uns mit dem Landkreis Kassel",
        "Wir sind vom Wetteraukreis und haben eine Frage",
        "Der Vertrag mit dem Wetteraukreis ist unterschrieben",
        "Der Wetteraukreis hat auch einen Vertrag",
        "Der Entwurf ist für die Kollegen dort",
        "AGS 06999",
        "AGS 06534?",
    ],
)
def test_what_only_names_a_partner_changes_none(said, say):
    assert say(said).proposals == ()
