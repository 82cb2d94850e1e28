"""Understands the line that opens a Chinese report: `【天亞社記者李文台北報道】`."""

import re

from ucancrawl.normalise.person import is_chinese_name, is_chinese_place

_REPORT = re.compile(
    r"(?:(?:天亚社|天亞社|本社|本报|本報|本台|中央社|中新社|新华社|新華社|UCAN)[\s／/]*)?"
    r"(?:特约|特約|特派|实习|實習|驻\w{2,4}|駐\w{2,4})?(?:记者|記者|通讯员|通訊員)[\s:：]*"
    r"(?P<names>[\u4e00-\u9fff]{2,9}?(?:[\s，,／/、][\u4e00-\u9fff]{2,8}?){0,3})"
    r"(?:综合|綜合|专题|專題|摄影|攝影|即时|即時|采访|採訪)?(?:报道|報道|报导|報導|专电|專電|专讯|專訊|讯|訊|电|電)"
)
_DAY = re.compile(
    r"\s*(?:\d{4}年)?\d{1,2}月\d{1,2}日\s*(?=(?P<place>[\u4e00-\u9fff]{0,6}?)"
    r"(?:报道|報道|报导|報導|专电|專電|讯|訊|电|電)$)"
)
"""The day between the names and the place from which they report."""
_OPENING = re.compile(r"\s*[【（(\[〔]\s*(?P<report>[^】）)\]〕]{4,40})[】）)\]〕]")
_WIRE = re.compile(
    r"\s*[\u4e00-\u9fff]{2,4}[社网網]\s?(?P<place>[\u4e00-\u9fff]{2,6}?)\s?"
    r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日[电電讯訊]\s?"
    r"[（(](?P<report>(?:[\u4e00-\u9fff]{0,4}社)?(?:特约|特約)?(?:记者|記者|通讯员|通訊員)\s?"
    r"(?P<names>[\u4e00-\u9fff·、，,\s]{2,24}))[)）]"
)
"""A wire's first words: `天亚社集宁8月23日电（记者华志明）`."""
_BETWEEN = re.compile(r"[\s，,／/、]")
_LENGTHS = (3, 2, 4)
"""Characters of a name, the most usual first."""


def read_report(line: str) -> tuple[tuple[str, ...], str | None] | None:
    """Names and place of the reporters whom the whole line, without brackets, names.

    >>> read_report("天亞社記者李文台北報道")
    (('李文',), '台北')
    >>> read_report("記者陳佳、張文心／南投報導")
    (('陳佳', '張文心'), '南投')
    >>> read_report("天亚社记者 陈佳、张文心 2030年5月2日南投报道")
    (('陈佳', '张文心'), '南投')
    >>> read_report("記者在台北看到這篇報道") is None
    True
    """
    line = line.replace("╱", "／")
    day = _DAY.search(line)
    if day is not None:
        line = f"{line[: day.start()]}{'／' * bool(day['place'])}{line[day.end() :]}"
    found = _REPORT.fullmatch(line)
    if found is None:
        return None
    *more, names = _BETWEEN.split(found["names"])
    if more:
        is_place = found["names"][-len(names) - 1] in "/／" or not is_chinese_name(
            names
        )
        signed, place = (more, names) if is_place else ([*more, names], None)
        return (tuple(signed), place) if all(map(is_chinese_name, signed)) else None
    parted = [
        (names[:length], names[length:])
        for length in _LENGTHS
        if is_chinese_name(names[:length])
    ]
    for name, rest in parted:
        if not rest or is_chinese_place(rest):
            return (name,), rest or None
    others = (((name,), rest) for name, rest in parted if 1 < len(rest) <= 4)
    return next(others, None)


def unbracketed(line: str) -> str:
    """The line without the Chinese brackets around the whole of it."""
    if line[:1] in "（(" and line[-1:] in "）)":
        inside = line[1:-1]
        return inside if inside[:1] in "文记記撰采採" or read_report(inside) else line
    return line.strip("【】〔〕") if line[-1:] in "】〕" else line


def opening_report(
    body: str | None,
) -> tuple[str, tuple[str, ...], str | None] | None:
    """What a text's first brackets say of who reports, with the names and the place.

    >>> opening_report("〔記者許佳／香港報導〕清晨六時，鐘聲響起。")
    ('記者許佳／香港報導', ('許佳',), '香港')
    >>> opening_report("天亚社集宁8月23日电（记者华志明）清晨六时，钟声响起。")
    ('记者华志明', ('华志明',), '集宁')
    """
    wire = _WIRE.match(body or "")
    if wire:
        names = [name for name in _BETWEEN.split(wire["names"]) if name]
        if all(map(is_chinese_name, names)):
            return wire["report"], tuple(names), wire["place"]
    found = _OPENING.match(body or "")
    read = read_report(found["report"]) if found else None
    return (found["report"], *read) if found and read else None
