"""A picture gallery with its text, 2018 on."""

import re

from ucancrawl.pages.layouts.layout import Layout

LAYOUT = Layout(
    name="gallery2019",
    kinds=("english:gallery",),
    order=re.compile(r"[LW]*[NPU]?S?[NPU]?HD?[NPUY]*(?:IC?)*B*[BICRXY]*"),
)
