"""What is asked of the newsroom and what it answers."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Asked:
    scheme: str
    host: str
    """Lower case, without port."""
    target: str
    """Path and query as sent."""
    method: str = "GET"
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]


@dataclass(slots=True)
class Answer:
    status: int
    body: bytes = b""
    kind: str = "text/html; charset=utf-8"
    headers: list[tuple[str, str]] = field(default_factory=list)
    fault: str | None = None
    """How the answer is spoilt on the wire; see `faults`."""


def moved(address: str, status: int = 301) -> Answer:
    return Answer(status, b"", headers=[("Location", address)])


def page(html: str, status: int = 200) -> Answer:
    return Answer(status, html.encode())


def xml(text: str, kind: str = "application/xml") -> Answer:
    return Answer(200, text.encode(), kind)
