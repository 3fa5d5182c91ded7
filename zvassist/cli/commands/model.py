"""``modell``: the settings of the language model, where a message would go, and a test request."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from zvassist.chat.model.consent import Consent
from zvassist.chat.model.destination import LOCAL, destination_of
from zvassist.chat.model.log import log_of
from zvassist.chat.model.probe import Probed, probe
from zvassist.chat.model.settings import EXAMPLE, Settings, load_settings, settings_path
from zvassist.chat.prompts import Prompt, load_prompt
from zvassist.cli.open import show_json
from zvassist.session import folders

_PROMPTS = ("vorschlag", "antwort", "nachbesserung")


def modell(options: Namespace) -> int:
    """Show the settings; opens no connection unless a test request is asked for."""
    path = Path(options.datei) if options.datei else settings_path()
    settings = load_settings(path)
    if settings is None:
        _nothing(path, as_json=options.json)
        return 0
    prompts = [load_prompt(name, settings.prompts) for name in _PROMPTS]
    if options.probe and not options.json:
        print(destination_of(settings).sentence)
    probed = probe(settings, os.environ) if options.probe else None
    if options.json:
        show_json(_as_json(path, settings, prompts, probed))
    elif probed:
        print(_told(probed))
    else:
        print("\n".join(_lines(path, settings, prompts)))
    return 0


def _nothing(path: Path, *, as_json: bool) -> None:
    if as_json:
        show_json({"datei": str(path), "vorhanden": False, "ziel": LOCAL})
        return
    print(f"Ein Modell ist nicht eingerichtet. {LOCAL}")
    print(f"Die Einstellungen stünden in {path} und sehen so aus:\n")
    print(EXAMPLE, end="")


def _lines(path: Path, settings: Settings, prompts: list[Prompt]) -> Iterator[str]:
    destination, limits = destination_of(settings), settings.limits
    yield f"Modell-Einstellungen aus {path}:"
    yield f"Ziel: {destination.sentence}"
    yield f"Adresse: {settings.url}"
    yield f"Schlüssel: {_key(settings)}"
    consent = Consent(folders.state_folder()).given(destination)
    yield f"Freigabe: {'erteilt' if consent else 'noch nicht erteilt'}"
    log = log_of(settings)
    texts = "mit Texten" if settings.log == "voll" else "nur Prüfsummen"
    yield f"Protokoll: {log.folder} ({texts}, {settings.keep_days} Tage)"
    yield (
        f"Grenzen: {limits.characters} Zeichen, {limits.tokens} Token, {limits.total:g} Sekunden, "
        f"{limits.requests} Anfragen je Sitzung"
    )
    for prompt in prompts:
        yield f"Prompt {prompt.front.name}: Version {prompt.front.version} ({prompt.digest})"


def _key(settings: Settings) -> str:
    if settings.key_variable is None:
        return "keiner"
    there = "gesetzt" if os.environ.get(settings.key_variable) else "nicht gesetzt"
    return f"Umgebungsvariable {settings.key_variable} ({there})"


def _told(probed: Probed) -> str:
    heard = "hat verstanden" if probed.repeated else "hat das gesagte Wort nicht wiederholt"
    return (
        f"Die Probe kam nach {probed.milliseconds} ms zurück ({probed.mode}); das Modell {heard}."
    )


def _as_json(
    path: Path, settings: Settings, prompts: list[Prompt], probed: Probed | None
) -> dict[str, Any]:
    destination = destination_of(settings)
    return {
        "datei": str(path),
        "vorhanden": True,
        "ziel": destination.sentence,
        **settings.model_dump(mode="json", by_alias=True),
        "freigabe": Consent(folders.state_folder()).given(destination),
        "prompts_geladen": [
            {"name": one.front.name, "version": one.front.version, "hash": one.digest}
            for one in prompts
        ],
        "probe": None
        if probed is None
        else {
            "form": probed.mode,
            "wiederholt": probed.repeated,
            "ms": probed.milliseconds,
        },
    }
