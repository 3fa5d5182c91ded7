"""One writing of the Word file, and of the PDF beside it, from the output page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from zvassist.session.output import Wanted, write_agreement
from zvassist.walk.desk import Desk


@dataclass(frozen=True)
class Job:
    """What is being written.

    Attributes:
        path: the Word file.
        final: ready for signature.
        pdf: with a PDF beside it.
    """

    path: Path
    final: bool
    pdf: bool

    @property
    def files(self) -> tuple[Path, ...]:
        """All that is written."""
        return (self.path, self.path.with_suffix(".pdf")) if self.pdf else (self.path,)

    @property
    def there(self) -> list[str]:
        """The names of the files that would be replaced."""
        return [target.name for target in self.files if target.is_file()]

    def write(self, desk: Desk, *, overwrite: bool, is_wanted: Callable[[], bool]) -> None:
        """Write the files; takes seconds.

        Args:
            desk: the open draft.
            overwrite: whether files that are there are replaced.
            is_wanted: asked before anything is put in its place; False leaves all as it was.

        Raises:
            ZvError: nothing was written.
        """
        wanted = Wanted(final=self.final, office=desk.office)
        write_agreement(
            desk.session,
            self.path,
            wanted,
            overwrite=overwrite,
            pdf=self.pdf,
            is_wanted=is_wanted,
        )
