"""The main site with a list of trending titles above the picture, 2021 and 2022."""

import re

from ucancrawl.pages.layouts.layout import Layout

LAYOUT = Layout(
    name="trending2021",
    kinds=("english:news",),
    order=re.compile(r"[LW]*S?HDY*P?U?W*T+W*(?:IC?)?X?B[BICRXT]*"),
)
