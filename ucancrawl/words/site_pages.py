"""Titles of the pages that a site has about itself: no headline is one of them."""

from ucancrawl.words.words import folded

SITE_PAGES = frozenset(
    folded(name)
    for name in (
        "Our team|Meet the team|The team|Our staff|Staff|Editorial staff|"
        "Editorial team|Editorial board|Our authors|Our writers|Contributors|Masthead|"
        "Imprint|Careers|"
        "Jobs|Vacancies|Advertise|Advertise with us|Advertising|About us|Who we are|"
        "Our story|Our mission|Contact us|Get in touch|FAQ|Frequently asked questions|"
        "Privacy policy|Cookie policy|Terms of use|Terms of service|"
        "Terms and conditions|Disclaimer|Copyright policy|Editorial policy|"
        "Correction policy|Sitemap|Site map|Archives|Archive|Newsletter|Newsletters|"
        "Subscribe|Donate|Support us|Mass times|Mass schedule|Events|Calendar|"
        "Event calendar|Shop|Cart|Checkout|My account|"
        "Redaksi|Susunan redaksi|Dewan redaksi|Tim kami|Tentang kami|Hubungi kami|"
        "Kontak|Pedoman media siber|Kebijakan privasi|Syarat dan ketentuan|Karier|"
        "Lowongan|Pasang iklan|Info iklan|Indeks|Indeks berita|Peta situs|Donasi|"
        "Jadwal misa|"
        "Ban biên tập|Tòa soạn|Toà soạn|Đội ngũ|Giới thiệu|Liên hệ|Về chúng tôi|"
        "Chính sách bảo mật|Điều khoản sử dụng|Tuyển dụng|Quảng cáo|Sơ đồ trang|"
        "Giờ lễ|Quyên góp|"
        "编辑团队|編輯團隊|编辑部|編輯部|关于我们|關於我們|联系我们|聯絡我們|隐私政策|"
        "隱私政策|使用条款|使用條款|版权声明|版權聲明|网站地图|網站地圖|招聘|广告服务|"
        "廣告服務|捐款|弥撒时间|彌撒時間"
    ).split("|")
)
"""Folded, in the four languages."""
