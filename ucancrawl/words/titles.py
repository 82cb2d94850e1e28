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
    r"(?:uca ?news|ucan|[\w-]+\.(?:com|org|net|id|co\.id))(?:\.com)?\s*[,，:：-]\s*",
    re.IGNORECASE,
)
"""Whose reporter signs, in front of his name: `Laporan Wartawan Media.com, `."""
REPORTERS = (
    *("Reporter", "Correspondent", "Laporan", "Penulis", "Pewarta", "Wartawan"),
    *("Kontributor", "Koresponden", "Phóng viên", "Cộng tác viên", "Tác giả", "PV"),
    *("Thông tín viên", "Người viết"),
)
"""What newsrooms call who signs: a name follows, with or without a colon."""
