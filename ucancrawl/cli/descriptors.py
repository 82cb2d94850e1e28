"""Standard input, output and error that the caller closed, opened on the null device.

Loads nothing: it runs before all else. The next file to be opened would get the number
of a closed one, and a line of talk would then be written into the database.
"""

import os
import sys
from io import TextIOWrapper
from typing import TextIO

_STREAMS = ("stdin", "stdout", "stderr")
_was_closed: set[str] = set()


def open_closed() -> None:
    """Open what is closed of the three; Python has none of it as a stream then."""
    for number, name in enumerate(_STREAMS):
        if _is_open(number):
            continue
        _was_closed.add(name)
        opened = os.open(os.devnull, os.O_RDWR)
        if opened != number:
            os.dup2(opened, number)
            os.close(opened)
        os.set_inheritable(number, True)
        if getattr(sys, name) is None:
            stream = _stream(number)
            setattr(sys, name, stream)
            setattr(sys, f"__{name}__", stream)


def spell_out() -> None:
    """Write what standard output's encoding lacks as an escape, as standard error does.

    A crontab's locale is often C: an article in Vietnamese is no reason to fail.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def is_output_closed() -> bool:
    """Whether the program was started without a standard output."""
    return "stdout" in _was_closed


def silence(stream: TextIO) -> None:
    """Let a stream that refuses writes take them; what it still holds is lost."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, stream.fileno())
    os.close(null)


def _is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


def _stream(number: int) -> TextIO:
    raw = open(number, "wb" if number else "rb", closefd=False)  # noqa: SIM115 for good
    return TextIOWrapper(raw, encoding="utf-8", errors="backslashreplace")
