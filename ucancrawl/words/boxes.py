"""What the boxes of a site say, where no markup tells that they are boxes.

Rows of buttons without a blank between, fields of forms, and sentences that speak to
the reader of his inbox, his gift or his subscription. All are matched on folded lines.
"""

import re

_BUTTON = (
    r"(?:(?:share|tweet|send|post|bagikan|kirim|chia sẻ|gửi)(?: (?:this|full|on|via|to|"
    r"di|ke|qua|lên|bài)){0,2}(?: (?:story|article|page|post|artikel|bài viết))?"
    r"|mail(?: this article)?|to a friend|copy(?: link)?|salin(?: tautan)?|embed|like|"
    r"save|bookmark|listen|pdf|e-?mail|print(?: this)?|cetak|simpan|in bài|lưu bài|"
    r"facebook|twitter|whatsapp|telegram|messenger|linkedin|pinterest|reddit|tumblr|"
    r"viber|zalo|weibo|wechat|line|instagram|youtube|google ?\+|threads|bluesky|x|"
    r"(?:text|font) ?size|a ?[+-]|"
    r"[\d,.]+k? (?:shares?|views?|likes?|comments?|komentar)|"
    r"分享(?:到|至)?|微信|微博|列印|打印|收藏|[脸臉][书書]|推特|[电電][邮郵]|字[号號级級]|"
    r"(?:[缩縮]小|放大)字[体體])"
)
BUTTON = re.compile(rf"(?:{_BUTTON}|a(?!\w))[\W_]*")
"""One button, and what parts it from the next."""
SHARING = re.compile(r"share(?: this| full)? (?:story|article|page|post)")
"""A button whose words are no crosshead."""
FIELDS = re.compile(
    r"(?:your |recipient(?:['’]?s)? |friend(?:['’]?s)? |sender(?:['’]?s)? )?"
    r"(?:full |first |last )?(?:name|e-?mail(?: address)?)s?|(?:your )?message|subject|"
    r"to \(.{5,90}\)|send|submit|security code|verification code|captcha|"
    r"nama(?: anda| lengkap)?|(?:alamat )?email(?: anda)?|pesan(?: anda)?|kirim|"
    r"họ (?:và )?tên|tên(?: của bạn)?|email(?: của bạn)?|nội dung|gửi|tiêu đề|"
    r"姓名|您的(?:姓名|电邮|電郵|[邮郵]箱)|电邮|電郵|电子邮件|電子郵件|留言|[验驗][证證][码碼]|"
    r"提交|[发發]送"
)
"""The labels of a form, each a line."""
_PURSE = (
    r"your (?:gift|donation|contribution|support|help)|gift of (?:any|as little)|"
    r"cup of coffee|(?:give|pay) what you can|worth your time|"
    r"help (?:us|our (?:reporters|journalists|newsroom))|"
    r"(?:donasi|sumbangan|dukungan|bantuan) (?:anda|pembaca)|"
    r"(?:đóng góp|ủng hộ|quyên góp) (?:của|cho) (?:bạn|quý|chúng tôi)|"
    r"đóng góp.{0,20} giúp (?:chúng tôi|ucan)|"
    r"您的(?:捐助|支持|奉[献獻]|捐款|每一[份分])"
)
_CRAFT = (
    r"\b(?:journalis[mt]s?|reporters|reporting|our (?:news|stories|readers|pages|work|"
    r"newsroom|reports)|uca ?news|ucan|jurnalisme|berita|wartawan|artikel|tin tức|"
    r"phóng viên|báo chí|đưa tin)\b|新[闻聞]|[记記]者|"
    r"[报報][道導]|[发發][声聲]|天[亚亞]社"
)
_ENGLISH = (
    r"\b(?:in|to|check) your (?:inbox|e-?mail)\b|\bunsubscribe\b|\bno spam\b|"
    r"\b(?:free|daily|weekly|morning|our)\b.{0,30}\bnewsletters?\b.{0,80}\byou\b|"
    r"\b(?:sign up|subscribe|register)\b.{0,60}\b(?:newsletters?|e-?mails?|alerts)\b|"
    r"\bjoin [\d,.]+k? (?:other )?(?:readers|subscribers)|\bchosen by our editors\b|"
    r"\b(?:not supported|upgrade) .{0,20}browser\b|\border your copy\b|"
    r"\bjoin us on (?:youtube|facebook|instagram|whatsapp|telegram)\b|"
    r"\bour weekly (?:letter|digest|e-?mail)\b|^get the (?:book|app)$|"
    r"\b(?:create|have|need) an? (?:free )?account\b.{0,40}\b(?:read|sign in|log in)\b|"
    r"\balready (?:have an account\b|an? (?:subscriber|member)\?)|\bin your inbox\b|"
    r"^enjoying this (?:story|article)|^you have (?:read|reached)\b.{0,12}\bend\b|"
    r"^(?:skip )?advertisement$|^watch now$|^read the series$|^follow us$|"
    r"^(?:stand with us|quick find|advanced search|site search)$"
)
_OTHERS = (
    r"\bkotak (?:surel|masuk) anda\b|\bsurel anda\b|\b(?:ber)?langganan\b.{0,20}"
    r"\b(?:buletin|surel|email) (?:kami|harian|mingguan|gratis)\b|"
    r"\bdukung (?:karya|kerja|jurnalisme|media)\b|"
    r"\bhộp thư (?:của bạn|đến)\b|\bđăng ký nhận (?:bản tin|tin|e-?mail|thư)\b|"
    r"\bđã nhận được đăng ký\b|"
    r"[您你]的(?:信箱|[邮郵]箱)|[订訂][阅閱](?:我[们們]|本社|[电電]子)|退[订訂]"
)
ASKED = re.compile(
    f"{_ENGLISH}|{_OTHERS}|(?:{_PURSE}).*(?:{_CRAFT})|(?:{_CRAFT}).*(?:{_PURSE})"
)
"""What a site says of its readers' inbox and purse, and of its own craft.

A letter that an article prints may speak of help as well, and not of news.
"""
QUOTES = re.compile(
    r"[\"“”「」『』]|\b(?:said|says|told|kata|ujar|nói|cho biết)\b|[说說]"
)
"""What no sentence of the site itself has."""
MAX_ASKED = 300
"""Letters of a sentence that asks the reader for something."""


def asks_reader(line: str) -> bool:
    """Whether a folded sentence of the site asks its reader for gift or address.

    >>> asks_reader("get the best of the week in your inbox.")
    True
    >>> asks_reader("“get it in your inbox,” said the ferryman.")
    False
    """
    is_short = len(line) <= MAX_ASKED
    return is_short and ASKED.search(line) is not None and not QUOTES.search(line)
