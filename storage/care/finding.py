"""One thing that is wrong with an archive, and where."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Printed as one line."""

    place: str
    """File below the archive's folder, table, or run."""
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"
