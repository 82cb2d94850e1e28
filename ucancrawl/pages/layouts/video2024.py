"""A video page with its text and a list of other videos, 2019 on."""

import re

from ucancrawl.pages.layouts.layout import Layout

LAYOUT = Layout(
    name="video2024",
    kinds=("english:news",),
    order=re.compile(r"[LW]*[NPU]?S?[NPU]?HD?[NPUY]*(?:IC?)?B*[BICRX]*"),
    addresses=("video",),
)
