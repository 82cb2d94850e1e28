"""What a server says of itself, of the browser or to its reader: never news.

All languages in one: a notice speaks the language of the server's software, which
is seldom that of the edition. The patterns are searched in a folded line; one of
them may stand in a line of an article, so a line proves nothing by itself.
"""

import re

from ucancrawl.words.words import folded

_ENGLISH = (
    r"\bcookies?\b",
    r"\byour (?:personal |current |web |ip )?(?:browser|device|privacy|accounts?|"
    r"password|inbox|subscription|session|requests?|messages?|submission|connection|"
    r"cart|order|search|e-?mail|consent|preferences|settings|username|ip|download|"
    r"registration|payment|feedback|experience|network|web administrator)\b",
    r"\bwe (?:and our (?:\d+ )?partners )?(?:use|collect|store|process|share|sell|keep|"
    r"value|respect|care about|do not sell)\b.{0,60}\b(?:data|information|privacy|"
    r"technolog\w+|identifiers|analytics)\b",
    r"\bpersonal (?:data|information)\b|\bdata protection\b|\blegitimate interest",
    r"\bprivacy (?:policy|notice|settings|statement|preferences|centre|center)\b",
    r"\bterms (?:of (?:use|service)|and conditions)\b|\bgdpr\b",
    r"\bthis (?:web ?)?(?:page|site|form|link|server|website|resource|service|url|"
    r"policy|account)\b",
    r"\b(?:the|our|a) (?:web ?site|web ?server|browser|server|requested|url|"
    r"database)\b",
    r"\b(?:fatal|database|server|internal|runtime|parse|syntax|unexpected|critical|"
    r"application|technical|gateway|proxy|ssl|http|php|unknown|script|system) error\b",
    r"^(?:error|warning|notice|exception|oops|whoops|sorry|uh[ -]oh)\b|"
    r"\b\w*exception (?:in|at|thrown)\b|\bon line \d|\bline \d+$",
    r"\berror (?:code|id|message|occurred|has occurred|\d{3})\b|\ban error\b",
    r"\b(?:something|things) went wrong\b|\bwent wrong\b",
    r"\b(?:please )?(?:try|check back|come back|reload|refresh|return)\b.{0,30}"
    r"\b(?:again|later|soon|shortly|page|minutes?)\b",
    r"\bno (?:(?:search|matching) )?(?:results?|posts|matches|items|entries|records)\b",
    r"\bsearch results?\b|\bresults for\b|\bmatched your\b|\brefine your\b|"
    r"\bdifferent (?:keywords|search)\b",
    r"\b(?:un)?subscri(?:bed?|bing|ption)\b|\bmailing list\b|\bour (?:mailing )?list\b|"
    r"\bnewsletters?\b|\bopt(?:ed)?[ -]out\b",
    r"\bthank(?:s| you) for (?:your|subscribing|signing|registering|contacting|getting "
    r"in touch|joining|voting|visiting|the|confirming|reaching)\b|^thank(?:s| you)!?$",
    r"\b(?:has|have) been (?:sent|submitted|received|saved|registered|logged|recorded|"
    r"confirmed|blocked|suspended|disabled|updated|signed)\b",
    r"\b(?:we will|we'll) (?:get back|reply|contact|be back|respond|be right back)\b",
    r"\b(?:log|sign)(?:ged|ed|ning|ging)?[ -](?:in|out|up)\b|\bpasswords?\b|"
    r"\busername\b",
    r"\bjavascript\b|\bcaptcha\b|\brobots?\b|\bip address\b|\bray id\b|\breference #",
    r"\b(?:maintenance|scheduled downtime|out of service|offline)\b|"
    r"\bredirect(?:ed|ing)?\b",
    r"\b(?:page|content|service|site) (?:is |was |can ?not |could not |has )",
    r"\bmemory size\b|\bstack trace\b|\btime(?:d)? ?out\b|\bpermission\b|"
    r"\bunavailable\b|\bforbidden\b|\bweb ?master\b|\badministrator\b",
    r"\bdonation (?:was|has been)\b|\bcheckout\b|\bpayment\b|\btransaction\b",
    r"\b(?:download|install|get)\b.{0,20}\bapp\b|\bgoogle play\b|\bapp store\b",
    r"\byour (?:gift|donation|contribution)s?\b.{0,40}\b(?:amount|help|welcome)|"
    r"\b(?:bank )?account (?:no\.?|number)?:? ?\d[\d -]{4,}",
    r"\bclick (?:here|below|the (?:link|button))\b|\bpress the button\b",
)
_INDONESIAN = (
    r"\b(?:kuki|cookie)\b|\bprivasi\b|\bdata pribadi\b|\bperamban\b|\bperangkat anda\b",
    r"\b(?:akun|kata sandi|pesan|permintaan|langganan|surel|email|pencarian|sesi|"
    r"persetujuan|preferensi|koneksi) anda\b",
    r"\b(?:situs|laman|halaman|server) (?:web )?(?:ini|kami|tersebut)\b",
    r"\bhasil pencarian\b|\btidak ada hasil\b|\btidak ditemukan\b",
    r"\b(?:terjadi )?(?:kesalahan|galat)\b|\bgangguan teknis\b",
    r"\b(?:coba|silakan|silahkan|mohon) (?:lagi|coba|kembali|muat ulang|masuk|hubungi)",
    r"\bterima kasih (?:telah|sudah|atas)\b|^terima kasih!?$",
    r"\b(?:berlangganan|buletin|nawala|newsletter)\b|\bdaftar (?:kami|email|surat)\b",
    r"\b(?:masuk|keluar|daftar) (?:ke|dari|untuk)\b.{0,30}\b(?:akun|situs|laman)\b",
    r"\b(?:pemeliharaan|perawatan sistem|tidak tersedia)\b|\bjavascript\b",
    r"\b(?:rekening|rek\.|bca|bri|bni|mandiri)\b.{0,30}\d[\d. -]{5,}",
    r"\bkebijakan privasi\b|\bsyarat (?:dan ketentuan|penggunaan)\b",
    r"\b(?:telah|sudah|berhasil) (?:dikirim|terkirim|terdaftar|dihapus|disimpan)\b",
)
_VIETNAMESE = (
    r"\bcookie\b|\bquyền riêng tư\b|\bdữ liệu cá nhân\b|\btrình duyệt\b",
    r"\b(?:tài khoản|mật khẩu|tin nhắn|yêu cầu|thiết bị|hộp thư|email|phiên|"
    r"tìm kiếm|lựa chọn|đăng ký) của (?:bạn|quý vị)\b",
    r"\b(?:trang web|website|trang|máy chủ) (?:này|của chúng tôi)\b",
    r"\bkết quả tìm kiếm\b|\bkhông (?:có|tìm thấy) (?:kết quả|trang|bài)\b",
    r"\b(?:đã )?(?:có|xảy ra) lỗi\b|^lỗi\b|\bsự cố\b.{0,20}\bkỹ thuật\b",
    r"\blỗi (?:hệ thống|kết nối|máy chủ)\b",
    r"\b(?:vui lòng|xin) (?:thử|quay|tải|đăng nhập|kiểm tra|liên hệ)\b",
    r"\bcảm ơn (?:bạn|quý vị) đã\b|^(?:xin )?cảm ơn(?: bạn| quý vị)?!?$",
    r"\b(?:bản tin|đăng ký nhận|hủy đăng ký|danh sách (?:email|thư))\b",
    r"\bđăng (?:nhập|xuất)\b|\bbảo trì\b|\bjavascript\b|\btạm (?:ngưng|ngừng)\b",
    r"\bchính sách (?:bảo mật|quyền riêng tư)\b|\bđiều khoản sử dụng\b",
    r"\b(?:số tài khoản|stk)\b.{0,30}\d",
    r"\b(?:đã được|đã) (?:gửi|ghi nhận|lưu|xác nhận|hủy)\b.{0,20}$",
)
_CHINESE = (
    r"cookie|隐私|隱私|私隱|个人(?:资料|数据|信息)|個人(?:資料|數據|資訊)",
    r"浏览器|瀏覽器|您的|帐号|帐户|账号|账户|帳號|帳戶|密码|密碼|设备|裝置",
    r"(?:本|此|该|該|我们的|我們的)(?:网站|網站|站|网页|網頁|页面|頁面|服务器|伺服器)",
    r"搜索结果|搜尋結果|没有(?:找到|相关|任何|结果)|沒有(?:找到|相關|任何|結果)|查无|查無",
    r"出错|出錯|错误|錯誤|故障|异常|異常|超时|逾時|无法(?:显示|访问|连接)|無法(?:顯示|連接)",
    r"(?:请|請)(?:稍|重试|重試|重新|返回|点击|點擊|联系|聯絡|刷新|登录|登入|再试|再試)",
    r"(?:感谢|感謝|谢谢|謝謝)(?:您|你|订阅|訂閱|提交|注册|註冊|留言|联系|聯絡|$)",
    r"订阅|訂閱|电子报|電子報|退订|退訂|登录|登錄|登入|注册成功|註冊成功",
    r"维护|維護|升级中|升級中|验证码|驗證碼|(?:已|成功)(?:发送|發送|提交|订阅|訂閱|保存)",
    r"我(?:们|們)(?:会|會|将|將)(?:尽快|儘快|盡快|在).{0,12}(?:联系|聯絡|回复|回覆|答复|答覆)",
)
NOTICES = re.compile("|".join((*_ENGLISH, *_INDONESIAN, *_VIETNAMESE, *_CHINESE)))

BUTTONS = frozenset(
    folded(label)
    for label in (
        "Accept|Accept all|Accept cookies|Accept all cookies|Accept & continue|Agree|"
        "I agree|Agree and close|Allow|Allow all|Allow cookies|Reject|Reject all|"
        "Decline|Deny|Disagree|Manage options|Manage cookies|Manage preferences|"
        "Manage settings|More options|Cookie settings|Cookie preferences|Customise|"
        "Customize|Save preferences|Save and close|Got it|OK|Okay|Continue|Dismiss|"
        "Only necessary|Necessary only|Learn more|Cancel|Confirm|Submit|Send|Retry|"
        "Try again|Reload|Refresh|Go back|Back|Go home|Return home|Return to homepage|"
        "Back to homepage|Back to home|Home page|Homepage|Log in|Sign in|Search|"
        "Setuju|Tolak|Terima|Terima semua|Tolak semua|Saya setuju|Izinkan|Lanjutkan|"
        "Kembali|Kembali ke beranda|Coba lagi|Muat ulang|Atur preferensi|Kirim|Batal|"
        "Pengaturan|Pengaturan kuki|Masuk|Cari|Tutup|"
        "Đồng ý|Từ chối|Chấp nhận|Chấp nhận tất cả|Từ chối tất cả|Tôi đồng ý|Cho phép|"
        "Tùy chọn|Cài đặt|Tiếp tục|Quay lại|Thử lại|Tải lại|Về trang chủ|Gửi|Hủy|"
        "Đăng nhập|Tìm kiếm|Đóng|"
        "接受|拒绝|拒絕|同意|不同意|我同意|全部接受|接受全部|全部拒绝|全部拒絕|允许|允許|设置|"
        "設定|管理选项|管理選項|继续|繼續|返回|返回首页|返回首頁|重试|重試|刷新|确定|確定|取消|"
        "提交|发送|發送|登录|登入|搜索|搜尋|关闭|關閉"
    ).split("|")
)
"""Folded labels of the buttons below a notice."""


def speaks_of_site(line: str) -> bool:
    """Whether a folded line speaks of the site, the browser or the reader's account.

    >>> speaks_of_site("we store information on your device.")
    True
    >>> speaks_of_site("the bishop opened a school in the hills.")
    False
    """
    return NOTICES.search(line) is not None
