"""Chinese of the newsroom, in simplified and in traditional characters.

Written once in pairs `simplified/traditional`, so both scripts say the same.
"""

from random import Random

from tests.newsroom.tongues.tongue import Tongue

_SURNAMES = ("王李张刘陈杨赵黄周吴徐孙", "王李張劉陳楊趙黃周吳徐孫")
_GIVEN = ("国华伟芳丽军敏静强达宁远兰会东龙", "國華偉芳麗軍敏靜強達寧遠蘭會東龍")
_PLACE = (
    "安宁长兴东岭云泽义门龙湾铁桥庆丰临河广陵",
    "安寧長興東嶺雲澤義門龍灣鐵橋慶豐臨河廣陵",
)
_KINDS = ("县市镇村", "縣市鎮村")

_POOLS = {
    "group": "教友|青年|修女|农民/農民|渔民/漁民|学生/學生|志愿者/志願者|移民|"
    "教师/教師|工人|村民|传道员/傳道員|家长/家長",
    "office": "主教|本堂神父|修院院长/修院院長|校长/校長|社工|教区秘书/教區秘書|"
    "副主教|医生/醫生",
    "thing": "圣堂/聖堂|学校/學校|医院/醫院|桥梁/橋樑|市场/市場|孤儿院/孤兒院|"
    "图书馆/圖書館|修道院|诊所/診所|老人院|码头/碼頭",
    "topic": "土地权/土地權|宗教自由|家庭生活|环境保护/環境保護|农村教育/農村教育|"
    "水灾救援/水災救援|圣召/聖召|医疗/醫療|移民问题/移民問題|工资/工資",
    "act": "启用/啟用|重建|祝圣/祝聖|关闭/關閉|修复/修復|迁移/遷移",
    "verb": "支持|反对/反對|讨论/討論|关注/關注|欢迎/歡迎|质疑/質疑",
    "plan": "朝圣/朝聖|培训班/培訓班|请愿/請願|对话会/對話會|展览/展覽|募捐|"
    "读书会/讀書會|论坛/論壇",
    "adj": "偏远的/偏遠的|新的|古老的|贫穷的/貧窮的|当地的/當地的|热闹的/熱鬧的",
    "when": "上周/上週|昨天|本月|周一/週一|复活节前/復活節前|五月|主日|年初",
    "says": "表示|说/說|指出|强调/強調|解释/解釋",
}
_CLAUSES = (
    "{place}{adj}{thing}{when}由约/由約{num}名{group}{act}",
    "{place}{office}{person}{when}{verb}有关/有關{topic}的{plan}",
    "约有/約有{num}名来自/來自{place}的{group}参加了/參加了{topic}的{plan}",
    "自{year}年以来/自{year}年以來{place}的{group}一直等待自己的{thing}",
    "{group}认为/認為{topic}是不能再等的问题/問題",
    "{place}政府尚未答复/答覆{group}关于/關於{topic}的信件",
    "这次/這次{plan}将在/將在{place}举行/舉行，有{num}名{group}报名/報名",
)
_QUOTES = (
    "“我们/我們希望{thing}留下来/留下來，因为/因為{topic}很重要，”{person}{says}。",
    "{person}{says}：“{place}的{group}并不/並不孤单/孤單。”",
    "{office}{person}{says}，“{topic}不能等下一次{plan}。”",
)
_JOINS = ("，而", "，并且/，並且", "，但是", "，因为/，因為", "；")
_HEADLINES = (
    "{place}{group}{verb}{topic}",
    "{place}{office}{verb}{adj}{plan}",
    "{place}{adj}{thing}{act}",
    "{num}名{group}参加/參加{place}{plan}",
    "{office}{person}：{topic}需要新的{plan}",
)
_STANDFIRSTS = (
    "{group}希望{place}的{plan}能及时/及時{verb}{topic}，不致太迟/太遲",
    "{person}呼吁/呼籲{place}{group}以{plan}{verb}{topic}",
)
_CAPTIONS = (
    "{group}{when}聚集在{place}的{thing}前",
    "{person}在{place}的{plan}中与/與{group}交谈/交談",
    "{place}{adj}{thing}，摄于/攝於{year}年",
)
_CROSSHEADS = ("{group}的希望", "{place}的{topic}", "{adj}{plan}")


_PAIRS: list[tuple[str, str]] = []


def _pick(text: str, script: int) -> str:
    """The pattern in one script: every `a/b` names the two forms of one word."""
    out = text
    for pair in sorted(_known_pairs(), key=lambda two: -len(two[0] + two[1])):
        out = out.replace(f"{pair[0]}/{pair[1]}", pair[script])
    return out


def _known_pairs() -> list[tuple[str, str]]:
    if not _PAIRS:
        listed = (
            "由约/由約 有关/有關 约有/約有 来自/來自 参加了/參加了 认为/認為 问题/問題 "
            "自{year}年以来/自{year}年以來 答复/答覆 关于/關於 这次/這次 将在/將在 "
            "举行/舉行 报名/報名 我们/我們 留下来/留下來 因为/因為 并不/並不 孤单/孤單 "
            "，并且/，並且 ，因为/，因為 参加/參加 及时/及時 太迟/太遲 呼吁/呼籲 "
            "与/與 交谈/交談 摄于/攝於"
        )
        for two in listed.split():
            simple, _, traditional = two.partition("/")
            _PAIRS.append((simple, traditional))
    return _PAIRS


def _pool(words: str, script: int) -> tuple[str, ...]:
    chosen = []
    for word in words.split("|"):
        forms = word.split("/")
        chosen.append(forms[script if len(forms) > 1 else 0])
    return tuple(chosen)


def _tongue(language: str, script: int) -> Tongue:
    def person(rng: Random) -> str:
        given = "".join(rng.sample(_GIVEN[script], rng.choice((1, 2, 2))))
        return rng.choice(_SURNAMES[script]) + given

    def place(rng: Random) -> str:
        word = "".join(rng.sample(_PLACE[script], 2))
        return word + rng.choice(_KINDS[script])

    def patterns(source: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(_pick(pattern, script) for pattern in source)

    quotes = patterns(_QUOTES)
    if script:
        quotes = tuple(q.replace("“", "「").replace("”", "」") for q in quotes)
    return Tongue(
        language=language,
        pools={name: _pool(words, script) for name, words in _POOLS.items()},
        clauses=patterns(_CLAUSES),
        quotes=quotes,
        joins=patterns(_JOINS),
        headlines=patterns(_HEADLINES),
        standfirsts=patterns(_STANDFIRSTS),
        captions=patterns(_CAPTIONS),
        crossheads=patterns(_CROSSHEADS),
        name=person,
        place=place,
        stop="。",
        gap="",
    )


SIMPLIFIED = _tongue("zh-Hans", 0)
TRADITIONAL = _tongue("zh-Hant", 1)
