"""Standard output and error as descriptors, where Python's streams cannot help."""

import os
from typing import TextIO


def silence(stream: TextIO) -> None:
    """Let a stream that refuses writes take them; what it still holds is lost."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, stream.fileno())
    os.close(null)
