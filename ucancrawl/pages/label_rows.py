"""Parts a line of nothing but labels, each with its colon and a value: a row of facts.

Content management systems of China print author, source, day and counters so, with or
without blanks between them.
"""

import re
from functools import lru_cache

from ucancrawl.pages.date_lines import date_in_line
from ucancrawl.words.registry import words_for

MAX_ROW = 240
MAX_VALUE = 40
"""Characters; no value in such a row is longer."""
EDGES = " \u3000|·•-–—,/｜，；;"
OTHERS = (
    *("Red", "Redaktur"),
    *("Time", "Editor", "Edited by", "Views", "Hits", "Penyunting", "Dibaca"),
    *("Biên tập", "Lượt xem", "Số lượt xem", "时间", "時間", "日期", "发布日期"),
    *("發布日期", "编辑"),
    *("編輯", "责任编辑", "責任編輯", "责编", "責編", "审核", "審核", "校对", "校對"),
    *("原作者", "发布者", "發佈者", "發布者", "查看", "查看次数", "查看次數"),
    *("阅读", "閱讀", "阅读次数", "閱讀次數", "阅读量", "浏览", "瀏覽", "浏览次数"),
    *("瀏覽次數", "点击", "點擊", "点击数", "點擊數", "点击次数", "點擊次數", "人气"),
    *("人氣", "评论", "評論", "字号", "字號", "字体", "字體", "图", "圖", "摄影"),
    *("攝影",),
)  # fmt: skip
"""Labels that stand in such rows only, and say nothing of the text."""
HAN = "\u2e80"
"""Above it are signs that need no blank between words."""
COUNT = re.compile(r"\s*(?:评论|評論|留言|回复|回覆|comments?)\s*[(（]\d*[)）]$", re.I)
"""A counter behind the last value."""
SENTENCE = re.compile(r"[.!?。！？]\s+\S")


@lru_cache(maxsize=16)
def _label(language: str) -> re.Pattern[str]:
    words = words_for(language)
    labels = {
        *(*words.byline_prefixes, *words.published_labels, *words.updated_labels),
        *(*words.source_labels, *words.section_labels, *words.keyword_labels),
        *OTHERS,
    }
    ordered = sorted(labels, key=len, reverse=True)
    named = "|".join(
        ("" if one[0] > HAN else r"(?<!\w)") + re.escape(one) for one in ordered
    )
    return re.compile(rf"(?:{named})\s*[:：]", re.IGNORECASE)


def row_of_labels(text: str, language: str) -> list[str] | None:
    """The labels of a row with their values; null where a line says anything else."""
    if len(text) > MAX_ROW or SENTENCE.search(text):
        return None
    starts = [found.start() for found in _label(language).finditer(text)]
    if not starts:
        return None
    head = text[: starts[0]].strip(EDGES)
    if len(starts) + bool(head) < 2 or (head and not date_in_line(head, language)):
        return None
    ends = [*starts[1:], len(text)]
    row = [
        COUNT.sub("", text[a:b].strip(EDGES)) for a, b in zip(starts, ends, strict=True)
    ]
    if any(len(re.split("[:：]", one, maxsplit=1)[1]) > MAX_VALUE for one in row):
        return None
    return [head, *row] if head else row
