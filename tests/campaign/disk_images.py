"""What a disk may hold after a power cut: every system call of a run, replayed in part.

Written from a trace of `strace -xx -y`. What was synced is there; of what was not, each
write is there, torn at a sector, or lost. Names that were changed or taken away and
whose folder was not synced may be as they were before.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

SECTOR = 512
_LINE = re.compile(r"^(?:\d+ +)?(?P<call>\w+)\((?P<rest>.*)\) += (?P<result>\S+)")
_FILE = re.compile(r"^\d+<(?P<path>[^>]*)>")
_DATA = re.compile(r'"(?P<data>(?:\\x[0-9a-f]{2})*)"')


@dataclass(frozen=True, slots=True)
class Step:
    """One call: what it did to which file."""

    call: str
    path: str
    data: bytes = b""
    number: int = 0
    """Offset of a write, -1 for the end; length of a truncation."""
    target: str = ""


def steps_in(trace: str, folder: Path) -> list[Step]:
    """The calls that succeeded and touched the folder, or said something."""
    steps = []
    for line in trace.splitlines():
        match = _LINE.match(line)
        if match is None or match["result"].startswith("-1"):
            continue
        step = _step(match["call"], match["rest"])
        if step and (step.path.startswith(str(folder)) or step.call == "say"):
            steps.append(step)
    return steps


def _step(call: str, rest: str) -> Step | None:
    texts = [bytes.fromhex(m["data"].replace("\\x", "")) for m in _DATA.finditer(rest)]
    file = _FILE.match(rest)
    path = _decoded(file["path"]) if file else ""
    numbers = re.findall(r", (\d+)", rest)
    if call == "write" and rest.startswith("1<"):
        return Step("say", "", texts[0])
    if call == "write":
        return Step("write", path, texts[0], -1)
    if call == "pwrite64":
        return Step("write", path, texts[0], int(numbers[-1]))
    if call in ("fsync", "fdatasync"):
        return Step("sync", path)
    if call == "ftruncate":
        return Step("cut", path, number=int(numbers[-1]))
    names = [text.decode() for text in texts]
    if call in ("unlink", "mkdir"):
        return Step(call, names[0])
    if call.startswith("rename"):
        return Step("rename", names[0], target=names[-1])
    return None


def _decoded(path: str) -> str:
    return re.sub(r"\\x([0-9a-f]{2})", lambda m: chr(int(m[1], 16)), path)


@dataclass(slots=True)
class Content:
    """One file: what is safe, and what was done to it since."""

    safe: bytes = b""
    loose: list[Step] = field(default_factory=list)

    def now(self) -> bytes:
        return _apply(self.safe, self.loose)

    def after_cut(self, rng: Random) -> bytes:
        """What may be left of it: whole writes, parts of writes, or nothing of them."""
        kept = []
        for step in self.loose:
            fate = rng.random()
            if fate < 0.4:
                kept.append(step)
            elif fate < 0.6 and step.call == "write":
                sectors = rng.randint(0, len(step.data) // SECTOR)
                kept.append(
                    Step("write", step.path, step.data[: sectors * SECTOR], step.number)
                )
        return _apply(self.safe, kept)


def _apply(before: bytes, steps: list[Step]) -> bytes:
    data = bytearray(before)
    for step in steps:
        if step.call == "cut":
            del data[step.number :]
            data.extend(bytes(step.number - len(data)))
            continue
        at = step.number
        if at > len(data):
            data.extend(bytes(at - len(data)))
        data[at : at + len(step.data)] = step.data
    return bytes(data)


class Disk:
    """The files of a folder while the steps are done one after the other."""

    def __init__(self) -> None:
        self.files: dict[str, Content] = {}
        self.folders: set[str] = set()
        self._before: list[dict[str, Content]] = []
        """Names as they stood before each change that no sync of a folder made safe."""

    def do(self, step: Step) -> None:
        match step.call:
            case "mkdir":
                self.folders.add(step.path)
            case "rename":
                self._remember()
                self.files[step.target] = self.files.pop(step.path)
            case "unlink":
                self._remember()
                self.files.pop(step.path, None)
            case "sync" if step.path in self.files:
                content = self.files[step.path]
                content.safe, content.loose = content.now(), []
            case "sync":
                self._before.clear()
            case "write" | "cut":
                content = self.files.setdefault(step.path, Content())
                at = step.number if step.number >= 0 else len(content.now())
                loose = Step(step.call, step.path, step.data, at)
                content.loose.append(loose)

    def _remember(self) -> None:
        self._before.append(dict(self.files))

    def image(self, folder: Path, onto: Path, rng: Random) -> None:
        """Write one possible state of the disk to another place."""
        names = rng.choice([*self._before, self.files])
        onto.mkdir(parents=True)
        for path in sorted(self.folders):
            (onto / Path(path).relative_to(folder)).mkdir(parents=True, exist_ok=True)
        for path, content in names.items():
            if not path.endswith("-shm"):
                place = onto / Path(path).relative_to(folder)
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(content.after_cut(rng))
