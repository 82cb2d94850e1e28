"""What pages count and clock: readers, shares, the hour. Never a word of an article.

A counter is a whole line of numbers, times, words for what is counted and names of
networks; a number alone is none, as a year or a count may head a part of a text.
"""

import re

from ucancrawl.words.words import patterns

_NUMBER = r"\d[\d.,]*\+?(?: ?(?:k|m|rb|ribu|jt|juta|nghìn|tr|万|萬|千))?"
_SHORT = r"\d[\d.,]* ?(?:k|m|rb|万|萬)"
_COUNTED = (
    r"(?:(?:page |total |unique )?(?:views?|viewed|reads?|readers?|shares?|shared|"
    r"likes?|liked|hits|visits|visitors|comments?|tweets?|retweets?|followers|reactions?|"
    r"replies|clicks|listens|plays|downloads|claps|votes?)(?: (?:today|total|so far))?|"
    r"(?:telah )?(?:dibaca|dilihat|ditonton|dibagikan|diakses)|pembaca|tayangan|"
    r"kali dibaca|suka|komentar|pengunjung|"
    r"lượt (?:xem|đọc|chia sẻ|thích|truy cập|nghe|bình luận)|đã xem|bình luận|"
    r"chia sẻ|thích|"
    r"(?:浏览|瀏覽|阅读|閱讀|点击|點擊|观看|觀看|访问|訪問|分享|转发|轉發)(?:次数|次數|数|數|"
    r"量|人次|人数|人數)?|人气|人氣|点赞|點讚|评论|評論|留言|讚|赞)"
)
_UNIT = r"(?:times?|kali|orang|lượt|lần|次|人次|人)"
_NETWORK = (
    r"(?:facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|e-?mail|line|zalo|"
    r"weibo|wechat|reddit|messenger|instagram|youtube|google\+?|total|微信|微博|脸书|臉書)"
)
_SIGN = r"[^\w\s]{1,3}"
_ITEM = (
    rf"(?:{_NUMBER} ?{_UNIT}? ?(?:{_COUNTED}|{_NETWORK})|(?:{_COUNTED}|{_NETWORK})"
    rf"(?: ?[:：]? ?| by )(?:\(?{_NUMBER}\)?) ?{_UNIT}?)"
)
_CLOCK = (
    r"(?:(?:pukul|jam|lúc|上午|下午|早上|晚上|凌晨|中午) ?)?\d{1,2}"
    r"(?:[:：h]\d{2}(?:[:：]\d{2})?|[:：.]\d{2}(?= ?(?:[ap]\.?m|wib|wita|wit|gmt)))"
    r"(?: ?[ap]\.?m\.?)?(?: ?\(?(?:wib|wita|wit|gmt|utc|ict|hkt|ist|pht|myt|sgt)"
    r"(?: ?[+-]\d{1,2})?\)?)?"
)
_CLOCK_LABEL = (
    r"(?:last )?(?:updated?|modified|edited)(?: (?:on|at))?|"
    r"(?:published|posted)(?: at)?|"
    r"(?:terakhir )?(?:diperbarui|diperbaharui|diubah)(?: pada)?|pembaruan terakhir|"
    r"(?:cập nhật|sửa)(?: lần cuối| lúc| cuối)*|lần cuối cập nhật|đăng lúc|"
    r"(?:最后|最後|最近|上次)?(?:更新|修改)(?:时间|時間|于|於)?|(?:发布|發佈|發布)(?:时间|時間)?"
)
OF_ENTRY = re.compile(rf"\d+ ?(?:/|of|dari|trên|之) ?\d+|{_CLOCK}", re.IGNORECASE)
"""Which of how many pictures, or the hour of a live report: it heads an entry."""
COUNTED = re.compile(_COUNTED)
"""What a number on the line above counts: over a folded line."""
COUNTERS = patterns(
    rf"(?:{_SIGN} ?)?(?:{_SHORT}|{_NUMBER} ?次)",
    rf"{_SIGN} ?{_NUMBER}",
    rf"[(（]{_ITEM}[)）]",
    r"(?:浏览|瀏覽|阅读|閱讀|点击|點擊|查看|人气|人氣|评论|評論|回复|回覆)"
    r"(?:次?[数數]|量)? ?[:：] ?\d*,?\d* ?次?",
    rf"(?:{_SIGN} ?)?{_ITEM}(?:[\s|·•,/]*(?:{_SIGN} ?)?(?:{_ITEM}|share|{_NETWORK}))*",
    rf"(?:{_NUMBER}|{_NETWORK}|share)(?:[\s|·•,/]+(?:{_ITEM}|{_NETWORK}))*"
    rf"[\s|·•,/]+{_ITEM}",
    rf"(?:(?:{_CLOCK_LABEL}) ?[:：]? ?)?{_CLOCK}",
    r"-\d{1,2}:\d\d|00?:00(?: ?/ ?-?\d{1,2}:\d\d)?|\d{1,2}:\d\d ?[·•|] ?(?:voiced?|"
    r"narrated|read) by .{2,30}",
    r"(?:listen|audio|dengarkan|nghe|收听|收聽)(?: (?:now|to this article))?"
    r"[\s·•|:：\-–—(]*\d{1,3}(?:[:：]\d{2}| ?(?:min(?:ute)?s?|menit|phút|分[钟鐘]))\)?",
    r"(?!.*[.!?])(?:[^\W\d]+,? ){1,3}-?\d{1,2} ?°\s?[cf]?(?:,? [^\W\d]+){0,3}",
)
"""Over a folded line."""

_BARE = re.compile(
    r"(?:(?:\d{1,3}(?:[.,]?\d{3})*[km]?|\d+[.,]\d[km])(?:\s+|$)){1,3}"
    r"(?:(?:点击|點擊|浏览|瀏覽|阅读|閱讀)(?:次?[数數]|量)?)?"
    r"|[a-z]{1,4}-?\d{3,6}(?:[.-]\d{2,5})?",
    re.IGNORECASE,
)


def counts(text: str) -> bool:
    """Whether bare numbers behind a day count comments, readers, or dispatches.

    >>> counts("3 1.2K"), counts("Manila")
    (True, False)
    """
    return _BARE.fullmatch(text) is not None
