"""What a site says to its visitor, in place of an article.

A sentence of the news may say one of these as well; it does not speak to its reader,
and a text of nothing else is none. All are matched on folded lines.
"""

import re

TO_VISITOR = re.compile(
    r"\b(?:you|your|we|our|us|please|anda|kami|kita|silakan|silahkan|mohon|maaf|bạn|"
    r"quý vị|quý độc giả|chúng tôi|vui lòng|xin|sorry|rất tiếc|(?:join|subscribe|"
    r"register|cancel|choose|become) (?:today|now|here|whenever|anytime|the|an?)|"
    r"berlangganan(?:lah)? sekarang|daftar sekarang|đăng ký ngay|"
    r"(?:this|the full) (?:article|story|content)|(?:artikel|konten|berita) ini|"
    r"(?:bài viết|nội dung) này|đăng nhập)\b|本文|"
    r"您|你|我[们們]|[请請]|本站|本社|抱歉|立即[订訂][阅閱]"
)
"""Who is spoken to, or speaks."""
OF_SERVICE = re.compile(
    r"\b(?:article|story|page|post)s?\b.{0,60}\b(?:looking for|no longer|moved|removed|"
    r"available|without an account)\b|\bsearch (?:box|form|field)\b|\bhome page\b|"
    r"\b(?:create|have|need|without) an? account\b|\bregister(?:ed|ing)?\b|"
    r"\b(?:advertis\w+|tracking|partners)\b.{0,120}\b(?:agree|consent|data|device|"
    r"subscri\w+)\b|\b(?:agree|consent)\b.{0,120}\b(?:advertis\w+|tracking|partners)\b|"
    r"\b(?:this|your) (?:message|form|e-?mail|consent)\b|\byou (?:type|enter|give)\b|"
    r"\bfree (?:articles|stories|views)\b|\bcancel (?:whenever|any ?time)\b|"
    r"\b\d+ ?(?:dollars|rupees|pesos|ringgit|baht)? (?:a|per) (?:month|year)\b|"
    r"\bartikel gratis\b|\bbài (?:viết )?miễn phí\b|免[费費](?:文章|[阅閱][读讀])|"
    r"\b(?:đồng ý với tất cả|từ chối tất cả|lựa chọn của (?:mình|bạn|quý vị))\b|"
    r"\bđể (?:tiếp tục )?đọc (?:tiếp|bài)\b|\bterima semua\b|\bpilihan anda\b|"
    r"\bpermission to (?:reprint|republish|reproduce|use)\b|\bfor personal use\b|"
    r"\b(?:kotak|kolom) pencarian\b|\bberanda\b|\bhalaman yang anda\b|"
    r"\bartikel yang anda\b|\bô tìm kiếm\b|\btrang chủ\b|"
    r"\bbài (?:viết )?(?:quý vị|bạn) tìm\b|搜[索寻尋][框栏欄]|本政策|保留修[訂订]|"
    r"返回首[页頁]|"
    r"\b(?:subscribers?|members?)(?:[- ]only| only)\b|\b(?:log|sign) in (?:or|to)\b|"
    r"\b(?:only|exclusive(?:ly)?|reserved) (?:for|to) (?:\w+ )?(?:subscribers|members|"
    r"registered)\b|"
    r"\b(?:khusus|hanya untuk) (?:\w+ )?(?:pelanggan|anggota|member)\b|"
    r"\b(?:berlangganan|langganan)\b|\b(?:masuk|login) (?:atau|untuk)\b|"
    r"\bdành (?:riêng )?cho (?:thành viên|hội viên|người đăng ký|độc giả)\b|"
    r"\bđăng nhập (?:hoặc|để)\b|\btạo tài khoản\b|\bgói (?:đọc|hội viên|thành viên)\b|"
    r"(?:会员|會員|订户|訂戶|订阅|訂閱)(?:专享|專享|专属|專屬|可[读讀]|后)|"
    r"(?:登[录錄入]|[注註][册冊])(?:后|後|以|或|即可)|"
    r"(?:[您你][^。，]{0,8}的|[该該此本])(?:文章?|[页頁]面?|[内內]容)[^。，被]{0,10}"
    r"(?:被?[删刪]除|下架|[转轉]移|撤下)|不再提供(?:全文|[此该該]文)|"
    r"自[动動]跳[转轉]|[电電][邮郵]至|"
    r"\b(?:rely|depend) on (?:our )?readers\b|\bprice of a (?:cup|coffee)\b|"
    r"\breader[- ](?:supported|funded)\b|\bhelps our (?:reporters|journalists)\b|"
    r"[您你](?:要|所)?(?:找|访问|訪問|查找|浏览|瀏覽)的"
)
"""What of the site he is spoken to about, besides what `notices` knows."""
NOT_FOUND = re.compile(
    r"(?:(?:error|lỗi|galat|kesalahan|错误|錯誤)\W*)?404(?:\W{1,4}(?:error|not found|"
    r"(?:page|halaman|trang|[页頁网網]).{0,30}))?|(?:oops\W{1,3})?"
    r"(?:(?:sorry\W{1,3})?(?:the |this |that )?(?:requested )?(?:page|article|story|"
    r"post|content|url)(?: (?:you|that) .{3,30})? (?:(?:was|is|could|can)(?: ?not|n't)|"
    r"not|cannot) (?:be )?(?:found|available)|not found|nothing (?:was )?found|"
    r"page (?:missing|unavailable))|"
    r"(?:(?:halaman|laman|artikel|berita|tulisan)(?: ini| yang .{3,30})? )?tidak "
    r"(?:ditemukan|dapat ditemukan)|(?:halaman|artikel) tidak (?:ada|tersedia)|"
    r"không tìm thấy(?: (?:trang|bài|bài viết|nội dung|kết quả))?"
    r"(?: (?:này|bạn .{3,20}))?|"
    r"(?:trang|bài viết|nội dung)(?: này| bạn .{3,20})? không (?:tồn tại|tìm thấy|còn)|"
    r"(?:找不到|[没沒]有找到|未找到)(?:[该該此]|您.{1,8}的)?(?:[页頁]面|[网網][页頁]|"
    r"文章|[内內]容)?|(?:[页頁]面|[网網][页頁]|文章)(?:不存在|未找到|找不到|已被?[删刪移]除)"
)
"""A whole headline that says so."""
FAULT = re.compile(
    r"a (?:php|database) error (?:was encountered|occurred)|an uncaught exception was "
    r"encountered|(?:fatal|parse) error ?: .{0,80}|"
    r"whoops, looks like something went wrong"
)
"""A whole headline that a framework prints of its own fault."""
PARKED = re.compile(
    r"(?:buy |get )?this domain(?: name)?(?: (?:is|may be)(?: now)? (?:for sale|"
    r"available|parked).{0,40})?|"
    r"(?:the )?domain (?:name )?\S+ (?:is|may be) for sale.{0,40}|"
    r"\S+\.(?:com|org|net) is for sale.{0,40}"
)
"""A whole headline of who sells the address."""
POLICY = re.compile(
    r"(?:this|our|the following) (?:privacy|cookies?|data protection) (?:policy|notice|"
    r"statement)\b|(?:these|our) terms (?:of (?:use|service)|and conditions)\b|"
    r"(?:kebijakan (?:privasi|cookie)|syarat dan ketentuan)(?: ini| kami| situs)\b|"
    r"(?:chính sách (?:bảo mật|quyền riêng tư|riêng tư|cookie)|điều khoản sử dụng)"
    r"(?: này|.{0,12} của chúng tôi)|"
    r"(?:本|我[们們]的)(?:[隐隱]私|私[隐隱]|cookie)(?:权|權)?(?:政策|声明|聲明)"
)
"""How the text of a site's policy begins."""
PATH = re.compile(r"/[\w%.-]+(?:/[\w%.-]*)+")
"""A whole headline that is the address asked for."""
SPAM = re.compile(
    r"\bslot (?:gacor|88|deposit|thailand)\b|\bslot88\b|\bmaxwin\b|\bgacor\b|"
    r"\bsitus (?:slot|judi|togel)\b|\bagen (?:judi|slot|bola)\b|\bpragmatic play\b|"
    r"\b(?:buy|order|cheap|generic) (?:viagra|cialis|levitra|tramadol|xanax)\b|"
    r"\bno prescription\b|\b(?:casino|betting) bonus\b|\bbest online casinos?\b|"
    r"\bfree spins\b|\bnhà cái uy tín\b|\blink vào\b|\bkèo nhà cái\b|\bnạp rút\b|"
    r"\btặng thưởng\b|\bvay tiền (?:nhanh|nóng|online)\b|\bapp vay\b|"
    r"\bchỉ cần cmnd\b|\blãi suất 0%|\btư vấn vay\b|\bhotline\b|\bpinjaman online\b|"
    r"\bcair (?:dalam|cepat)\b|\bhubungi (?:wa|whatsapp)\b|"
    r"娱乐城|娛樂城|注册送|註冊送|[开開][户戶]送|真人荷官|时时彩计划"
)
"""How one sells who broke into a page; an article speaks of such wares otherwise."""
PRICE = re.compile(
    r"(?:from )?(?:(?:us|hk|s|nt|rm)?\$|€|£|₹|rp\.?|rs\.?|usd|rm|php) ?\d[\d.,]*k?"
    r"(?: ?(?:a|per|/) ?(?:month|year|week|bulan|tahun|tháng|năm|月|年)\b.{0,30})"
)
"""A whole line of an offer: what it costs, and for how long."""
