"""How the pages that list articles are headed: by whom, of which tag, for which search.

Some heads are never a headline. Others may be one ("Articles by a jailed priest"), so
they prove nothing by themselves.
"""

from ucancrawl.words.words import patterns, says

_NAME = r".{2,60}"
_QUOTE = r"[\"“‘'«]"

LIST_TITLES = patterns(
    rf"(?:all|latest|recent|more) (?:posts|articles|entries) (?:by|from|in) {_NAME}",
    rf"(?:posts|articles|stories|entries) (?:tagged|filed under|published in){_NAME}",
    rf"(?:author|category|tag|tagged|keyword|label)s?(?: archives?)? ?: ?{_NAME}",
    rf"search results? ?(?::|for\b|{_QUOTE}){_NAME}|search ?: ?{_NAME}",
    rf"you searched for\b{_NAME}|(?:author|category|tag) archives?(?: for\b{_NAME})?",
    rf"{_NAME}, author at\b{_NAME}",
    rf"(?:semua|kumpulan|indeks) (?:artikel|tulisan|kiriman|pos) (?:oleh|dari) {_NAME}",
    rf"(?:artikel|tulisan|berita|pos) (?:dengan (?:tag|label)|bertagar) {_NAME}",
    rf"(?:penulis|kategori|label|kata kunci|tagar) ?: ?{_NAME}",
    rf"(?:hasil )?pencarian(?: untuk)? ?(?::|{_QUOTE}){_NAME}",
    rf"tất cả (?:các |những )?bài (?:viết )?(?:của|bởi|được gắn thẻ|gắn thẻ) {_NAME}",
    rf"(?:tác giả|thẻ|từ khóa|từ khoá|nhãn) ?: ?{_NAME}|"
    rf"(?:kết quả )?tìm kiếm(?: cho| với)? ?(?::|{_QUOTE}){_NAME}",
    r"(?:标签|標籤|标籤|分类|分類|作者|栏目|欄目|关键词|關鍵詞|关键字|關鍵字|归档|歸檔|彙整)"
    r" ?[:：] ?.{1,40}",
    r"(?:搜索|搜尋|检索|檢索)(?:(?:结果|結果)? ?[:：]|(?:结果|結果)[「“]) ?.{1,40}",
    r"[「“].{1,30}[」”]的(?:搜索|搜尋)(?:结果|結果)|.{2,20}的(?:所有|全部)文章",
)
"""Whole heads, folded, that no headline is."""

LIKELY_TITLES = patterns(
    rf"(?:posts|articles|stories|columns) (?:by|from) {_NAME}|{_NAME} archives",
    rf"(?:topic|section|archives?|contributor) ?: ?{_NAME}|results for\b{_NAME}",
    rf"(?:artikel|tulisan|kiriman) (?:oleh|dari|karya) {_NAME}",
    rf"(?:topik|arsip|rubrik) ?: ?{_NAME}",
    rf"(?:các |những )?bài (?:viết )?(?:của|bởi) {_NAME}",
    rf"(?:chuyên mục|chủ đề|lưu trữ) ?: ?{_NAME}",
    r".{2,20}的(?:文章|作品|报道|報道|報導)(?:列表)?",
    r"(?:专题|專題|存档|存檔) ?[:：] ?.{1,40}",
)
"""Whole heads, folded, that may be headlines."""


def is_list_title(head: str) -> bool:
    """Whether a head is that of a list of articles, and never a headline.

    >>> is_list_title("All posts by Ann Bo")
    True
    >>> is_list_title("Search results in twelve arrests")
    False
    """
    return says(head, LIST_TITLES, whole=True)


def may_be_list_title(head: str) -> bool:
    """Whether a head is that of a list of articles, or a headline that is like one.

    >>> may_be_list_title("Vatican opens its archives")
    True
    """
    return is_list_title(head) or says(head, LIKELY_TITLES, whole=True)
