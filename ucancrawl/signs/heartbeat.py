"""A dead-man's heartbeat: given after every success, missed by whoever waits for it."""

import logging
import os
import urllib.request
from pathlib import Path

logger = logging.getLogger(__name__)
SECONDS = 10.0


def beat(target: str) -> None:
    """Touch a file, or ask an address that the operator named. Never raises."""
    try:
        if target.startswith(("http://", "https://")):
            _call(target)
        else:
            path = Path(target)
            path.touch()
            os.utime(path)
    except (OSError, ValueError) as error:
        # Whoever waits for the heartbeat will say so; the run was a success.
        logger.warning("No heartbeat to %s: %s.", target.split("?")[0], error)


def _call(url: str) -> None:
    with urllib.request.urlopen(url, timeout=SECONDS) as answer:  # noqa: S310 http or https, named by the operator
        answer.read(1024)
