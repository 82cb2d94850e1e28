"""What is an edit by the publisher and what is only another template."""

import dataclasses

import pytest

from storage.dedupe import (
    Judgement,
    KnownContent,
    content_digest,
    content_of,
    judge,
    needs_rereading,
)
from storage.record import Image

READER = "1"


def against(old, new, reader=READER):
    known = KnownContent((content_of(old, READER),))
    return judge(known, new, reader)


def picture(caption="Boats at the pier", credit="Ana Tello"):
    return [Image(caption=caption, credit=credit)]


SAME = {
    "flat body": {"body": "The wall’s stones fell. Nobody was “hurt”."},
    "straight quotes": {"body": 'The wall\'s stones fell.\n\nNobody was "hurt".'},
    "acute as apostrophe": {"body": "The wall´s stones fell.\n\nNobody was “hurt”."},
    "blanks": {"headline": "Potters  mend\u00a0the river\u200b wall "},
    "other related box": {"links": []},
    "another section": {"section": "Nepal"},
    "tags": {"keywords": ["stones"]},
}
EDITS = {
    "headline": {"headline": "Potters mend the river dam"},
    "standfirst": {"standfirst": "Village counts its stones"},
    "byline": {"byline": "Rex Tello, Cebu"},
    "caption": {"images": picture("Carts at the pier")},
    "credit": {"images": picture(credit="Rex Umali")},
    "body": {"body": "The wall’s stones fell.\n\nSomebody was “hurt”."},
    "body grew": {"body": "The wall’s stones fell.\n\nNobody was “hurt”.\n\nMore."},
}
LEFT_OUT = {
    "standfirst": {"standfirst": None},
    "byline": {"byline": None},
    "caption": {"images": []},
}


@pytest.fixture
def old(make):
    return make(images=picture())


@pytest.mark.parametrize("changes", SAME.values(), ids=SAME)
@pytest.mark.parametrize("layout", ["news2021", "news2019", "unknown"])
def test_other_type_is_no_edit(old, changes, layout):
    new = dataclasses.replace(old, layout=layout, **changes)
    assert against(old, new) is Judgement.UNCHANGED
    assert content_digest(old) == content_digest(new)


@pytest.mark.parametrize("changes", EDITS.values(), ids=EDITS)
@pytest.mark.parametrize("layout", ["news2021", "news2019", "unknown"])
def test_a_changed_word_is_an_edit_in_any_layout(old, changes, layout):
    new = dataclasses.replace(old, layout=layout, **changes)
    assert against(old, new) is Judgement.REVISED
    assert content_digest(old) != content_digest(new)


@pytest.mark.parametrize("changes", LEFT_OUT.values(), ids=LEFT_OUT)
def test_a_field_left_out_is_an_edit_only_in_the_same_layout(old, changes):
    new = dataclasses.replace(old, **changes)
    assert against(old, new) is Judgement.REVISED
    assert against(new, old) is Judgement.REVISED
    for layout in ("news2019", "unknown"):
        other = dataclasses.replace(new, layout=layout)
        assert against(old, other) is Judgement.UNCHANGED
        assert against(other, old) is Judgement.UNCHANGED


@pytest.mark.parametrize(
    "changes",
    [
        {"headline": "POTTERS MEND THE RIVER WALL"},
        {"byline": "Ana Tello"},
        {"byline": "Anabel R. Tello, Cebu"},
        {"images": picture("Boats at the pier (Ana Tello)", None)},
        {"images": [*picture(), Image(caption="A second one")]},
    ],
)
def test_what_another_template_prints_otherwise_is_no_edit(old, changes):
    new = dataclasses.replace(old, layout="news2019", **changes)
    assert against(old, new) is Judgement.UNCHANGED
    assert against(new, old) is Judgement.UNCHANGED


def test_another_reader_is_told_apart_from_the_publisher(old):
    known = KnownContent((content_of(old, READER),))
    assert needs_rereading(known, "2")
    assert not needs_rereading(known, READER)
    better = dataclasses.replace(old, standfirst=None, byline=None)
    assert judge(known, better, "2") is Judgement.UNCHANGED


def test_teasers_and_empty_readings_say_nothing(old, make):
    teaser = make(layout="india2019", body="The wall’s stones…")
    assert against(old, teaser) is Judgement.INCOMPLETE
    assert against(old, make(body=None)) is Judgement.INCOMPLETE
    assert judge(None, make(headline=None, body=None)) is Judgement.INCOMPLETE
    assert judge(None, old) is Judgement.NEW
