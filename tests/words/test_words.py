"""The words are data: complete, folded, and telling labels from running text."""

import re
from dataclasses import fields

import pytest

from ucancrawl.pages.lexicon import lexicon_for
from ucancrawl.words.registry import ALL_WORDS, words_for
from ucancrawl.words.words import (
    Words,
    folded,
    label_in_front,
    says,
)


@pytest.mark.parametrize("language", ["en", "id", "vi", "zh"])
def test_every_language_has_every_kind_of_word(language: str) -> None:
    words = words_for(language)
    assert not [field.name for field in fields(Words) if not getattr(words, field.name)]
    assert set(words.months.values()) == set(range(1, 13))
    assert all(name == name.casefold() for name in words.months)


@pytest.mark.parametrize(
    ("tag", "language"),
    [("zh-Hant", "zh"), ("zh-Hans", "zh"), ("zh", "zh"), ("vi-VN", "vi"), (None, "en")],
)
def test_words_are_found_by_the_first_part_of_the_tag(
    tag: str | None, language: str
) -> None:
    assert words_for(tag).language == language


def test_other_languages_know_english_labels_but_their_own_words_win() -> None:
    assert "related reports" in dict(lexicon_for("vi").labels)["related"]
    assert words_for("id").day_halves["siang"] == "noon"
    assert words_for("id").months["mar"] == 3


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Related Reports"),
        ("en", "RELATED REPORTS:"),
        ("en", "Related\u00a0stories"),
        ("id", "Baca juga :"),
        ("vi", "TIN LIÊN QUAN"),
        ("vi", "Ti\u0302n Lie\u0302n Quan".replace("Ti\u0302n", "Tin")),
        ("zh", "相關新聞："),
        ("zh", "【相关新闻】"),
        ("zh", "延伸閱讀"),
    ],
)
def test_related_labels(language: str, line: str) -> None:
    assert folded(line) in dict(lexicon_for(language).labels)["related"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Mail This Article"),
        ("en", "(For more than one recipient, type addresses separated by commas)"),
        ("en", "UCAN needs your support to continue our independent journalism"),
        ("en", "Click here to donate now."),
        ("en", "Make a Contribution"),
        ("en", "Share this article :"),
        ("en", "Support Asia’s largest network of Catholic journalists and editors"),
        ("en", "You have already subscribed. Thank you!"),
        ("en", "Thank you. You are now signed up to Daily newsletter"),
        ("en", "© ucanews.com all rights reserved."),
        ("en", "© Copyright 2020, UCA News All rights reserved."),
        ("en", "Loading more articles...."),
        ("en", "Living Church - Contribute to help UCA News"),
        ("en", "Your Daily Mass"),
        ("id", "Dukung kami agar tetap terbit"),
        ("id", "Bagikan artikel ini"),
        ("id", "Hak Cipta © 2019 UCAN Indonesia"),
        ("vi", "Chia sẻ bài viết này:"),
        ("vi", "Hãy ủng hộ chúng tôi"),
        ("vi", "Đăng ký bản tin hằng ngày"),
        ("zh", "请支持我们的独立新闻工作"),
        ("zh", "立即捐款"),
        ("zh", "版權所有 不得轉載"),
        ("zh", "免费订阅我们的电子报"),
    ],
)
def test_support_lines_are_told(language: str, line: str) -> None:
    assert lexicon_for(language).asks(line)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "The bishop asked parishioners to support the harbour school."),
        ("en", "We need your support, the fishermen told the old harbour master."),
        ("en", "Copyright law was the theme of the second day in Tarnow Bay."),
        ("en", "Contributions came from forty villages of the eastern valley."),
        ("en", "Sister Mira shared this article of faith with her pupils."),
        ("en", "Donations reached the mill town before the snow, she added."),
        ("id", "Kami membutuhkan dukungan semua umat, kata pastor itu."),
        ("vi", "Chúng tôi cần sự hỗ trợ của giáo dân, cha xứ nói."),
        ("zh", "我们需要你们的支持，神父对教友说。"),
        ("zh", "捐款的教友来自四十个村庄，修女补充说。"),
    ],
)
def test_running_text_is_no_support_line(language: str, line: str) -> None:
    assert not lexicon_for(language).asks(line)


@pytest.mark.parametrize(
    ("language", "line", "kind"),
    [
        ("en", "404 Page not found", "not_found"),
        ("en", "Sorry, the page you requested could not be found", "not_found"),
        ("id", "Halaman tidak ditemukan", "not_found"),
        ("vi", "Không tìm thấy trang", "not_found"),
        ("zh", "您访问的页面不存在", "not_found"),
        ("en", "Just a moment...", "challenge"),
        ("en", "Attention Required! | Cloudflare", "challenge"),
        ("en", "Access denied", "challenge"),
        ("zh", "请完成安全验证", "challenge"),
        ("en", "We value your privacy", "consent"),
        ("id", "Situs ini menggunakan cookie", "consent"),
        ("en", "Please log in to continue", "login"),
        ("vi", "Vui lòng đăng nhập", "login"),
        ("en", "Site under maintenance", "maintenance"),
        ("id", "Situs sedang dalam perbaikan", "maintenance"),
        ("zh", "网站维护中", "maintenance"),
    ],
)
def test_pages_that_are_no_article(language: str, line: str, kind: str) -> None:
    found: tuple[re.Pattern[str], ...] = getattr(words_for(language), kind)
    assert says(line, found, whole=False)


@pytest.mark.parametrize(
    ("line", "labels", "rest"),
    [
        ("Published: June 30, 2011", ("Published",), "June 30, 2011"),
        ("Published June 30, 2011", ("Published",), "June 30, 2011"),
        ("文／李四", ("文",), "李四"),
        ("记者 张三", ("记者",), "张三"),
        ("发布时间：2015年3月7日", ("发布", "发布时间"), "2015年3月7日"),
        ("Publishedish: June", ("Published",), None),
        ("Published:", ("Published",), None),
    ],
)
def test_label_in_front(line: str, labels: tuple[str, ...], rest: str | None) -> None:
    assert label_in_front(line, labels) == rest


def test_folding_is_stable() -> None:
    for words in ALL_WORDS.values():
        for label in words.related_labels + words.share_labels:
            assert folded(folded(label)) == folded(label) != ""
