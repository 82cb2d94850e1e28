"""What a site says where it serves its reader: sells, asks, employs or polls.

All four languages in one, over a folded line. Any of it may stand in an article; what
tells is how much of a page says so, and what is missing.
"""

import re


def _any(*sources: str) -> re.Pattern[str]:
    return re.compile("|".join(sources))


PRICE = re.compile(
    r"(?:us|hk|nt|s|a|rm|rp|idr|usd|php|inr|rs|vnd|sgd|myr|eur|gbp)?\.? ?[$€£₱₹฿¥₫]? ?"
    r"\d[\d.,]*(?: ?(?:usd|vnd|idr|php|inr|[$€£₱₹฿¥₫]|đ|đồng|元|圆|圓))?",
)
"""A whole line; a bare number is none, see `is_price`."""
CURRENCY = re.compile(
    r"[$€£₱₹฿¥₫元圆圓]|\b(?:us|rm|rp|rs|idr|usd|php|inr|vnd|sgd|myr|eur|gbp)\b|"
    r"rp\d|rs\d|rm\d|đ$|đồng$"
)
CART = _any(
    r"\badd to (?:cart|basket|bag)\b|\b(?:buy (?:it )?|order )now\b",
    r"\b(?:in|out of) stock\b",
    r"\bke keranjang\b|\b(?:beli|pesan) sekarang\b|\bstok (?:habis|tersedia)\b",
    r"\bvào giỏ\b|\bmua ngay\b|\bđặt mua\b|\b(?:còn|hết) hàng\b",
    r"(?:加入|放入)(?:购物车|購物車)|(?:立即|马上|馬上)(?:购买|購買|订购|訂購)",
    r"有货|有貨|缺货|缺貨",
)
"""What stands on, or beside, the button of a shop."""
VOTES = _any(
    r"\b(?:votes?|voters|responses)(?: cast| so far)?: ?\d",
    r"\b\d[\d.,]* (?:votes?|responses)\b|\btotal votes\b|\bnot scientific\b",
    r"\b(?:total|jumlah) (?:suara|pemilih|responden)\b|\b\d[\d.,]* suara\b",
    r"\b(?:tổng|số) (?:số )?(?:phiếu|lượt bình chọn)\b|\b\d[\d.,]* (?:phiếu|lượt bình)",
    r"(?:总|總)(?:票|投票)(?:数|數)|(?:投票|参与|參與)(?:人数|人數|总数|總數)",
    r"\d ?(?:票|人投票)",
)
"""How many took part."""
SHARE = re.compile(
    r".{0,80}?\d{1,3}(?:[.,]\d+)? ?%(?: ?\(.{1,20}\))?|\d{1,3} ?% .{1,80}"
)
"""A whole line: one answer, and how many gave it."""
ANSWER = re.compile(r".{1,80}?\d{1,3}(?:[.,]\d+)? ?%")
"""A whole line: an answer, and its share behind it."""
HOURS = re.compile(
    r"(?:(?:\d{1,2}[:.h]\d{2}|\d{1,2} ?(?:am|pm|h))"
    r"(?: ?(?:a\.?m|p\.?m|hrs?|wib|wita|wit|giờ)\.?)?[\s,;/&、，–—-]*)+"
)
"""A whole line: the hours at which something begins, and nothing else."""

READER = _any(
    r"\bdear (?:\w+ )?(?:readers?|friends?|supporters?|visitors?)\b",
    r"\bpembaca (?:yang )?(?:budiman|setia|terkasih|tercinta|terhormat)",
    r"\b(?:sahabat|teman) pembaca\b",
    r"\b(?:quý |kính thưa |thưa )(?:quý )?(?:độc giả|bạn đọc)\b",
    r"\b(?:độc giả|bạn đọc) thân mến\b",
    r"(?:亲爱的|親愛的|各位|敬爱的|敬愛的)(?:读者|讀者|朋友|网友|網友)",
)
"""Who is spoken to."""
GIVING = _any(
    r"\byour (?:\w+ ){0,2}(?:gifts?|donations?|contributions?|support|generosity|"
    r"help)\b",
    r"\b(?:choose|select|enter) an amount\b|\bprice of a (?:cup|coffee)",
    r"\b(?:donate|give|contribute|pledge) (?:today|now|here|online|monthly|what)\b",
    r"\bbecome an? (?:\w+ ){0,2}(?:friend|member|supporter|patron|donor)\b",
    r"\b(?:consider|by) (?:making|giving|donating|supporting)\b",
    r"\b(?:sumbangan|donasi|dukungan|bantuan|kontribusi|derma) (?:dari )?(?:anda|"
    r"para pembaca|pembaca|saudara)\b|\b(?:pilih|tentukan) (?:jumlah|nominal)\b",
    r"\b(?:chọn )?mức đóng góp\b|\bđóng góp (?:bằng|số tiền|ngay)\b",
    r"\b(?:đóng góp|ủng hộ|giúp đỡ|quảng đại|hỗ trợ|trợ giúp) (?:\w+ )?của "
    r"(?:quý|bạn|độc)|\bchọn (?:một )?số tiền\b",
    r"(?:你|您|读者|讀者)(?:们|們)?的(?:慷慨)?(?:捐|奉献|奉獻|支持|帮助|幫助|资助|資助)",
    r"(?:选择|選擇)(?:捐款)?(?:金额|金額)|(?:请|請)(?:捐|支持|资助|資助)",
)
"""What he is asked for."""
NEWSROOM = _any(
    r"\bour (?:\w+ ){0,2}(?:reporters?|journalists?|journalism|newsroom|correspondents|"
    r"editors|stories|reporting|news|servers|paywall|agency|writers|coverage|"
    r"translators)\b",
    r"\b(?:wartawan|jurnalis|jurnalisme|pewarta|redaksi|koresponden|berita|liputan|"
    r"kontributor) kami\b|\bkami (?:\w+ ){0,3}(?:menyajikan|memberitakan|meliput) ",
    r"\b(?:phóng viên|ký giả|nhà báo|ban biên tập|tòa soạn|toà soạn|trang tin|hãng tin|"
    r"cộng tác viên|bản tin) (?:của )?chúng tôi\b|\bchúng tôi (?:\w+ ){0,3}đưa tin\b",
    r"(?:我们|我們|本社|本站)的?(?:记者|記者|编辑|編輯|报道|報道|報導|新闻|新聞|网站|網站|"
    r"通讯员|通訊員|采访|採訪)|(?:培训|培訓)(?:年轻|年輕)?(?:记者|記者)",
)
"""Who asks."""

SEEKING = _any(
    r"\bwe (?:are )?(?:currently |now |urgently )?(?:looking for|seeking|seek|hiring|"
    r"recruiting|need) \w",
    r"\b(?:successful|ideal|suitable) candidates?\b|\bresponsibilities include\b",
    r"\b(?:applicants|candidates) (?:must|should|will|need)\b",
    r"\b(?:is|are) (?:needed|sought|wanted|required) (?:for|to|in|by)\b",
    r"\byou will (?:\w+ ){0,3}(?:keep|write|edit|manage|report|work|lead|"
    r"assist|be responsible)\b",
    r"\b(?:kami|redaksi) (?:sedang )?(?:mencari|membutuhkan|membuka lowongan)\b",
    r"\b(?:dibutuhkan|dicari)\b.{0,60}\b(?:wartawan|redaktur|staf|penerjemah|editor)",
    r"\b(?:pelamar|kandidat|calon) (?:harus|wajib|yang|diharapkan)\b|\bkualifikasi ?:",
    r"\b(?:chúng tôi|tòa soạn|toà soạn) (?:đang |cần )+(?:tìm|tuyển)|\bcần tuyển\b",
    r"\bứng viên (?:phải|cần|có)\b|\byêu cầu ?:",
    r"诚聘|誠聘|招聘|现聘|現聘|急聘",
    r"(?:应征者|應徵者|应聘者|應聘者|申请人|申請人)(?:须|須|需|应|應)",
    r"(?:任职|任職|入职|入職)(?:要求|条件|條件|资格|資格)",
)
"""Who is looked for."""
APPLYING = _any(
    r"\bclosing date\b|\bdeadline\b.{0,30}\bappl|(?:^|[.!] )apply$",
    r"\bappl(?:y|ications?)\b.{0,25}\b(?:now|by|here|online|before|to|close|should)\b",
    r"\b(?:send|e-?mail|submit)\b.{0,30}\b(?:cv|resume|résumé|curriculum vitae|cover "
    r"letter)\b",
    r"\b(?:batas (?:akhir|waktu)|tenggat)\b|\b(?:kirim\w*|ajukan)\b.{0,25}\b(?:cv|"
    r"lamaran)|\b(?:surat )?lamaran\b.{0,40}\b(?:dikirim|paling lambat|ke alamat)",
    r"\bhạn (?:chót|cuối|nộp)\b|\b(?:nộp|gửi) (?:hồ sơ|đơn|cv|sơ yếu)",
    r"\bhồ sơ (?:xin |xin việc |ứng tuyển )*(?:gửi|gởi|nộp)\b",
    r"(?:截止|报名|報名)(?:日期|时间|時間)|(?:请|請)(?:将|將)?.{0,10}(?:简历|簡歷|履历|履歷)",
)
"""How one offers himself."""


JOB_HEAD = _any(
    r"(?:key |main )?(?:responsibilit(?:y|ies)|duties|requirements?|qualifications?)",
    r"(?:we|what we) offer|job (?:description|summary|type)|how to apply|benefits|"
    r"salary|position|reports to|closing date|application deadline",
    r"tanggung jawab|persyaratan|kualifikasi|kami menawarkan|posisi|batas lamaran|"
    r"cara melamar|deskripsi pekerjaan|gaji",
    r"yêu cầu|quyền lợi|mô tả công việc|nhiệm vụ|trách nhiệm|vị trí|hạn nộp(?: hồ sơ)?|"
    r"mức lương|chế độ",
    r"(?:岗位|崗位|工作)?(?:职责|職責|要求|待遇|内容|內容|地点|地點)|(?:职位|職位)(?:名称|名稱)?|"
    r"任[职職](?:资格|資格|要求|条件|條件)|薪[资資酬]|应聘方式|應聘方式",
)
"""A whole line, or a label in front of a colon: what a vacancy has parts for."""
OF_JOB = _any(
    r"salary|position|reports to|job (?:description|summary|type)|(?:key |main )?"
    r"(?:responsibilit(?:y|ies)|duties)",
    r"tanggung jawab|posisi|deskripsi pekerjaan|gaji|kami menawarkan",
    r"mô tả công việc|vị trí|mức lương|quyền lợi",
    r"(?:岗位|崗位|工作)?(?:职责|職責)|(?:职位|職位)(?:名称|名稱)?|任[职職](?:资格|資格|要求|条件|條件)|"
    r"薪[资資酬]",
)
"""One of these is there: scholarships and contests have requirements as well."""
EVENT_HEAD = _any(
    r"(?:event )?dates?(?: (?:and|&) time)?|time|when|venue|where|location|place|"
    r"(?:registration |entry )?fees?|cost|tickets?|speakers?|organi[sz]ers?|"
    r"who should attend|program(?:me)?(?: at a glance)?|registration(?: deadline)?",
    r"(?:hari ?/? ?)?tanggal|waktu|tempat|lokasi|biaya|pembicara|penyelenggara|"
    r"narasumber|pendaftaran",
    r"thời gian|địa điểm|lệ phí|diễn giả|ban tổ chức|chi phí|đăng ký|hạn đăng ký",
    r"(?:活动|活動)?(?:时间|時間|日期|地点|地點|费用|費用)|主[讲講]人?|主[办辦](?:单位|單位)?|"
    r"报名(?:方式|截止)?|報名(?:方式|截止)?",
)
"""The same of an event."""
REGISTER = _any(
    r"\bregister (?:now|here|online|today|by|before)\b|\bregistration form\b|"
    r"\bwho register\b|\bplaces are limited\b|\bseats are limited\b",
    r"\bdaftar (?:sekarang|di sini)\b|\bformulir pendaftaran\b",
    r"\bđăng ký (?:ngay|tham dự|tại đây)\b|\bphiếu đăng ký\b",
    r"(?:立即|马上|馬上|点击|點擊)(?:报名|報名)|(?:报名|報名)表",
)
"""How one takes part."""
SHOP = _any(
    r"\bisbn\b|\b(?:shipping|delivery) (?:cost|fee|charge|information|is free)|"
    r"\bcustomers (?:who bought|also)\b|\bfree shipping\b|\b(?:return|refund) policy\b",
    r"\bongkos kirim\b|\bongkir\b|\bpembeli (?:juga|lain)\b",
    r"\bphí (?:vận chuyển|giao hàng)\b|\bkhách hàng (?:cũng|đã) mua\b",
    r"(?:运费|運費)|包[邮郵]|七[日天](?:内|內)?无?無?理由|(?:购买|購買)(?:此|本)[书書].{0,8}(?:还|還)|"
    r"[读讀]者[评評]价|定价[:：]|定價[:：]",
)
"""What a shop says of a thing besides its price."""
ACCOUNT = _any(
    r"\baccount (?:no|number|name)\b|\bbank transfer\b|\bswift\b|\biban\b",
    r"\b(?:nomor|no\.?) rekening\b|\btransfer (?:bank|ke rekening)\b",
    r"\bsố tài khoản\b|\btên tài khoản\b|\bchuyển khoản\b",
    r"[帐账帳賬][号號户戶]|(?:银行|銀行)(?:转账|轉帳|汇款|匯款)",
)
"""Where a gift is sent."""
PRICED = re.compile(
    r"[¥￥$€£₹₱฿₫] ?\d[\d.,]*$|\brp\.? ?\d[\d.,]*$|\d[\d.,]* ?(?:đ|元)$"
)
"""How the line of a thing on sale ends."""


def is_price(line: str) -> bool:
    """Whether a folded line is an amount of money and nothing else.

    >>> is_price("us$18.50"), is_price("rp 75.000"), is_price("2018")
    (True, True, False)
    """
    return PRICE.fullmatch(line) is not None and CURRENCY.search(line) is not None
