"""The dated-permalink editions: Indonesia and Vietnam share a theme, China has its own."""

from tests.newsroom.layouts import dating
from tests.newsroom.layouts.composer import Composer

_SHARE = {"id": "Bagikan", "vi": "Chia sẻ", "zh-Hans": "分享", "zh-Hant": "分享"}
_TAGS = {"id": "Tag:", "vi": "Từ khóa:", "zh-Hans": "标签：", "zh-Hant": "標籤："}
_BY = {"id": "Oleh {}", "vi": "Bởi {}", "zh-Hans": "作者：{}", "zh-Hant": "作者：{}"}
_RELATED = {
    "id": ("Berita terkait", "Artikel terkait", "Baca juga"),
    "vi": ("Tin liên quan", "Bài liên quan"),
    "zh-Hans": ("相关新闻", "相关阅读"),
    "zh-Hant": ("相關新聞", "相關閱讀"),
}
_ALSO = {
    "id": "Baca juga:",
    "vi": "Đọc thêm:",
    "zh-Hans": "英文原文：",
    "zh-Hant": "英文原文：",
}
_DAYS = {
    "id": ("bulan_first", "bulan_first", "bulan"),
    "vi": ("thang", "thang_ngay", "slashes"),
    "zh": ("chinese", "chinese_words", "chinese_iso"),
}


def indonesia(c: Composer) -> None:
    c.put("menu", "", items=list(c.around.languages))
    c.put("site", "UCAN Indonesia")
    _theme(c)


def vietnam(c: Composer) -> None:
    c.put("menu", "", items=list(c.around.languages))
    c.put("site", "UCAN Việt Nam")
    _theme(c)


def _theme(c: Composer) -> None:
    language = c.story.language
    c.menus(copies=c.template.randint(1, 3))
    if c.template.random() < 0.5:
        c.section()
    c.headline()
    dating.day(c, c.template.choice(_DAYS[language]))
    if c.template.random() < 0.4:
        c.standfirst()
    if c.template.random() < 0.4:
        c.sign(_BY[language])
    c.picture()
    c.body()
    _end(c)
    c.put("footer", "© UCAN")


def china(c: Composer) -> None:
    c.put("site", "天亚社中文网" if c.story.language == "zh-Hans" else "天亞社中文網")
    c.menus(copies=2)
    c.headline()
    if c.template.random() < 0.6:
        c.section()
    dating.day(c, c.template.choice(_DAYS["zh"]))
    if c.template.random() < 0.4:
        c.sign(_BY[c.story.language])
    if c.template.random() < 0.4:
        c.standfirst()
    c.picture()
    c.body()
    _end(c)
    c.put("footer", "© 天亚社")


def _end(c: Composer) -> None:
    language = c.story.language
    c.language_link(_ALSO[language], addressed=c.page.random() < 0.8)
    c.put("support", _SHARE[language])
    c.tags(_TAGS[language], "/tag/")
    c.related(c.template.choice(_RELATED[language]))
    _comments(c)


def _comments(c: Composer) -> None:
    if c.template.random() < 0.5:
        text = {"id": "Tinggalkan komentar", "vi": "Bình luận"}.get(
            c.story.language, "发表评论"
        )
        c.put("form", text, tail="Facebook")
        for remark in c.around.remarks[: c.page.randint(0, 3)]:
            c.put("comment", remark.note or "", tail=remark.text)
