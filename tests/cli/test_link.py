"""What `link` says of its work: its numbers add up."""

from datetime import UTC, datetime

from storage.references.link_pass import LinkReport
from ucancrawl.cli.link import told

AT = datetime(2026, 1, 1, tzinfo=UTC)


def test_a_link_of_several_titles_counts_as_those():
    report = LinkReport(AT, links=2, parts=3, split=1, resolved=2, ambiguous=1)
    assert told(report).startswith("2 links with 3 titles: 2 resolved, 1 ambiguous, 0")
    alone = LinkReport(AT, links=2, parts=2, resolved=2)
    assert told(alone).startswith("2 links: 2 resolved, 0 ambiguous, 0")
