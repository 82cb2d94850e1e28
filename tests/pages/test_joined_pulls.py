"""Pull quotes that join what the text parts, and short ones in quotes."""

import pytest

from tests.pages.weavers import TEXT, TOLD, article

DAY = "<p>May 6, 2018</p>"
SAID = "“An engine needs oil,” says Ona Ruvel. “But it needs patience, too,” she adds."
JOINED = "An engine needs oil. But it needs patience, too."


@pytest.mark.parametrize(
    "form",
    [
        "<blockquote>{}</blockquote>",
        "<p class=pull>{}</p>",
        "<div class=pq><span>{}</span></div>",
        "<aside class=q><p>“{}”</p></aside>",
    ],
)
def test_a_pull_quote_of_two_sentences(read, form):
    text = f"{TEXT}{form.format(JOINED)}<p>{SAID}</p>{TEXT.replace('Tarvek', 'Sarn')}"
    body = article(read, DAY, text).body.split("\n\n")
    assert body[: len(TOLD) + 1] == [*TOLD, SAID]


def test_a_quotation_with_a_sentence_of_its_own_is_text(read):
    said = f"{JOINED} Our mothers knew it."
    text = f"{TEXT}<blockquote>{said}</blockquote><p>{SAID}</p>"
    assert said in article(read, DAY, text).body


def test_a_paragraph_set_as_the_others_is_text(read):
    text = f"{TEXT}<p>{JOINED}</p><p>{SAID}</p>"
    assert JOINED in article(read, DAY, text).body


def test_a_short_line_in_quotes_unlike_the_text(read):
    held = "“It had a good breeze,” said Ona Ruvel of the roof, which the rain took."
    pull = "“It had a good breeze”"
    apart = f"{TEXT}<p class=pull>{pull}</p><p>{held}</p>"
    assert pull not in article(read, DAY, apart).body
    alike = f"{TEXT}<p>{pull}</p><p>{held}</p>"
    assert pull in article(read, DAY, alike).body
