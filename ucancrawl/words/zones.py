"""Zones as printed behind a clock: what each is worth, and which say too little."""

import re

_PLACES = {
    480: "manila|philippine|philippines|beijing|hong kong|singapore|malaysia|taipei|"
    "kuala lumpur|macau|macao",
    420: "bangkok|thailand|hanoi|ha noi|vietnam|jakarta|phnom penh|saigon|hà nội",
    540: "tokyo|seoul|japan|korea|dili",
    330: "india|new delhi|delhi|mumbai",
    345: "kathmandu|nepal",
    390: "yangon|myanmar",
}
"""Places whose clocks have long stood still; all others give the bare day."""


def _place_times() -> dict[str, int]:
    times = {}
    for minutes, places in _PLACES.items():
        for place in places.split("|"):
            for form in ("{} time", "{} standard time", "waktu {}", "giờ {}"):
                times[form.format(place)] = minutes
    return times


HAN_ZONES = {
    **dict.fromkeys(("北京时间", "北京時間", "香港时间", "香港時間", "台北时间"), 480),
    **dict.fromkeys(("台北時間", "马尼拉时间", "馬尼拉時間"), 480),
    **dict.fromkeys(("东京时间", "東京時間", "首尔时间", "首爾時間"), 540),
    **dict.fromkeys(("曼谷时间", "曼谷時間", "河内时间", "河內時間"), 420),
}
ZONES = {
    **dict.fromkeys(("gmt", "utc", "z", "ut"), 0),
    **dict.fromkeys(("wib", "ict", "giờ việt nam", "giờ vn"), 420),
    **dict.fromkeys(("wita", "hkt", "sgt", "pht", "myt"), 480),
    **dict.fromkeys(("wit", "kst", "jst"), 540),
    **dict.fromkeys(("ist",), 330),
    **dict.fromkeys(("npt",), 345),
    **dict.fromkeys(("pkt",), 300),
    **dict.fromkeys(("mmt",), 390),
    **_place_times(),
    **HAN_ZONES,
}
"""Case-folded name to minutes east of Greenwich.

Abbreviations with two meanings among our readers (CST, BST, EST of Asia ...) are left
out on purpose: a clock beside one is the bare day, see `OPEN_ZONE`.
"""

_NO_ZONE = (
    "afp|cna|cns|epa|pti|ani|rfa|kna|rns|osv|bbt|ucan?|bbc|cnn|pdf|rss|usa?|asia|"
    "post|text|edit|east|west|next|last|list|chat|left|most|best|rest|test|print|share|"
    "jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|"
    "mei|agu|okt|des|sen|sel|rab|kam|jum|sab|min|and|the|for|via|out|new|by|at|on|in"
)
_NO_PLACE = (
    "reading|read|watch|listening|listen|viewing|running|prime|full|first|last|next|"
    "any|same|some|this|that|of|the|big|show|play|screen"
)
_CAPITAL = r"(?-i:[A-ZĐ][^\W\d_]{1,14})"
_OPEN_PLACE = (
    rf"(?!(?:{_NO_PLACE})(?!\w))[^\W\d_]{{3,14}}(?: [^\W\d_]{{3,14}}){{0,2}} time"
    r"|(?:waktu|giờ)(?: [^\W\d_]{2,14}){1,3}"
    r"|[\u4e00-\u9fff]{2,5}(?:时间|時間)"
)
OPEN_ZONE = re.compile(
    rf"(?:(?!(?:{_NO_ZONE})(?![a-z]))(?:[a-z]{{3}}|[a-z]{{2,3}}[sd]t|[ecmp]t)"
    rf"|{_OPEN_PLACE})(?!\w)"
)
"""A name right behind a clock that says which clock it is, but not to us."""
PRINTED_OPEN = (
    rf"(?:(?!(?:{_NO_ZONE})(?![a-z]))(?-i:[A-Z]{{3,4}}|[A-Z]{{2,3}}[SD]T|[ECMP]T)"
    rf"|(?!(?:{_NO_PLACE})(?!\w))(?:local|{_CAPITAL}(?: {_CAPITAL}){{0,2}}) time"
    rf"|(?:waktu|giờ) (?:setempat|địa phương|{_CAPITAL}(?: {_CAPITAL})?)"
    r"|[\u4e00-\u9fff]{2,5}(?:时间|時間))(?!\w)"
)
"""The same over a line as printed: abbreviations in capitals, places with one."""


def any_zone(names: dict[str, int]) -> str:
    """The names as one pattern, longest first."""
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))
