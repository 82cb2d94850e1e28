"""The story archive of 2020 on: "Updated" and "Share this article"."""

import re

from ucancrawl.pages.layouts.layout import Layout

LAYOUT = Layout(
    name="story2020",
    kinds=("english:story",),
    order=re.compile(r"W*S?H?UX*B[BICRX]*"),
)
