"""Invented titles in four scripts and what each printed form of them means."""

import random
from dataclasses import dataclass
from itertools import product

import pytest

ENGLISH = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu zan der mil nor".split()
VIETNAMESE = (
    "bà cảnh đường giáo phận họp mừng lễ người trẻ sông núi thuyền gạo vườn chợ nhà đá"
    " nước tháng hạt giống thợ xây cầu mới cũ lớn nhỏ xa gần học trò thầy cô làng"
).split()
CHINESE = (
    "山水船橋田村樹石火土雲雨風雪花草鳥魚馬牛羊門窗牆屋路井鐘鼓琴書畫筆紙茶米麥豆"
    "青紅白黑黃大小高低遠近新舊長短多少東西南北春夏秋冬晨夜早晚老少男女工農商學兵"
)
SMALL = ["of", "in", "to", "for", "on", "with", "after", "as"]
SMALL_ID = ["dan", "di", "untuk", "dengan", "dari", "yang"]


@dataclass(frozen=True)
class Case:
    """A printed string and the keys that it truly names, in order; null: unknown."""

    text: str
    means: tuple[str | None, ...]
    form: str


class Titles:
    """Titles with their keys, and others that no article has."""

    def __init__(self, seed: int, known: int) -> None:
        self.random = random.Random(seed)
        self.words = [
            "".join(self.random.choices(ENGLISH, k=self.random.randint(1, 4)))
            for _ in range(3000)
        ]
        self.scripts = {
            "english": self.english,
            "titlecase": lambda: self.english(capitals=True),
            "indonesian": lambda: self.english(SMALL_ID),
            "vietnamese": self.vietnamese,
            "chinese": self.chinese,
        }
        self.known: dict[str, list[tuple[str, str]]] = {}
        seen: set[str] = set()
        number = 0
        for script, build in self.scripts.items():
            rows = self.known[script] = []
            while len(rows) < known:
                title = build()
                if title.casefold() not in seen:
                    seen.add(title.casefold())
                    number += 1
                    rows.append((title, f"english:news:{number}"))
        self.seen = seen

    def pairs(self) -> list[tuple[str, str]]:
        return [pair for rows in self.known.values() for pair in rows]

    def unknown(self, script: str) -> str:
        while True:
            title = self.scripts[script]()
            if title.casefold() not in self.seen:
                return title

    def english(self, small: list[str] = SMALL, *, capitals: bool = False) -> str:
        pick = self.random
        words = pick.choices(self.words, k=pick.randint(4, 10))
        for place in range(1, len(words) - 1):
            if pick.random() < 0.25:
                words[place] = pick.choice(small)
            elif pick.random() < 0.1:
                words[place] += "’s"
            if capitals or pick.random() < 0.2:
                words[place] = words[place].capitalize()
        if pick.random() < 0.1:
            words[1] = f"‘{words[1]}’"
        if pick.random() < 0.1:
            words[-1] += "?"
        if pick.random() < 0.1:
            words[1] += ","
        words[0] = words[0].capitalize()
        return " ".join(words)

    def vietnamese(self) -> str:
        words = self.random.choices(VIETNAMESE, k=self.random.randint(6, 12))
        return " ".join(words).capitalize()

    def chinese(self) -> str:
        signs = self.random.choices(CHINESE, k=self.random.randint(9, 20))
        if self.random.random() < 0.2:
            signs.insert(5, self.random.choice("，：「"))
        return "".join(signs)

    def typographic(self, title: str) -> str:
        """The same words in other type."""
        pick = self.random
        for old, new in (("’", "´"), ("’", "'"), ("‘", "'"), (",", " ,"), ("?", " ?")):
            if pick.random() < 0.4:
                title = title.replace(old, new)
        match pick.randint(0, 6):
            case 0:
                title = title.upper()
            case 1:
                title = title.replace(" ", "  ")
            case 2:
                title = title.replace(" ", "\u00a0", 1) + " "
            case 3:
                title += "."
            case 4:
                title += " - UCA News"
            case 5:
                title = f"“{title}”"
            case _:
                title = title.replace("，", ",").replace("：", ":")
        return title

    def cases(self, each: int) -> list[Case]:
        found: list[Case] = []
        arrangements = [
            "".join(one) for size in (2, 3, 4) for one in product("KU", repeat=size)
        ]
        for script, rows in self.known.items():
            for _ in range(each):
                title, key = self.random.choice(rows)
                found.append(Case(title, (key,), "exact"))
                found.append(Case(self.typographic(title), (key,), "typographic"))
                found.append(Case(self.unknown(script), (None,), "unknown"))
                found += self._truncated(title, key)
            for place in range(each * 3):
                found.append(
                    self._glued(script, arrangements[place % len(arrangements)])
                )
        return found

    def _truncated(self, title: str, key: str) -> list[Case]:
        """Cut short; what leaves fewer than a dozen letters is no title's beginning."""
        cut = title[: int(len(title) * 0.7)]
        letters = sum(map(str.isalpha, cut))
        if letters < 12 and cut[0] not in CHINESE:
            return []
        beginning = [one for one, _ in self.pairs() if one.startswith(cut)]
        return [Case(cut + "…", (key,), "truncated")] if len(beginning) == 1 else []

    def _glued(self, script: str, arrangement: str) -> Case:
        parts: list[tuple[str, str | None]] = []
        for letter in arrangement:
            if letter == "K":
                parts.append(self.random.choice(self.known[script]))
            else:
                parts.append((self.unknown(script), None))
        blank = "" if script == "chinese" or self.random.random() < 0.2 else " "
        text = blank.join(title for title, _ in parts)
        return Case(text, tuple(key for _, key in parts), "glued")


@pytest.fixture(scope="module")
def titles() -> Titles:
    return Titles(seed=20261123, known=800)
