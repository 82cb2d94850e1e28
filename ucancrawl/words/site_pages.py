"""Titles of the pages that a site has about itself: no headline is one of them."""

from ucancrawl.words.words import folded, patterns, says

SITE_PAGES = frozenset(
    folded(name)
    for name in (
        "Our team|Meet the team|The team|Our staff|Staff|Editorial staff|"
        "Editorial team|Editorial board|Our authors|Our writers|Contributors|Masthead|"
        "Imprint|Careers|Jobs|Vacancies|Vacancy|Job vacancies|Job openings|"
        "Job opportunities|Current vacancies|Current openings|Join our team|"
        "Work with us|Work for us|We are hiring|We're hiring|"
        "Employment opportunities|"
        "Advertise|Advertise with us|Advertising|About|About us|About UCAN|"
        "About UCA News|About this site|Who we are|What we do|Our history|"
        "Our story|Our mission|Our vision|Mission and vision|Vision and mission|"
        "Contact|Contact us|Get in touch|Contacts|FAQ|FAQs|"
        "Frequently asked questions|"
        "Privacy policy|Privacy notice|Privacy statement|Cookie policy|"
        "Cookies policy|Terms of use|Terms of service|"
        "Terms and conditions|Terms & conditions|Disclaimer|Legal notice|"
        "Copyright policy|Editorial policy|"
        "Correction policy|Refund policy|Sitemap|Site map|Archives|Archive|"
        "News archive|News archives|Newsletter|Newsletters|Subscribe|Subscriptions|"
        "Donate|Donate now|Donations|Make a donation|Give now|Support us|"
        "Support our work|Support our mission|Support our journalism|Ways to give|"
        "Mass times|Mass schedule|Events|Upcoming events|Calendar|"
        "Event calendar|Events calendar|Calendar of events|Calendar of activities|"
        "Shop|Store|Online shop|Online store|Our shop|Cart|Shopping cart|Checkout|"
        "My account|Poll|Polls|Search|Advanced search|Search results|"
        "Redaksi|Susunan redaksi|Dewan redaksi|Tim kami|Tentang|Tentang kami|"
        "Tentang UCAN|Tentang UCAN Indonesia|Profil kami|Siapa kami|Sejarah kami|"
        "Visi dan misi|Visi & misi|Hubungi kami|Kontak|Kontak kami|Kontak redaksi|"
        "Pedoman media siber|Kebijakan privasi|Syarat dan ketentuan|Ketentuan layanan|"
        "Syarat penggunaan|Karier|Karir|Lowongan|Lowongan kerja|Lowongan pekerjaan|"
        "Bergabung dengan kami|Pasang iklan|Info iklan|Indeks|Indeks berita|"
        "Arsip|Arsip berita|Peta situs|Donasi|Dukung kami|Dukung karya kami|"
        "Langganan|Berlangganan|Jadwal misa|Jadwal misa dan pengakuan dosa|"
        "Jadwal acara|Agenda kegiatan|Kalender kegiatan|Kalender acara|Toko|Keranjang|"
        "Keranjang belanja|Jajak pendapat|Hasil pencarian|"
        "Ban biên tập|Tòa soạn|Toà soạn|Đội ngũ|Giới thiệu|Liên hệ|Liên lạc|"
        "Liên hệ quảng cáo|Về chúng tôi|Chúng tôi là ai|Lịch sử hình thành|"
        "Chính sách bảo mật|Chính sách quyền riêng tư|Quyền riêng tư|"
        "Điều khoản sử dụng|Điều khoản và điều kiện|Điều khoản|Tuyển dụng|Việc làm|"
        "Cơ hội việc làm|Quảng cáo|Sơ đồ trang|Sơ đồ website|Lưu trữ|"
        "Giờ lễ|Giờ thánh lễ|Lịch lễ|Lịch thánh lễ|Lịch sinh hoạt|Lịch sự kiện|"
        "Quyên góp|Ủng hộ|Ủng hộ chúng tôi|Hỗ trợ chúng tôi|Cửa hàng|Giỏ hàng|"
        "Thăm dò ý kiến|Bình chọn|Kết quả tìm kiếm|Đăng ký bản tin|"
        "编辑团队|編輯團隊|编辑部|編輯部|关于我们|關於我們|关于本站|關於本站|关于天亚社|"
        "關於天亞社|本站简介|本站簡介|联系我们|聯絡我們|聯繫我們|联络我们|隐私政策|"
        "隱私政策|隱私權政策|私隱政策|隐私声明|隱私聲明|使用条款|使用條款|服务条款|服務條款|"
        "免责声明|免責聲明|版权声明|版權聲明|网站地图|網站地圖|招聘|诚聘|誠聘|招聘信息|"
        "招聘資訊|人才招聘|加入我们|加入我們|职位空缺|職位空缺|广告服务|廣告服務|广告合作|"
        "廣告合作|刊登广告|刊登廣告|捐款|捐款支持|支持我们|支持我們|订阅|訂閱|"
        "订阅电子报|訂閱電子報|弥撒时间|彌撒時間|弥撒时间表|彌撒時間表|活动日历|活動日曆|"
        "活动预告|活動預告|购物车|購物車|网上商店|網上商店|读者调查|讀者調查|"
        "文章存档|文章彙編|文章汇编|搜索结果|搜尋結果"
    ).split("|")
)
"""Folded, in the four languages."""

SITE_TITLES = patterns(
    r"(?:(?:holy|sunday|weekday|daily|weekend|english|parish) )*mass(?:es)?"
    r"(?:,? (?:and |& )?confessions?)? (?:times?|timings?|schedules?|hours)"
    r"(?:,? (?:and|&) (?:confessions?|adoration|devotions|services))?",
    r"(?:jam|jadwal) (?:perayaan )?(?:misa|ekaristi)(?: (?:harian|mingguan|"
    r"hari minggu))?(?:,? (?:dan|&) (?:pengakuan dosa|adorasi))?",
    r"(?:giờ|lịch|thời gian) (?:các )?(?:thánh )?lễ(?: (?:và|&) giải tội)?"
    r"(?: (?:chúa nhật|ngày thường))?",
    r"(?:主日|平日|各堂)?(?:弥撒|彌撒)(?:及|和|与|與)?(?:告解|和好圣事|和好聖事)?(?:时间|時間)表?",
    r"(?:about|contact|support|advertise (?:with|on|in)|donate to|subscribe to|jobs at|"
    r"careers at|work (?:for|at|with)) (?:uca ?news|ucan(?:ews)?)(?:\.com| india| "
    r"indonesia| china| vietnam)?",
)
"""The same where a few words may change places. Folded, whole."""


def is_site_title(title: str) -> bool:
    """Whether a title is that of a page which a site has about itself.

    >>> is_site_title("Sunday Mass timings")
    True
    >>> is_site_title("Mass times change in Manila")
    False
    """
    return folded(title) in SITE_PAGES or says(title, SITE_TITLES, whole=True)
