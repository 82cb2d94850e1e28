"""What themes print on every page in whatever language: reading time, neighbours."""

from ucancrawl.words.words import patterns

READING_TIME = patterns(
    r"(?:(?:about|est\.?|reading time|read time)\s*:?\s*)?\d{1,3}[ -]min(?:ute)?s?\.?"
    r"(?: to)?(?: read(?:ing)?)?",
    r"(?:waktu baca\s*:?\s*)?\d{1,3} menit(?: (?:baca|membaca|bacaan))?",
    r"(?:thời gian đọc\s*:?\s*)?\d{1,3} phút(?: đọc)?",
    r"(?:阅读|閱讀)?(?:时间|時間)?\s*[:：]?\s*(?:约|約)?\s*\d{1,3}\s*分[钟鐘]"
    r"(?:阅读|閱讀|读完|讀完)?",
)
"""How long a page takes to read: over a folded line."""

NEIGHBOUR_LABELS = (
    *("Previous article", "Next article", "Previous post", "Next post"),
    *("Previous story", "Next story", "Previous", "« Previous", "Next »"),
    *("Artikel sebelumnya", "Artikel berikutnya", "Artikel selanjutnya"),
    *("Berita sebelumnya", "Berita berikutnya", "Pos sebelumnya", "Pos berikutnya"),
    *("Bài trước", "Bài sau", "Bài viết trước", "Bài viết sau", "Bài tiếp theo"),
    *("Tin trước", "Tin sau", "Bài kế tiếp", "Bài viết tiếp theo"),
    *("上一篇", "下一篇", "上一篇文章", "下一篇文章", "上一則", "下一則", "上一条"),
    *("下一条", "前一篇", "后一篇", "後一篇"),
)
"""Labels of the articles before and after in time: no relation an editor made."""
