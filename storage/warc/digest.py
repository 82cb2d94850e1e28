"""Digests as WARC writes them: the algorithm, a colon, Base32."""

import base64
import hashlib


def sha256_digest(data: bytes) -> str:
    """
    >>> sha256_digest(b"")
    'sha256:4OYMIQUY7QOBJGX36TEJS35ZEQT24QPEMSNZGTFESWMRW6CSXBKQ===='
    """
    return "sha256:" + base64.b32encode(hashlib.sha256(data).digest()).decode()


def digest_matches(claimed: str, data: bytes) -> bool | None:
    """Whether a claimed digest is that of the data; null for an unknown algorithm.

    Writers differ: Base32 with or without padding, hexadecimal, upper or lower case.
    """
    algorithm, _, value = claimed.partition(":")
    try:
        found = hashlib.new(algorithm.strip().lower().replace("-", ""), data).digest()
    except (ValueError, TypeError):
        return None
    value = value.strip()
    if value.lower() == found.hex():
        return True
    return value.upper().rstrip("=") == base64.b32encode(found).decode().rstrip("=")
