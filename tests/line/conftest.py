"""No PDF is offered, so that a walk is the same with and without LibreOffice."""

from __future__ import annotations

import pytest

from zvassist.line import writing


@pytest.fixture(autouse=True)
def no_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "can_pdf", lambda: False)
