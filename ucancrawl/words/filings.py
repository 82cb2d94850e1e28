"""What blog software prints below a text: under what it is filed, in one line.

`This entry was posted in News and tagged land, sea. Bookmark the permalink.`
"""

import re

_ENTRY = (
    r"(?:this (?:entry|post|article|story) (?:was|is|has been)\s+|"
    r"(?:tulisan|pos|artikel|entri|kiriman) ini (?:telah )?|"
    r"(?:bài(?: viết| đăng)?|mục|nội dung) này (?:đã )?(?:được )?|"
    r"(?:此|本)(?:文章|条目|條目|篇)?(?:已)?)?"
)
_IN = (
    r"(?:posted|filed|published|categori[sz]ed) (?:in|under|as)|"
    r"(?:diposkan|diposting|dipublikasikan|ditulis|dikirim|diterbitkan) "
    r"(?:di|pada|dalam)|"
    r"(?:đăng|xuất bản|viết|phân loại) (?:trong|tại|vào)(?: (?:mục|chuyên mục))?|"
    r"(?:发布|發佈|發布|发表|發表|刊登|归档|歸檔)(?:于|於|在)|"
    r"categor(?:y|ies)|kategori|(?:chuyên|danh) mục"
)
_TAGGED = (
    r"tagged(?: with| as)?|tags?(?=\s*[:：])|"
    r"(?:diberi |ber|di)?tag(?:ged)?|ditandai(?: dengan)?|"
    r"(?:được )?(?:gắn thẻ|gắn nhãn)|thẻ|từ khóa|"
    r"(?:并|並)?(?:贴|貼|标签|標籤|标记|標記)(?:了|为|為|有)?"
)
_REST = (
    r"bookmark|permalink|leave a|no comments|comments? off|\d+ (?:comment|repl)|"
    r"tandai|tinggalkan|\d+ (?:komentar|balasan)|đánh dấu|để lại|\d+ bình luận|"
    r"(?:将|將|把)?(?:固定)?(?:链接|連結|鏈接)|(?:发表|發表)(?:评论|評論|留言)|收藏|"
    r"by\s|oleh\s|bởi\s|on\s|edit\b"
)
_CLOSE = r"\s*(?:[.。,，;；|｜•·—–-]\s*)*(?:(?:and|dan|và|且)\s+)?"

FILED = re.compile(
    rf"(?P<entry>{_ENTRY})(?:{_IN})\s*[:：]?\s*(?P<section>[^.。|｜:：]{{2,80}}?){_CLOSE}"
    rf"(?:(?:{_TAGGED})\s*[:：]?\s*(?P<tags>[^.。|｜:：]{{2,160}}?))?{_CLOSE}"
    rf"(?P<rest>(?:{_REST})\S*.{{0,120}})?",
    re.IGNORECASE,
)
"""A whole line. A sentence may begin so: `is_filing` judges what was found."""
TAGGED = re.compile(rf"(?:{_TAGGED})\s*[:：]?\s*(?P<tags>\S.{{1,160}})", re.IGNORECASE)
"""A whole line of tags without what they are filed under."""
COMMENTS = re.compile(
    r"\b(?:leave a (?:comment|reply)|\d+ (?:comments?|repl(?:y|ies)|komentar|balasan|"
    r"bình luận)|tinggalkan komentar|để lại bình luận)|(?:发表|發表)(?:评论|評論)",
    re.IGNORECASE,
)
"""In its last part: an area of comments begins below."""
_LIST = re.compile(r"\s*(?:[,，、;]|\b(?:and|dan|và)\b)\s*")
_MARK = re.compile(r"[:：|｜·•]|\.\s+\S")
MAX_NAME = 5
"""Words of a section or a tag."""


def is_filing(found: re.Match[str], *, linked: bool) -> bool:
    """Whether a line is a filing: names only, and a mark that no sentence bears.

    >>> is_filing(FILED.fullmatch("Posted in Asia | Tagged land, sea"), linked=False)
    True
    >>> is_filing(FILED.fullmatch("Posted in Orsa, he tagged along"), linked=False)
    False
    """
    names = [name for name in _LIST.split(found["section"]) if name]
    tags = [tag for tag in _LIST.split(found["tags"] or "") if tag]
    if not (found["tags"] or found["rest"] or linked):
        return False
    is_marked = found["entry"] or linked or _MARK.search(found[0][:-1])
    return (
        bool(is_marked)
        and all(
            len(name.split()) <= MAX_NAME and not name[0].islower() for name in names
        )
        and all(len(tag.split()) <= MAX_NAME for tag in tags)
    )
