"""The strangers' pages without their markup: what is read of the words alone.

Half of what markup says is gone, so fewer fields are exact than on the pages; no rule may
lose what another one found.
"""

import pytest

from tests.strangers.score import fewer, score

REACHED = {
    "america": (33, 27, 24, 19, 20, 10, 10, 18, 10, 22),
    "america_again": (24, 23, 19, 18, 20, 19, 14, 15, 5, 16),
    "america_last": (18, 14, 17, 12, 12, 3, 12, 16, 7, 7),
    "asia": (30, 25, 16, 21, 30, 10, 15, 24, 13, 18),
    "asia_again": (24, 24, 15, 20, 23, 16, 15, 21, 9, 12),
    "asia_last": (18, 14, 12, 16, 18, 7, 10, 14, 6, 11),
    "mixed": (30, 30, 18, 20, 21, 15, 17, 22, 10, 3),
    "ucan_archive": (27, 22, 20, 25, 24, 19, 17, 22, 17, 22),
    "ucan_captures": (21, 20, 21, 19, 19, 17, 15, 21, 13, 19),
    "ucan_editions": (27, 21, 16, 23, 26, 7, 17, 27, 17, 13),
    "ucan_editions_again": (21, 19, 15, 17, 21, 8, 17, 18, 16, 12),
    "ucan_editions_fourth": (21, 21, 21, 19, 20, 13, 18, 19, 13, 14),
    "ucan_editions_third": (24, 23, 19, 23, 24, 14, 19, 23, 16, 8),
    "ucan_kinds": (21, 18, 16, 18, 21, 12, 14, 18, 11, 14),
    "ucan_main_again": (21, 20, 18, 20, 21, 13, 13, 13, 11, 14),
    "ucan_modern": (27, 27, 27, 27, 27, 26, 25, 27, 20, 25),
    "ucan_or_not": (23, 23, 23, 20, 23, 22, 17, 24, 13, 20),
    "ucan_or_not_again": (12, 12, 12, 12, 12, 10, 12, 12, 11, 11),
    "ucan_or_not_fourth": (16, 16, 15, 14, 16, 13, 15, 15, 11, 12),
    "ucan_or_not_third": (15, 15, 14, 11, 15, 10, 14, 14, 11, 15),
    "ucan_platforms": (24, 24, 22, 18, 21, 16, 10, 17, 6, 10),
    "ucan_portals": (24, 20, 16, 20, 24, 18, 15, 18, 5, 8),
    "ucan_redesign": (27, 27, 18, 22, 25, 15, 15, 17, 12, 15),
    "ucan_redesign_again": (21, 20, 14, 15, 21, 14, 6, 17, 10, 11),
    "ucan_redesign_fifth": (21, 20, 10, 15, 19, 15, 6, 12, 4, 7),
    "ucan_redesign_fourth": (21, 21, 10, 18, 18, 11, 6, 11, 3, 10),
    "ucan_redesign_third": (21, 20, 17, 11, 20, 13, 9, 12, 2, 5),
    "ucan_systems": (18, 18, 17, 16, 18, 18, 13, 16, 2, 9),
    "ucan_systems_again": (18, 17, 11, 15, 15, 7, 12, 15, 7, 9),
    "ucan_wordpress": (18, 18, 16, 9, 17, 13, 16, 18, 7, 8),
    "ucan_wordpress_again": (18, 18, 14, 11, 17, 6, 12, 13, 6, 8),
}


@pytest.mark.parametrize("name", sorted(REACHED))
def test_bare_text_keeps_what_was_reached(name):
    found = score(name, by_text=True)
    lost = fewer(found, REACHED[name])
    assert not lost, (lost, found.lost)
