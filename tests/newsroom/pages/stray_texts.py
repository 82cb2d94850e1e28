"""What pages say that are no articles: by kind, in several wordings each.

A wording is a title and its lines; a line that begins with `<` is markup as it is.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    title: str
    lines: tuple[str, ...]
    chrome: bool = True
    """Whether the site's menu and footer stand around it."""
    form: bool = False
    listed: bool = False
    language: str = "en"
    """Whether a list of real headlines hangs below."""


_POLICY = tuple(
    f"{number}. {text}"
    for number, text in enumerate(
        (
            "This page explains which information we collect when you visit the site, "
            "why we collect it and how long we keep it.",
            "We use cookies and similar technologies to remember your choices and to "
            "measure how the site is used by its visitors.",
            "You may change or withdraw your consent at any time by using the settings "
            "of your browser or the link at the foot of each page.",
            "We do not sell personal data. Service providers that work for us are bound "
            "by contract to protect what they process.",
            "Questions about this policy can be sent to the address on the contact page.",
        ),
        1,
    )
)
WORDINGS: dict[str, tuple[Wording, ...]] = {
    "about": (
        Wording("About us", ("We are a Catholic news service for Asia.",)),
        Wording(
            "Tentang kami",
            ("Kami adalah layanan berita Katolik untuk Asia.",),
            language="id",
        ),
        Wording(
            "Giới thiệu", ("Chúng tôi là hãng tin Công giáo Á châu.",), language="vi"
        ),
        Wording("关于我们", ("我们是亚洲天主教通讯社。",), language="zh"),
    ),
    "country": (
        Wording(
            "Catholic Church in the country",
            ("Dioceses: 9", "Parishes: 214", "Bishops' conference", "Priests: 1,204"),
        ),
    ),
    "contact": (
        Wording(
            "Contact us", ("Write to our office.", "Telephone: 00 000 000"), form=True
        ),
    ),
    "privacy": (Wording("Privacy policy", _POLICY),),
    "donate": (
        Wording("Donate", ("Or choose your own donation amount", "10 USD", "50 USD")),
    ),
    "newsletter": (
        Wording("Newsletter sign up", ("Choose Daily or Weekly.",), form=True),
    ),
    "consent": (
        Wording(
            "Before you continue",
            (
                "We and our partners store and access information on your device.",
                "Accept all",
                "Reject all",
                "Manage options",
            ),
            chrome=False,
        ),
        Wording(
            "Your privacy",
            (
                "We value your privacy. We use cookies to improve your experience.",
                *_POLICY[1:3],
                "I agree",
                "Cookie settings",
            ),
            chrome=False,
        ),
        Wording(
            "Persetujuan kuki",
            ("Kami menggunakan kuki.", "Setuju", "Tolak"),
            chrome=False,
            language="id",
        ),
        Wording(
            "Cookie 设置",
            ("本网站使用 Cookie。", "接受", "拒绝"),
            chrome=False,
            language="zh",
        ),
    ),
    "challenge": (
        Wording(
            "Just a moment...",
            (
                "Checking your browser before accessing the site.",
                "This process is automatic. Your browser will redirect shortly.",
                '<noscript>Enable JavaScript and cookies to continue</noscript><div id="cf-wrapper"></div>',
            ),
            chrome=False,
        ),
        Wording(
            "",
            (
                '<iframe src="/_Incapsula_Resource?x=1" width="100%"></iframe>'
                "<p>Request unsuccessful. Incident ID: 44-8711</p>",
            ),
            chrome=False,
        ),
        Wording(
            "Are you a robot?",
            ("Please verify you are a human to continue.", "Reference #18.2f3a"),
            chrome=False,
            form=True,
        ),
        Wording(
            "Security check",
            (
                "Complete the captcha to access the page.",
                '<div class="g-recaptcha" data-sitekey="x"></div>',
            ),
            chrome=False,
        ),
    ),
    "denied": (
        Wording(
            "Access denied", ("You have been blocked.", "Ray ID: 7a31b0"), chrome=False
        ),
        Wording(
            "403 Forbidden",
            ("You don't have permission to access this resource.",),
            chrome=False,
        ),
        Wording(
            "Website firewall",
            ("Your request was blocked by the website's firewall.", "Block ID: XSS09"),
            chrome=False,
        ),
        Wording(
            "Access Denied",
            ("You don't have permission to access this server.", "Reference #18.5e"),
            chrome=False,
        ),
    ),
    "maintenance": (
        Wording(
            "Maintenance",
            ("Briefly unavailable for scheduled maintenance. Check back in a minute.",),
            chrome=False,
        ),
        Wording(
            "We'll be back soon!",
            ("Our site is down for maintenance. Thank you for your patience.",),
        ),
        Wording(
            "Sedang dalam perbaikan",
            ("Situs sedang dalam pemeliharaan.",),
            language="id",
        ),
        Wording(
            "Website đang bảo trì",
            ("Trang web đang bảo trì, xin quay lại sau.",),
            language="vi",
        ),
    ),
    "login": (
        Wording("Log in", ("Username", "Password", "Forgot your password?"), form=True),
        Wording("Members only", ("Please log in to read this page.",), form=True),
        Wording(
            "Masuk",
            ("Nama pengguna", "Kata sandi", "Lupa kata sandi?"),
            form=True,
            language="id",
        ),
        Wording("登录", ("用户名", "密码", "忘记密码？"), form=True, language="zh"),
    ),
    "search": (
        Wording(
            "Search results", ("No results were found for your search.",), form=True
        ),
        Wording("Search results for: church", ("Showing 1 to 10 of 214",), listed=True),
        Wording("Hasil pencarian", ("Tidak ada hasil.",), form=True, language="id"),
        Wording(
            "Kết quả tìm kiếm", ("Không có kết quả nào.",), form=True, language="vi"
        ),
    ),
    "soft_missing": (
        Wording(
            "Page not found", ("The page you are looking for was moved or removed.",)
        ),
        Wording(
            "Oops!", ("We can't find that page. You may like these:",), listed=True
        ),
        Wording(
            "404",
            ("Halaman yang Anda cari tidak ditemukan.",),
            listed=True,
            language="id",
        ),
        Wording("出错了", ("您访问的页面不存在或已被删除。",), language="zh"),
    ),
    "error": (
        Wording(
            "Database Error",
            ("Error establishing a database connection",),
            chrome=False,
        ),
        Wording("Error", ("Fatal error: Allowed memory size exhausted",), chrome=False),
        Wording("", ('<pre>{"error": "internal", "code": 17}</pre>',), chrome=False),
        Wording("502 Bad Gateway", ("<hr><center>nginx</center>",), chrome=False),
    ),
    "empty": (
        Wording("UCA News", ()),
        Wording("UCA News", ("Loading more articles....",)),
        Wording("", (), chrome=False),
        Wording("UCA News", ("No posts to show.",)),
    ),
    "video_index": (
        Wording("Video stories", ("Loading more articles....",), listed=True),
        Wording("Multimedia", ("Photos", "Videos"), listed=True),
        Wording("Video", ("Playlist",), listed=True),
        Wording("视频", ("全部视频",), listed=True, language="zh"),
    ),
    "listing": (
        Wording("Tag: water", (), listed=True),
        Wording("Archive for March 2019", (), listed=True),
        Wording("Berita terbaru", (), listed=True, language="id"),
        Wording("Tin mới nhất", (), listed=True, language="vi"),
    ),
    "thanks": (
        Wording("Thank you", ("Thank you. You are now signed up to Daily newsletter",)),
        Wording("Unsubscribe", ("You have been removed from our list.",)),
        Wording("Print", ("This page can not be printed.",)),
        Wording("Share", ("Your message has been sent.",), form=True),
    ),
}
NOT_FOUND = {
    "english": ("Page not found", "Sorry, the page you are looking for is not here."),
    "india": ("Page not found", "The article you requested does not exist any more."),
    "indonesia": ("Halaman tidak ditemukan", "Maaf, halaman yang Anda cari tidak ada."),
    "vietnam": ("Không tìm thấy trang", "Xin lỗi, trang bạn tìm không tồn tại."),
    "china": ("找不到页面", "抱歉，您访问的页面不存在。"),
}
PAGES = {
    "/about": "about",
    "/contact-us": "contact",
    "/privacy-policy": "privacy",
    "/donate": "donate",
    "/newsletters/signup": "newsletter",
    "/website-terms-and-conditions-of-use": "privacy",
    "/directory/country/nepal/23": "country",
    "/directory/country/vietnam/34": "country",
    "/directory/country/korea/17": "country",
    "/directory/country/japan/14": "country",
}
