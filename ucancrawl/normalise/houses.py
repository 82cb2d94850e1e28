"""The houses beside a signature: whom a text is from, and whose reporter signs."""

import re

from ucancrawl.normalise.person import is_chinese_name

_SOURCED = re.compile(
    r"(?:theo|tổng hợp từ|nguồn|sumber|dikutip dari|disadur dari|source|via)"
    r"(?:\s*[:：]\s*|\s)(?=\S)",
    re.IGNORECASE,
)
_HAN_HOUSE = re.compile(
    r"[\u4e00-\u9fff]{1,3}(?:社|网|網|报|報)\s?(?=[\u4e00-\u9fff]{2,4})"
)
REPORTS = re.compile(
    r"(?:kontributor|wartawan|koresponden|reporter|correspondent|contributor|"
    r"phóng viên|cộng tác viên)\b",
    re.IGNORECASE,
)
"""What somebody is, behind the stroke after a name."""
_PARTS = re.compile(r"[\s、，]")


def names_source(line: str) -> bool:
    """Whether a signature says where a text was taken from: nobody of its authors.

    >>> names_source("Theo TTXVN"), names_source("Theodore Bo")
    (True, False)
    """
    return _SOURCED.match(line) is not None


def without_house(signature: str) -> str:
    """A signature without the house that is glued to a Chinese name.

    >>> without_house("天亚社李美玲"), without_house("天亚社")
    ('李美玲', '天亚社')
    """
    house = _HAN_HOUSE.match(signature)
    rest = signature[house.end() :] if house else ""
    return rest if is_chinese_name(_PARTS.split(rest)[0]) else signature
