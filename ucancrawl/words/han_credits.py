"""Who made a picture, as Chinese newsrooms print it behind a caption."""

import re

_HOUSE = r"[\u4e00-\u9fff]{2}(?:社|网|網|报|報)\s?"
_REPORTER = r"(?:特约|特約|实习|實習)?(?:记者|記者|通讯员|通訊員)\s?"
_NAME = r"[\u4e00-\u9fff·]{2,4}\s?[摄攝]影?"
HAN_CREDIT = re.compile(
    rf"(?P<credit>(?:{_HOUSE})?{_REPORTER}{_NAME}"
    rf"|(?<=[。！？”\s])(?:{_HOUSE})?{_NAME}"
    rf"|(?<=[。！？”》\s])[\u4e00-\u9fff·]{{2,4}}\s[图圖]"
    r"|(?<=[。！？”）\s])(?:[摄攝]影|[图圖]片?(?:[来來]源)?)\s?[:：]\s?[\u4e00-\u9fff·]{2,12}"
    rf"|(?<=[。！？”\s]){_HOUSE}(?:发|發|供[图圖]|[图圖]片)"
    r"|(?<=[。！？”])(?![\u4e00-\u9fff]{0,9}由)[\u4e00-\u9fff·]{2,10}(?:提供|供?[图圖]片?|照片)"
    r"|(?<=[。！？”）\s])[图圖](?:片)?[自源](?:自|：)?\s?[^\s。，]{2,12})$"
)
"""`天亚社记者李文摄`, `图自法新社`."""
HAN_HEAD = re.compile(r"^(?:图注|圖註|图说|圖說|图片说明|圖片說明)\s*[:：]\s*(?=\S)")
"""What opens a caption and is no part of it."""
LEAD_HEAD = re.compile(
    r"^(?:header|featured?|cover|top|lead|banner) (?:image|photo|picture)"
    r"\s*[:：]\s*(?=\S)",
    re.IGNORECASE,
)
"""What opens the caption of the picture above a text, where it stands below it."""
