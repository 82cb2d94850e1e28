"""Tells a person's name from an agency's signature and from a place."""

import re
from functools import lru_cache

from ucancrawl.words.given_names import GIVEN_NAMES
from ucancrawl.words.interface import is_han_control
from ucancrawl.words.words import Words, folded

_ARTICLE = re.compile(r"^(?:an?|the|our|seorang|một) ")
_BODY = re.compile(
    r"\b(?:news|press|agency|agencies|agence|times|post|journal|network|desk|service|"
    r"services|radio|media|bureau|herald|tribune|magazine|newspaper|television|tv|"
    r"team|foundation|commission|council|conference|university|institute|secretariat|"
    r"federation|association|office|committee|www|com|org|net|admin|administrator|"
    r"webmaster|newsroom)\b|社$|网$|網$|报$|報$|"
    r"电台$|電台$|编辑部$|編輯部$"
)
_TITLE = re.compile(
    r"^(?:fr|father|sr|sister|br|brother|bishop|archbishop|cardinal|msgr|monsignor|rev|"
    r"reverend|deacon|dr|prof|professor|mr|mrs|ms|pastor|romo|pater|suster|uskup|"
    r"linh mục|lm|nữ tu|cha|đức cha|giám mục)\b\.?\s"
)
_INITIAL = re.compile(r"^[^\W\d_][\w'’-]+(?: [^\W\d_]\.)+ [^\W\d_]")
_SUFFIX = re.compile(
    r"(?:[A-Z]\.?){2,6}|(?:Jr|Sr|PhD|Ph\.D|M\.?D|MBE|OBE|II|III|SCh\.?P|OFMCap)\.?"
    r"|[SMOCFPTV]\.?[A-Za-z.]{1,6}[A-Z]\.?"
)
_SURNAMES = frozenset(
    "王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何林高羅罗鄭郑梁謝谢宋唐許许鄧邓"
    "馮冯韓韩曹曾彭蕭萧蔡潘田董袁于余葉叶蔣蒋杜蘇苏魏程呂吕丁沈任姚盧卢傅鍾钟姜崔譚谭廖范"
    "汪陸陆金石戴賈贾韋韦夏邱方侯鄒邹熊孟秦白江閻阎薛尹段雷黎史龍龙陶賀贺顧顾毛郝龔龚邵萬万"
    "錢钱嚴严覃武戴莫孔向湯汤温溫康施文牛樊葛邢安齊齐易喬乔伍龐庞顏颜倪莊庄聶聂章魯鲁岳翟殷"
    "詹申歐欧耿關关蘭兰焦俞左柳甘祝包寧宁尚符舒阮柯紀纪梅童凌畢毕單单季裴霍塗涂成苗谷盛曲翁"
    "冉駱骆藍蓝路游辛靳歐管柴蒙鮑鲍華华喻祁蒲房滕屈饒饶解牟艾尤陽阳時时穆農农司卓古吉繆缪簡"
)
_PLACE_END = re.compile(
    r" (?:City|Town|Province|State|District|Islands?|Hills?|Lakes?|Valley|Bay|County|"
    r"Village|Region|Mount|Nagar|Park|Road)$"
)
_VIETNAMESE = re.compile(
    r"(?!Hồ Chí Minh)(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|"
    r"Dương|Đinh|Trịnh|Đoàn|Mai|Trương|Lý|Lâm) \S+ \S"
)
_CHINESE_PLACE = re.compile(
    r"[\u4e00-\u9fff]+(?:市|省|县|縣|区|區|州|村|镇|鎮|港|岛|島|教区|教區|自治区|自治區)$"
    r"|^(?:香港|澳门|澳門|台北|臺北|台湾|臺灣|北京|上海|天津|重庆|重慶|广州|廣州|深圳|南京|武汉|"
    r"武漢|成都|西安|杭州|沈阳|瀋陽|哈尔滨|哈爾濱|石家庄|石家莊|太原|郑州|鄭州|济南|濟南|福州|"
    r"河北|山西|山东|山東|河南|江苏|江蘇|浙江|福建|广东|廣東|广西|廣西|四川|云南|雲南|贵州|貴州|"
    r"湖南|湖北|江西|安徽|陕西|陝西|甘肃|甘肅|青海|宁夏|寧夏|新疆|西藏|辽宁|遼寧|吉林|黑龙江|黑龍江|"
    r"海南|内蒙古|內蒙古|高雄|台中|臺中|台南|臺南|花莲|花蓮|嘉义|嘉義|新竹|马尼拉|馬尼拉|曼谷|首尔|"
    r"首爾|东京|東京|河内|河內|罗马|羅馬|梵蒂冈|梵蒂岡|新加坡|吉隆坡|雅加达|雅加達|仰光|金边|金邊)$"
)
_NAME_PARTS = frozenset(
    (
        *("de", "da", "das", "dos", "del", "dela", "delos", "della", "di", "la", "le"),
        *(
            "van",
            "von",
            "der",
            "den",
            "bin",
            "binti",
            "bint",
            "al",
            "el",
            "ul",
            "ibn",
            "anak",
            "binte",
            "ap",
            "y",
        ),
    )
)


def is_agency(part: str, words: Words) -> bool:
    """Whether this part of a signature names no person.

    >>> from ucancrawl.words.registry import words_for
    >>> is_agency("a ucanews.com reporter", words_for("en"))
    True
    >>> is_agency("Stephan Rozario", words_for("en"))
    False
    """
    name = _ARTICLE.sub("", folded(part))
    if not name or any(mark in name for mark in "@/") or re.search(r"\d", name):
        return True
    agencies = _folded(words.agency_names)
    if name in agencies or _BODY.search(name):
        return True
    for role in _folded(words.reporter_words):
        if name == role or name.endswith((f" {role}", f" {role}s")):
            return True
        glued = ord(role[0]) > 0x2E80
        if name.startswith(role if glued else f"{role} "):
            rest = name[len(role) :].strip()
            return not rest or rest in agencies
        if glued and name.endswith(role) and name[: -len(role)] in agencies:
            return True
    is_account = part.isascii() and part.islower() and " " not in part
    return is_account or (part.isupper() and " " not in part and len(part) <= 6)


@lru_cache(maxsize=32)
def _folded(names: tuple[str, ...]) -> dict[str, None]:
    """The names folded, in their order."""
    return dict.fromkeys(map(folded, names))


def is_suffix(part: str) -> bool:
    """Whether it belongs to the name before it: `SJ`, `Jr.`, `PhD`."""
    return bool(_SUFFIX.fullmatch(part.strip()))


def has_person_mark(part: str) -> bool:
    """Whether it shows a mark no place bears: a title or an initial inside."""
    return bool(_TITLE.match(folded(part) + " ") or _INITIAL.match(part.strip()))


def is_baptised(part: str) -> bool:
    """Whether it is a person's name by the name in front, and ends as no place does.

    That is a name of baptism, or a Vietnamese surname with two names behind it.

    >>> is_baptised("Peter Bautista"), is_baptised("Kota Kinabalu")
    (True, False)
    """
    is_given = folded(part.split()[0]) in GIVEN_NAMES or _VIETNAMESE.match(part)
    return bool(is_given) and is_name_shaped(part) and not _PLACE_END.search(part)


def is_chinese_name(part: str) -> bool:
    """Whether it is two to four Han characters that begin with a usual surname."""
    if _CHINESE_PLACE.search(part) or is_han_control(part):
        return False
    return bool(re.fullmatch(r"[\u4e00-\u9fff]{2,4}", part)) and part[0] in _SURNAMES


def is_chinese_place(part: str) -> bool:
    """Whether it is a Chinese place by its name or its last character.

    >>> is_chinese_place("台北"), is_chinese_place("李文")
    (True, False)
    """
    return _CHINESE_PLACE.search(part) is not None


def is_name_shaped(part: str) -> bool:
    """Whether it is written as a person's name is: two to five capitalised words."""
    if is_chinese_name(part):
        return True
    parts = part.split()
    if not 2 <= len(parts) <= 5 or re.search(r"[\d,;:!?()\"“”]", part):
        return False
    if part.isupper():
        return False
    names = [one for one in parts if one == "Y" or folded(one) not in _NAME_PARTS]
    return len(names) >= 2 and all(one[0].isupper() for one in names)
