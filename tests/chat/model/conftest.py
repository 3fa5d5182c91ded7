"""The stub server, settings that point to it, and engines that speak to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.chat.model.stub import Stub, running
from zvassist.chat.model.engine import ModelEngine, open_engine
from zvassist.chat.model.settings import Limits, Settings

KEY = "sk-geheim-0815"


@pytest.fixture(scope="session")
def server() -> Iterator[Stub]:
    with running() as stub:
        yield stub


@pytest.fixture
def stub(server: Stub) -> Stub:
    server.forget()
    return server


@pytest.fixture
def settings(stub: Stub) -> Callable[..., Settings]:
    """Settings for one scenario; short times, so that slow servers are found slow soon."""

    def make(model: str = "good", limits: dict[str, Any] | None = None, **more: Any) -> Settings:
        bounds = Limits(**{"verbinden": 2, "lesen": 2, "gesamt": 5, **(limits or {})})
        given = {"url": stub.url, "modell": model, "grenzen": bounds, **more}
        return Settings.model_validate(given)

    return make


@pytest.fixture
def engine(settings, tmp_path) -> Callable[..., ModelEngine]:
    """An engine for one scenario that may send."""

    def make(model: str = "good", **more: Any) -> ModelEngine:
        opened = open_engine(settings(model, **more), {"SCHLUESSEL": KEY}, tmp_path)
        opened.consent.give(opened.destination)
        return opened

    return make
