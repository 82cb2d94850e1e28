"""The place a story was filed from, where the text opens with it.

`MANILA (UCAN) --`, `NEGOMBO, Sri Lanka (UCAN) --`, `HONG KONG (UCAN):`, `【香港】`,
`NEW DELHI:`, `(UCAN) MANILA --`.
The opening stays in the body, which is kept as published.
"""

import re

_DASH = r"\s*(?:--+|[—–:：-])"
_PLACE = r"(?P<place>[^\W\d_][^()\[\]（）:;?!\"“”\n]{1,58}?)"
_AGENCY = (
    r"(?:ucan(?:ews)?(?:\.(?:com|org))?|uca\s?news|union of catholic asian news|fides|"
    r"afp|reuters|ap|cna|cns|asianews|rfa|kna|zenit|la croix)"
)
_OPENINGS = tuple(
    re.compile(source, re.IGNORECASE)
    for source in (
        # Copies drop what looks like a domain name, so the bracket may be empty.
        rf"\s*{_PLACE}\s*[(（]\s*(?:{_AGENCY}\b[^()（）]{{0,30}})?\s*[)）]{_DASH}",
        rf"\s*{_PLACE}\s*,\s*{_AGENCY}(?:\s\w+)?{_DASH}(?=\s)",
    )
)
_PLAIN = re.compile(
    r"\s*(?P<place>[^\W\d_a-z](?:[^\W\d_a-z]|[ .'’-]){2,30}, [^\W\d_]"
    r"(?:[^\W\d_]|[ .-]){2,30})\s(?:--|—|–)\s"
)
_CAPITALS = r"[^\W\d_a-z]{2}(?:[^\W\d_a-z]|[.'’-])*"
_LEADING = re.compile(
    rf"\s*[(（\[]\s*(?i:{_AGENCY})\s*[)）\]]\s*(?P<place>[^\W\d_a-z][^\W\d_]+"
    rf"(?:[ -][^\W\d_a-z][^\W\d_]+){{0,3}}(?:, [^\W\d_][^\W\d_ ]{{2,30}})?){_DASH}\s"
)
"""The agency first, then the place."""
_SHOUTED = re.compile(
    rf"\s*(?P<place>{_CAPITALS}(?: {_CAPITALS}){{0,3}}(?:, [A-Z][\w .-]{{2,30}}?)?)"
    r"(?:\s(?:--+|—|–|-)\s|\s?[:：]\s)(?=[\"“‘'«]?[A-ZĐ0-9À-Ỹ][^\W\d_A-Z]?)"
)
"""A place in capitals, with nothing of the agency."""
_SHOUTED_LABELS = re.compile(
    r"(?:(?:BREAKING|LATEST|JUST|BERITA|KABAR|TIN)(?: \w+){0,2}|UPDATED?\d?|EXCLUSIVE|"
    r"ANALYSIS|OPINION|COMMENTARY|EDITORIAL|FEATURES?|INTERVIEW|PROFILE|REPORT|SPECIAL"
    r"(?: REPORT)?|VIDEOS?|PHOTOS?|PICTURES?|WATCH|LISTEN|READ|NOTE|NB|PS|Q|A|QUESTION|"
    r"ANSWER|UCAN?(?: ?NEWS)?|CORRECTION|CLARIFICATION|EDITORS?['’]?S? NOTE|WARNING|"
    r"EKSKLUSIF|FOTO|CATATAN|OPINI|WAWANCARA|LAPORAN|KOREKSI|PHỎNG VẤN|ẢNH|BÌNH LUẬN|"
    r"[A-Z]{2,3}|[B-DF-HJ-NP-TV-Z]{4,6})"
)
"""What editors print in capitals before a colon as well; initials name a body."""
_CHINESE_AGENCY = r"(?:天亚社|天亞社|本社|本报|本報|UCAN|ucanews)"
_CHINESE = tuple(
    re.compile(source, re.IGNORECASE)
    for source in (
        rf"\s*[【（(\[]\s*{_CHINESE_AGENCY}[\s．·•・.,，/／]*"
        r"(?P<place>[\u4e00-\u9fff]{2,10}?)[\d〇一二三四五六七八九十月日\s]*"
        r"(?:综合|綜合)?(?:讯|訊|电|電|消息|报道|報道|報導)?\s*[】）)\]]",
        r"\s*[【（(\[]\s*(?P<place>[\u4e00-\u9fff]{2,8}?)"
        r"[\d〇一二三四五六七八九十月日\s]*(?:讯|訊|电|電|消息)\s*[】）)\]]",
        r"\s*【\s*(?P<place>[\u4e00-\u9fff]{2,6})\s*】",
        rf"\s*{_CHINESE_AGENCY}[\s．·•・.,，]*(?P<place>[\u4e00-\u9fff]{{2,8}}?)"
        r"[\d〇一二三四五六七八九十月日\s]*(?:讯|訊|电|電)\s*[:：，,—-]",
    )
)
_LABELS = re.compile(
    "评论|評論|特稿|专题|專題|社论|社論|视频|視頻|影片|图|圖|新闻|新聞|快讯|快訊|独家|獨家|"
    "更新|编者|編者|编辑|編輯|记者|記者|相关|相關|专访|專訪|专栏|專欄|特写|特寫|综合|綜合|"
    "公告|广告|廣告|转载|轉載|来源|來源|摘要|导读|導讀|按语|按語|分享|灵修|靈修|福音|讲道|本"
)
_DATE_IN_PLACE = re.compile(
    r"[,，]\s*[^\W\d_]{3,9}\.?\s\d{1,2}(?:,\s\d{4})?$|[,，]\s*\d.*$"
)
_SENTENCE = re.compile(r"\w{4}[.。]\s")


def opening_dateline(body: str | None) -> str | None:
    """The place in the opening of a text, as printed, or null.

    >>> opening_dateline("NEGOMBO, Sri Lanka (UCAN) -- Fisherfolk met.")
    'NEGOMBO, Sri Lanka'
    >>> opening_dateline("The bishop (left) met them.") is None
    True
    """
    if not body:
        return None
    head = body[:160]
    for pattern in (*_OPENINGS, _PLAIN):
        if (found := pattern.match(head)) and (place := _place(found["place"])):
            return place
    if found := _LEADING.match(head):
        return _place(found["place"])
    if (found := _SHOUTED.match(head)) and not _SHOUTED_LABELS.fullmatch(
        found["place"]
    ):
        return _place(found["place"])
    for pattern in _CHINESE:
        if (found := pattern.match(head)) and not _LABELS.search(found["place"]):
            return found["place"]
    return None


def _place(printed: str) -> str | None:
    place = _DATE_IN_PLACE.sub("", printed.strip()).strip(" ,，")
    words = place.split()
    if not words or len(words) > 7 or _SENTENCE.search(place):
        return None
    if not (place[0].isupper() or "\u4e00" <= place[0] <= "\u9fff"):
        return None
    lower = sum(word[0].islower() for word in words)
    return place if 2 * lower < len(words) else None
