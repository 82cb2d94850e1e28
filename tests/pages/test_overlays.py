"""What style sheets and scripts make of a page: stretched links, boxes that ask."""

import pytest

from tests.pages.weavers import HEADLINE, TEXT, TOLD, URL, article

NEWEST = ("Old mill of Sarn reopens after ten years", "Hills of Doran turn green again")


def cards(form: str) -> str:
    return "".join(
        form.format(title=title, href=f"https://www.ucanews.com/news/a-{n}/8120{n}")
        for n, title in enumerate(NEWEST)
    )


@pytest.mark.parametrize(
    "form",
    [
        "<li><div><a href={href} aria-label=x></a><h3><span>{title}</span></h3></div></li>",
        "<li><h3>{title}</h3><a href={href} class=stretched-link></a></li>",
    ],
)
def test_a_link_stretched_over_a_card_is_its_titles(read, form):
    below = f"<section><h2>Related stories</h2><ul>{cards(form)}</ul></section>"
    found = article(read, "<p>May 6, 2018</p>", below=below)
    assert [(link.text, link.url) for link in found.links] == [
        (title, f"https://www.ucanews.com/news/a-{n}/8120{n}")
        for n, title in enumerate(NEWEST)
    ]
    assert found.body == "\n\n".join(TOLD)


def test_icons_beside_the_headline_are_none(read):
    icons = "".join(
        f"<a href=/{one}/81234 class={one}></a>" for one in ("print", "mail")
    )
    content = (
        f"<html><head><title>{HEADLINE}</title></head><body><div><div><h2>{HEADLINE}</h2>"
        f"{icons}</div><p>May 6, 2018</p><div>{TEXT}</div></div></body></html>"
    )
    found = read(URL, content.encode()).article
    assert (found.headline, found.links) == (HEADLINE, [])


@pytest.mark.parametrize(
    "box",
    [
        "<div class=v><div>What do you think?</div><label><input type=radio>Agree</label>"
        "<label><input type=radio>No</label></div>",
        "<figure><x-island><div><h2>Sign up to Asia This Week</h2><p>Our correspondents "
        "bring you the best of the region every Friday</p><span>Privacy Notice: it may "
        "hold advertisements.</span></div></x-island></figure>",
        "<div><h4>Stay with us</h4><p>Letters from Lomitar each Friday morning.</p>"
        "<input type=email></div>",
    ],
)
def test_boxes_that_ask_amid_the_text_are_no_text(read, box):
    told = "".join(f"<p>{one}</p>" for one in TOLD[:1]) + box
    text = told + "".join(f"<p>{one}</p>" for one in TOLD[1:])
    assert article(read, "<p>May 6, 2018</p>", text).body == "\n\n".join(TOLD)


def test_a_field_makes_no_form_of_the_text(read):
    found = article(read, "<p>May 6, 2018</p>", f"{TEXT}<input type=email>")
    assert found.body == "\n\n".join(TOLD)


def test_a_centred_line_below_a_centred_picture_is_its_caption(read):
    centred = "<p style='text-align: center;'>{}</p>"
    shown = centred.format("<img src=/x.jpg>") + centred.format(
        "<span>Weavers wait beside the river</span>"
    )
    first, *rest = (f"<p>{one}</p>" for one in TOLD)
    found = article(read, "<p>May 6, 2018</p>", first + shown + "".join(rest))
    assert [image.caption for image in found.images] == [
        "Weavers wait beside the river"
    ]
    assert found.body == "\n\n".join(TOLD)
