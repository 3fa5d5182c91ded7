"""A walk through the line mode: what is typed, and the numbers that are read out."""

from __future__ import annotations

from pathlib import Path

from tests.line.speaking import front_at
from zvassist.agreement.model import Draft


class ByLine:
    """Walks in lines."""

    def __init__(self, path: Path, draft: Draft) -> None:
        self._front = front_at(path, draft)
        self._told = self._front.begin()

    def _type(self, *lines: str) -> None:
        for line in lines:
            self._told = self._front.hear(line)

    def _number(self, words: str) -> str:
        """The number under which something was read out."""
        found = [line for line in self._told if words in line and line[:1].isdecimal()]
        assert found, f"{words} not in {self._told}"
        return found[0].partition(".")[0]

    def _pick(self, words: str) -> None:
        self._type(self._number(words))

    def _to_projects(self) -> None:
        self._type("/springen Jahr", "/springen § 5")

    async def enter(self, path: str, text: str) -> None:
        self._type(f"/springen {path}", f"={text}" if text else "/leeren")

    async def choose(self, number: int) -> None:
        self._type(str(number))

    async def offer(self, path: str) -> None:
        self._type(f"/springen {path}", "/vorschlag")

    async def add(self, category: str, title: str) -> None:
        self._to_projects()
        self._type(f"={title}")
        self._pick(category)

    async def remove(self, project: int) -> None:
        self._to_projects()
        self._type(str(project))
        self._pick("löschen")
        self._type("ja")

    async def rename(self, project: int, title: str) -> None:
        self._to_projects()
        self._type(str(project))
        self._pick("Name")
        self._type(f"={title}", "")

    async def down(self, project: int) -> None:
        self._to_projects()
        self._type(str(project))
        self._pick("nach unten")
        self._type("")

    async def repair(self, rule: str) -> None:
        self._type("/prüfung")
        self._pick(f" {rule}:")
        self._pick("Beheben")
        self._type("/abbruch")

    async def waive(self, rule: str, reason: str) -> None:
        self._type("/prüfung")
        self._pick(f" {rule}:")
        self._pick("Abweichung begründen")
        self._type(reason, "/abbruch")

    async def undo(self) -> None:
        self._type("/rückgängig")

    async def redo(self) -> None:
        self._type("/wiederholen")

    async def say(self, text: str, accept: bool) -> None:
        self._type(f"/chat {text}", "ja" if accept else "nein")

    async def write(self, name: str, final: bool) -> None:
        self._type("/word")
        self._pick("Endgültige Fassung" if final else "Entwurf")
        self._type(name)
