"""How many articles a run may still read."""

from dataclasses import dataclass


@dataclass(slots=True)
class Quota:
    """Places for articles; a place is given back where no article came of it."""

    limit: int = 0
    """0 for no limit."""
    taken: int = 0
    done: int = 0

    def take(self) -> bool:
        if self.limit and self.taken >= self.limit:
            return False
        self.taken += 1
        return True

    def give_back(self) -> None:
        self.taken -= 1

    def finish(self) -> bool:
        """Count an article; says whether that was the last one."""
        self.done += 1
        return bool(self.limit) and self.done >= self.limit
