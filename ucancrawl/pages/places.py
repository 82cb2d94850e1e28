"""Countries as sections print them: what tells a section from a name."""

from ucancrawl.words.words import folded

PLACES = frozenset(
    folded(name)
    for name in (
        "Afghanistan|Armenia|Asia|Australia|Azerbaijan|Bahrain|Bangladesh|Bhutan|Brunei|"
        "Burma|Cambodia|Central Asia|China|East Asia|East Timor|Europe|Africa|Fiji|"
        "Georgia|Hong Kong|India|Indonesia|International|Iran|Iraq|Israel|Italy|Japan|"
        "Jordan|Kazakhstan|Korea|Kuwait|Kyrgyzstan|Laos|Latin America|Lebanon|Macau|"
        "Macao|Malaysia|Maldives|Middle East|Mongolia|Myanmar|Nepal|New Zealand|"
        "North Korea|Oceania|Oman|Pakistan|Palestine|Papua New Guinea|Philippines|"
        "Qatar|Rome|Russia|Saudi Arabia|Singapore|Solomon Islands|South Asia|"
        "South Korea|Southeast Asia|Sri Lanka|Syria|Taiwan|Tajikistan|Thailand|"
        "The Philippines|The Vatican|Tibet|Timor-Leste|Timor Leste|Turkey|Turkmenistan|"
        "United Arab Emirates|United States|USA|Uzbekistan|Vatican|Vatican City|"
        "Vietnam|World|Yemen|"
        "Tiongkok|Filipina|Kamboja|Thailand|Timor Timur|Vatikan|Dunia|Korea Selatan|"
        "Korea Utara|Singapura|Jepang|Asia Tenggara|"
        "Việt Nam|Trung Quốc|Ấn Độ|Nhật Bản|Hàn Quốc|Thái Lan|Campuchia|Lào|Đài Loan|"
        "Hồng Kông|Miến Điện|Thế giới|Châu Á|Á châu|"
        "中国|中國|香港|台湾|台灣|臺灣|澳门|澳門|日本|韩国|韓國|印度|印尼|越南|菲律宾|菲律賓|"
        "梵蒂冈|梵蒂岡|亚洲|亞洲|世界|国际|國際|缅甸|緬甸|泰国|泰國|马来西亚|馬來西亞|新加坡|"
        "斯里兰卡|斯里蘭卡|巴基斯坦|孟加拉|柬埔寨|东帝汶|東帝汶|蒙古|普世"
    ).split("|")
)
"""Folded names of countries and regions in the four languages."""
