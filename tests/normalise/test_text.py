"""Repair of text: mended, never rewritten, and at rest after one turn."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ucancrawl.normalise.text import clean_body, clean_line

ODD = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.sampled_from(
            " \n\r\t\u00a0\u200b\u200d\u00ad\ufeff´`'’“”Ãâ€™\u0099ệ\u0302\u0323\ud800"
        ),
    ),
    max_size=120,
)


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ("Pope\u00b4s visit", "Pope's visit"),
        ("the bishops\u00b4 letter", "the bishops' letter"),
        ("D`Rozario", "D'Rozario"),
        ("Church  voices\u00a0grow ", "Church voices grow"),
        ("soft\u00adhyphen \ufeffmark\u200b", "softhyphen mark"),
        ("“Curly” ‘quotes’ stay…", "“Curly” ‘quotes’ stay…"),
        ("天主教，教友（左）：「好」", "天主教，教友（左）：「好」"),
        ("ＡＢＣ１２", "ＡＢＣ１２"),
        ("Tie\u0302\u0301ng Vie\u0323\u0302t", "Tiếng Việt"),
        ("The bishopâ€™s houseâ€\u009d", "The bishop’s house”"),
        ("café", "café"),
        ("GiÃ¡o há»\x99i", "Giáo hội"),
        ("GiÃ¡o ＡＢＣ，（左）", "Giáo ＡＢＣ，（左）"),
        ("a\ud83d\ude00b", "a\U0001f600b"),
        ("a\ud800b", "a\ufffdb"),
        ("bell\x07 and \x1b[31mred\x1b[0m", "bell and red"),
        ("\u0915\u094d\u200d\u0937", "\u0915\u094d\u200d\u0937"),
        ("a\u200db", "ab"),
        ("   ", None),
        ("", None),
        (None, None),
    ],
)
def test_lines(printed: str | None, clean: str | None) -> None:
    assert clean_line(printed) == clean


def test_paragraphs_and_lines_are_kept() -> None:
    printed = "\r\nOne  two.\r\n \r\n\r\n\u3000\u3000Three\n four \n\n\n"
    assert clean_body(printed) == "One two.\n\nThree\nfour"
    assert clean_body(" \n\n ") is None


@given(ODD)
def test_cleaning_rests_after_one_turn(text: str) -> None:
    for clean in (clean_line, clean_body):
        once = clean(text)
        assert clean(once) == once
        if once is not None:
            assert once == once.strip() != ""
            assert unicodedata.is_normalized("NFC", once)
            assert "  " not in once
            once.encode()


GOOD = (
    "“café” ‘nhà’ “nhà,” (ngư) giáo, dân. Đức “Cha” — naïve… São Père – l’été? “Ô!” 50% "
    "Ñu Ça ß“x” 天主教，教友（左）。「好」：ＡＢ１２ D'Rosari’s ½ £5 «ici» °C ©2019 ®"
).split()


@given(st.lists(st.sampled_from(GOOD), max_size=30), st.sampled_from([" ", "  ", "\n"]))
def test_good_text_is_only_folded(words: list[str], blank: str) -> None:
    assert (clean_line(blank.join(words)) or "") == " ".join(words)
