"""What stands before a person's name in a signature, in all four languages."""

import re

TITLES = (
    *("Father", "Fr", "Fr.", "Sister", "Sr", "Sr.", "Brother", "Br", "Br.", "Bishop"),
    *("Archbishop", "Cardinal", "Monsignor", "Msgr", "Msgr.", "Reverend", "Rev"),
    *("Rev.", "Deacon", "Pastor", "Dr", "Dr.", "Prof", "Prof.", "Professor"),
    *("Romo", "RD", "Pater", "Suster", "Bruder", "Frater", "Uskup", "Uskup Agung"),
    *("Kardinal", "Pendeta", "Diakon"),
    *("Linh mục", "Lm", "Lm.", "Nữ tu", "Sơ", "Soeur", "Cha", "Đức cha", "Giám mục"),
    *("Đức Giám mục", "Tổng Giám mục", "Hồng y", "Đức Hồng y", "Thầy", "Phó tế"),
    *("Mục sư", "Tu sĩ", "Ông", "Bà", "Giáo sư", "Tiến sĩ"),
)
"""Of clergy and scholars: also the beginning of many a caption."""

HOUSED_REPORT = re.compile(
    r"laporan (?:wartawan|jurnalis|reporter|kontributor|koresponden) "
    r"(?:uca ?news|ucan|[\w-]+\.(?:com|org|net|id|co\.id))(?:\.com)?\s*[,，:：-]\s*|"
    r"laporan dari [\w .'’-]{2,40}? oleh ",
    re.IGNORECASE,
)
"""Whose reporter signs, in front of his name: `Laporan Wartawan Media.com, `."""
BEHIND_NAME = re.compile(
    r"(?:\s+[-–—/|]\s+(?:(?:senior |staff |chief )?(?:correspondent|reporter|writer|"
    r"contributor)))?(?:\s*[/|,(·–-]?\s*@\w{2,30}\)?)?$",
    re.IGNORECASE,
)
"""What is put behind a name that signs: ` - Correspondent / @annbo`."""
REPORTING = (
    "reports|reporting|writes|writing|melaporkan|menulis|đưa tin|viết|tường trình"
)
"""What a signature says between a name and the place, as a pattern."""
REPORTERS = (
    *("Reporter", "Correspondent", "Laporan", "Penulis", "Pewarta", "Wartawan"),
    *("Kontributor", "Koresponden", "Phóng viên", "Cộng tác viên", "Tác giả", "PV"),
    *("Thông tín viên", "Người viết"),
)
"""What newsrooms call who signs: a name follows, with or without a colon."""

HAN_OFFICE = re.compile(
    r"(?:[\u4e00-\u9fff]{0,6}(?:[教堂]区|[教堂]區|本堂|[修总總]会|[修總]會|大[学學]))?"
    r"(?:总主教|總主教|主教|枢机|樞機|神父|司铎|司鐸|修女|修士|牧师|牧師|执事|執事|院[长長]|"
    r"教授|博士|会长|會長)"
)
"""An office, that of a bishop of somewhere, as it stands in front of a name."""
