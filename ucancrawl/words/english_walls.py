"""What an English page says that shows no article, as patterns by the kind of wall."""

from ucancrawl.words.words import patterns

NOT_FOUND = patterns(
    r"\b404\b",
    r"\b(?:page|article|story|post|content|document|file|url|resource)\b"
    r".{0,40}\b(?:not|cannot be|can't be|could not be|couldn't be|no longer) "
    r"(?:be )?(?:found|available|exist|there|here)",
    r"\b(?:page|article|story|post)\b.{0,40}\b(?:does not|doesn't|no longer) exist",
    r"^not found",
    r"nothing (?:was )?found",
    r"\b(?:page|article|story|post)\b.{0,30}\b(?:has|have) been (?:re)?moved",
    r"(?:page|article|story)\b.{0,20} (?:is )?(?:gone|missing|expired)",
    r"we (?:can't|cannot|could not|couldn't) find (?:the|that|this|what)\b",
    r"\boops\b.{0,60}(?:page|found|exist|wrong)",
    r"nothing here\b|lost\? ?$",
)
CONSENT = patterns(
    r"we (?:and our partners )?(?:value|care about|respect) your privacy",
    r"before you continue to|^before you continue$",
    r"(?:accept|manage|reject|allow) (?:all )?(?:cookies|consent)",
    r"this (?:web)?site uses cookies",
    r"cookie (?:consent|preferences|settings|policy)",
    r"your privacy choices",
    r"consent to (?:the use of|our use of) cookies",
)
CHALLENGE = patterns(
    r"just a moment",
    r"(?:checking|verifying) (?:your|if the) (?:browser|site connection|you are)",
    r"(?:verify|confirm|prove) (?:that )?you(?: are|'re) "
    r"(?:a )?(?:human|not a robot)",
    r"are you (?:a )?(?:human|robot)",
    r"attention required",
    r"access (?:to this page )?(?:has been )?denied",
    r"(?:sorry, )?you have been blocked",
    r"enable (?:javascript|cookies) (?:and cookies )?to continue",
    r"ddos protection by",
    r"request (?:was )?(?:blocked|rejected|unsuccessful)",
    r"security (?:check|verification)|captcha|unusual traffic",
    r"^(?:403 )?forbidden\b|too many requests",
    r"performing security verification",
)
LOGIN = patterns(
    r"(?:please )?(?:log|sign) ?in to (?:continue|read|view|access|your account)",
    r"you (?:must|need to) (?:be logged|log|sign) ?in\b",
    r"(?:members|subscribers) only",
    r"(?:xin |vui lòng )?(?:đăng ký|đăng nhập|ghi danh)(?: tài khoản)? để (?:đọc|xem) "
    r"tiếp|(?:nội dung|bài viết) dành (?:cho|riêng cho) (?:thành viên|hội viên)",
    r"(?:lost|forgot(?:ten)?) your password",
    r"^(?:log ?in|sign ?in)(?: \W .{0,60})?$",
    r"(?:subscribe|register|sign up) (?:\w+ ){0,2}to (?:continue|keep) reading",
    r"^(?:subscribe|register|sign up) for (?:\w+ ){0,3}articles$",
    r"to (?:continue|keep) reading\b.{0,40}\b(?:subscribe|log ?in|sign ?in|register)\b",
    r"(?:reached|used|exceeded|hit) (?:your|the) (?:\w+ ){0,2}(?:limit|allowance) of "
    r"(?:\w+ ){0,2}free (?:articles|stories|views)",
    r"(?:no|\d+) free (?:articles|stories) (?:left|remaining)",
    r"this (?:article|story|content) is (?:only )?(?:available |reserved )?(?:only )?"
    r"(?:for|to) (?:our |paying )?(?:subscribers|members)",
)
MAINTENANCE = patterns(
    r"(?:under|down for|undergoing|unavailable for)\b.{0,30}maintenance",
    r"maintenance mode",
    r"(?:be|we'll be|will be) (?:right )?back (?:soon|shortly)",
    r"service (?:is )?(?:temporarily )?unavailable",
    r"temporarily (?:unavailable|out of service|offline)",
    r"error establishing a database connection",
    r"internal server error|bad gateway|gateway time-?out",
    r"(?:site|website) is (?:currently )?(?:unavailable|offline|down)",
    r"under construction|coming soon",
    r"account (?:has been )?suspended",
    r"domain (?:name )?(?:is for sale|has expired)",
)
