"""What a standfirst is announced with: `[摘要]`, "Summary:"."""

import re

_HEADS = (
    "(?:内容|內容|新闻|新聞|文章)?(?:摘要|提要|简介|簡介|概要)|核心提示|"
    "导读|導讀|导语|導語|summary|abstract|synopsis|in short|key points?|ringkasan|"
    "ikhtisar|intisari|tóm tắt|tóm lược"
)
SUMMARY_HEAD = re.compile(
    rf"(?:[\[【(（〔]\s*(?:{_HEADS})\s*[\]】)）〕]\s*[:：]?|(?:{_HEADS})\s*[:：]|"
    r"(?:导读|導讀|摘要|提要|核心提示)\s(?=[\u3400-\u9fff])|"
    r"(?:摘要|核心提示)(?![的是为為如由中里裡写寫说說指显顯一性本这這该該文书書])(?=[\u3400-\u9fff]))\s*(?=\S)",
    re.IGNORECASE,
)


def without_summary_head(text: str) -> str:
    """What follows the announcement, where one opens the text.

    >>> without_summary_head("[摘要]修女教老人读书")
    '修女教老人读书'
    >>> without_summary_head("Summary justice in the hills")
    'Summary justice in the hills'
    """
    found = SUMMARY_HEAD.match(text)
    return text[found.end() :] if found else text
