"""Invented words in four languages, and articles made of them."""

import random
from dataclasses import dataclass, field

SYLLABLES = {
    "en": "ba ke lo mi ru ta ven sor pel din gar hul jes wim nor cab tel fos rin dol".split(),
    "id": "ba ke lo mi ru ta pan sar dil me nga tu wi kor ban se ja pun li da".split(),
    "vi": "bá kề lộ mỉ rũ tạ vân sơ phẽ đin gà hủl jé nờ chà tễ phọ rỉn đồ quí".split(),
    "zh": "禾木水火土金石玉竹米舟車馬牛羊魚鳥虫貝瓜麻黍豆皮革面音香首骨鬼鹿麥鼎鼓鼠".strip(),
}
STOPS = {
    "en": "the of and to in a that for with on",
    "id": "yang di dan ke untuk itu",
    "vi": "của và cho trong một các",
    "zh": "",
}
MONTHS = {
    "en": "January February March April May June July August September October "
    "November December".split(),
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober "
    "November Desember".split(),
}


class Inventor:
    """Makes words by seed."""

    def __init__(self, seed: int, language: str = "en") -> None:
        self.random = random.Random(seed)
        self.language = language

    def word(self) -> str:
        if self.language == "zh":
            return "".join(self.random.choices(SYLLABLES["zh"], k=2))
        count = self.random.choice((1, 2, 2, 3, 3))
        joiner = " " if self.language == "vi" else ""
        return joiner.join(self.random.choices(SYLLABLES[self.language], k=count))

    def words(self, count: int) -> str:
        stops = STOPS[self.language].split()
        picked = [
            self.random.choice(stops)
            if stops and self.random.random() < 0.3 and n
            else self.word()
            for n in range(count)
        ]
        return ("" if self.language == "zh" else " ").join(picked)

    def sentence(self, low: int = 9, high: int = 24) -> str:
        text = self.words(self.random.randint(low, high))
        if self.language == "zh":
            return text + "。"
        text = text[0].upper() + text[1:]
        if self.random.random() < 0.2:
            text = f"“{text},” said {self.name()}"
        return text + "."

    def paragraph(self) -> str:
        joiner = "" if self.language == "zh" else " "
        return joiner.join(self.sentence() for _ in range(self.random.randint(1, 3)))

    def title(self, low: int = 5, high: int = 10) -> str:
        text = self.words(self.random.randint(low, high))
        return text[0].upper() + text[1:]

    def name(self) -> str:
        if self.language == "zh":
            return self.word()[:1] + self.word()
        return " ".join(self.one() for _ in range(self.random.choice((2, 2, 3))))

    def one(self) -> str:
        """One capitalised word: part of a name, a place."""
        return "".join(self.random.choices(SYLLABLES["en"], k=2)).capitalize()

    def day(self) -> tuple[int, int, int]:
        return (
            self.random.randint(2011, 2024),
            self.random.randint(1, 12),
            self.random.randint(1, 28),
        )


@dataclass
class Story:
    """What a correct reader must give."""

    url: str
    headline: str
    standfirst: str | None = None
    byline: str | None = None
    section: str | None = None
    date_raw: str | None = None
    images: list[tuple[str, str | None]] = field(default_factory=list)
    """Alternative text and caption."""
    body: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
