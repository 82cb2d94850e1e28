"""The content type that a response names, where it names one."""

from scrapy.http import Response


def content_type(response: Response) -> str | None:
    header = response.headers.get("Content-Type")
    return header.decode("latin-1") if header else None
