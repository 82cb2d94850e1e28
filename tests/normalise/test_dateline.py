"""Openings that name a place, and texts that only look like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ucancrawl.normalise.dateline import opening_dateline


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("ORSA (UCAN) -- Nuns met.", "ORSA"),
        ("ORSA – Nuns met.", "ORSA"),
        ("SON KA: “Nuns” met.", "SON KA"),
        ("SON KA, Velia: Nuns met.", "SON KA, Velia"),
        ("ORSA -- Đức cha met.", "ORSA"),
        ("(UCA News) ORSA: Nuns met.", "ORSA"),
        ("[UCAN] Son Ka – Nuns met.", "Son Ka"),
        ("UPDATE: Nuns met.", None),
        ("BREAKING NEWS – Nuns met.", None),
        ("NGO: Nuns met.", None),
        ("Nuns: We met.", None),
        ("ORSA, Velia (UCAN) -- Nuns met.", "ORSA, Velia"),
        ("SON KA (UCAN): Nuns met.", "SON KA"),
        ("ORSA, Velia (UCAN) — Nuns met.", "ORSA, Velia"),
        ("Orsa (UCA News) - Nuns met.", "Orsa"),
        ("ORSA (ucanews.com) – Nuns met.", "ORSA"),
        ("ORSA ( ) -- Nuns met.", "ORSA"),
        ("ORSA, Velia (UCAN, May 3) -- Nuns met.", "ORSA, Velia"),
        ("ORSA, May 3 (UCAN) -- Nuns met.", "ORSA"),
        ("ST. OSWIN’S, Velia (UCAN) -- Nuns met.", "ST. OSWIN’S, Velia"),
        ("ORSA, Velia — Nuns met.", "ORSA, Velia"),
        ("HÀ ĐÔNG (UCAN) – Các nữ tu gặp nhau.", "HÀ ĐÔNG"),
        ("TP. VÂN AN (UCAN) -- Các nữ tu.", "TP. VÂN AN"),
        ("【香港】教友聚会。", "香港"),
        ("【天亞社．香港訊】教友聚會。", "香港"),
        ("（天亚社香港电）教友聚会。", "香港"),
        ("天亚社台北讯：教友聚会。", "台北"),
        ("The nuns of the valley (UCAN) -- met.", None),
        ("Nuns (left) met -- and sang.", None),
        ("Forty people -- all of them young -- met.", None),
        ("UNESCO — the body for culture — met.", None),
        ("Cardinal Varel (90) — who was ill — met.", None),
        ("【评论】教友聚会。", None),
        ("【图】教友聚会。", None),
        ("They said in Orsa (UCAN) -- and more.", None),
        ("", None),
        (None, None),
    ],
)
def test_openings(body: str | None, place: str | None) -> None:
    assert opening_dateline(body) == place


@given(st.text(max_size=200))
def test_a_place_stands_at_the_opening(body: str) -> None:
    place = opening_dateline(body)
    assert place is None or place in body[:80]
