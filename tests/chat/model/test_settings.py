"""The settings file: what it may say, and how faults are told."""

from __future__ import annotations

import tomllib

import pytest

from zvassist.chat.model.settings import EXAMPLE, SettingsError, load_settings

GOOD = 'url = "http://127.0.0.1:8080/v1"\nmodell = "m"\n'


@pytest.fixture
def load(tmp_path):
    def call(text):
        path = tmp_path / "modell.toml"
        path.write_text(text, encoding="utf-8")
        return load_settings(path)

    return call


def test_no_file_is_no_model(tmp_path):
    assert load_settings(tmp_path / "modell.toml") is None


def test_the_example_is_valid_with_and_without_its_comments(load):
    assert load(EXAMPLE).model == "name-des-modells"
    full = "\n".join(line.removeprefix("# ") for line in EXAMPLE.splitlines())
    settings = load(full)
    assert settings.allow_external
    assert settings.limits.total == 120
    assert set(tomllib.loads(full)) <= {
        *("url", "modell", "schluessel_umgebung", "erlaube_extern", "prompts"),
        *("protokoll", "aufbewahren_tage", "grenzen"),
    }


def test_what_is_not_said_is_careful(load):
    settings = load(GOOD)
    assert settings.allow_external is False
    assert settings.key_variable is None
    assert (settings.log, settings.keep_days) == ("voll", 90)
    limits = settings.limits
    assert (limits.connect, limits.read, limits.total) == (3, 60, 120)
    assert (limits.characters, limits.tokens, limits.requests) == (12_000, 800, 30)


def test_the_folder_of_prompts_lies_beside_the_file(load, tmp_path):
    assert load(f'{GOOD}prompts = "eigene"\n').prompts == tmp_path / "eigene"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("url = x", r"modell\.toml, Zeile 1.*kein gültiges TOML"),
        ('modell = "m"', r"modell\.toml: Feld „url“ fehlt"),
        ('url = "http://127.0.0.1/v1"', "Feld „modell“ fehlt"),
        (GOOD + "x = 1", "Feld „x“ ist unbekannt"),
        (GOOD + 'erlaube_extern = "ja"', "muss true oder false sein"),
        (GOOD + 'protokoll = "aus"', "erlaubt nur „voll“ oder „kurz“"),
        (GOOD + "[grenzen]\ntokens = 1", r"Tabelle \[?grenzen|zwischen 50 und 32000"),
        (GOOD + "[grenzen]\ngesamt = 0", "„gesamt“ muss zwischen 0.05 und 1800 liegen"),
        (GOOD + "[grenzen]\nkosten = 1", "Feld „kosten“ ist unbekannt"),
        (GOOD + 'schluessel_umgebung = "sk-geheim"', "nennt eine Umgebungsvariable"),
        ('url = "https://a:geheim@b/v1"\nmodell = "m"', "Zugangsdaten"),
    ],
)
def test_faults_are_told_with_their_place_and_no_secret(load, text, words):
    with pytest.raises(SettingsError, match=words) as caught:
        load(text)
    assert "geheim" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_key_comes_from_the_environment_alone(load):
    settings = load(f'{GOOD}schluessel_umgebung = "ZV_KEY"\n')
    assert settings.key({"ZV_KEY": " sk-1 \n"}) == "sk-1"
    assert load(GOOD).key({"ZV_KEY": "sk-1"}) is None
    for wrong, words in (({}, "nicht gesetzt"), ({"ZV_KEY": ""}, "nicht gesetzt")):
        with pytest.raises(SettingsError, match=words):
            settings.key(wrong)
    with pytest.raises(SettingsError, match="andere Zeichen") as caught:
        settings.key({"ZV_KEY": "geheim\r\nX-Evil: 1"})
    assert "geheim" not in str(caught.value)
