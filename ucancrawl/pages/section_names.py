"""Names that newsrooms give to their sections: what tells a section from a name."""

from ucancrawl.words.words import folded

SECTION_NAMES = frozenset(
    folded(name)
    for name in (
        "News|Features|Feature|Commentary|Opinion|Opinions|Editorial|Editorials|Analysis|"
        "In Brief|Briefs|News in Brief|Interview|Interviews|Culture|Society|Church|"
        "Politics|Religion|Faith|Justice|Peace|Environment|Health|Education|Women|Youth|"
        "Family|Migration|Migrants|Refugees|Human Rights|Social Justice|Conflict|"
        "Religion & Culture|Religion and Culture|Church & Society|Church and Society|"
        "Church in Asia|Asia Church|Women & Children|Refugees & Migrants|Persecution|"
        "Religious & Ethnic Persecution|Religious Freedom|Interfaith|Dialogue|Mission|"
        "Spirituality|Liturgy|Reflection|Reflections|Special Reports|Special Report|"
        "Reports|Letters|Letter from Rome|Reviews|Books|Arts|Life|Lifestyle|Business|"
        "Economy|Science|Technology|Sports|Events|People|Profile|Profiles|Series|"
        "Vatican News|World News|Asia News|National|Local|Local News|Diocesan News|"
        "Asia This Week|Diocese|Dioceses|Saints|Obituary|Press Release|Announcements|"
        "Multimedia|Photos|Video|Videos|Podcast|Gallery|Directory News|Top News|"
        "Berita|Opini|Gereja|Fitur|Kolom|Artikel|Analisis|Wawancara|Tokoh|Sosok|Profil|"
        "Nasional|Internasional|Dunia|Nusantara|Daerah|Keuskupan|Paroki|Vatikan|Iman|"
        "Rohani|Renungan|Refleksi|Katekese|Budaya|Sosial|Politik|Hukum|Agama|Keluarga|"
        "Orang Muda|Kaum Muda|Pendidikan|Kesehatan|Lingkungan|Ekologi|Perempuan|"
        "Perdamaian|"
        "Hak Asasi Manusia|HAM|Liputan|Laporan|Laporan Khusus|Sorotan|Mimbar|Surat|"
        "Tajuk|"
        "Berita Utama|Berita Gereja|Headline|Asia|Agenda|Peristiwa|Ragam|Humaniora|"
        "Tin tức|Tin|Giáo hội|Xã hội|Phóng sự|Bình luận|Ý kiến|Quan điểm|Phỏng vấn|"
        "Thời sự|Văn hóa|Văn hoá|Giáo dục|Đức tin|Suy niệm|Suy tư|Phụng vụ|Gia đình|"
        "Giới trẻ|Bác ái|Bác ái xã hội|Công lý|Công lý và Hòa bình|Nhân quyền|"
        "Môi trường|"
        "Y tế|Sức khỏe|Chính trị|Kinh tế|Pháp luật|Tôn giáo|Tự do tôn giáo|Giáo phận|"
        "Giáo xứ|Giáo hội Việt Nam|Giáo hội hoàn vũ|Giáo hội Á châu|Tin Giáo hội|"
        "Tin Giáo hội Việt Nam|Tin thế giới|Tin Việt Nam|Tin Á châu|Chuyên đề|Đời sống|"
        "Tin vắn|Tin nổi bật|Nhân vật|Chứng nhân|Sứ mạng|Truyền giáo|Đối thoại|"
        "Tài liệu|"
        "新闻|新聞|教会|教會|社会|社會|评论|評論|特稿|专题|專題|专栏|專欄|社论|社論|"
        "观点|觀點|分析|访谈|訪談|专访|專訪|人物|文化|政治|经济|經濟|教育|环境|環境|"
        "医疗|醫療|健康|家庭|青年|妇女|婦女|人权|人權|移民|难民|難民|宗教|信仰|灵修|靈修|"
        "礼仪|禮儀|福传|福傳|宣教|传教|傳教|教区|教區|教廷|圣座|聖座|要闻|要聞|时事|時事|"
        "简讯|簡訊|快讯|快訊|短讯|短訊|综合|綜合|本地|国内|國內|海外|港澳|两岸|兩岸|"
        "教会新闻|教會新聞|中国教会|中國教會|亚洲教会|亞洲教會|普世教会|普世教會|"
        "社会新闻|社會新聞|国际新闻|國際新聞|亚洲新闻|亞洲新聞|新闻特写|新聞特寫|"
        "宗教自由|牧者心声|主日默想|反省|见证|見證|书评|書評|生活|艺术|藝術"
    ).split("|")
)
"""Folded names in the four languages."""

BADGES = frozenset("report feature weblog news opinion analysis update".split())
"""In small letters, beside a day: of what kind a text is."""
