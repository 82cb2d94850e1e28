"""Sentences in which the site asks its reader for something, or offers him something.

The site is the subject or the object, and what it praises, asks for or offers is
named. Nothing here holds a quotation or somebody who speaks: that is news.
"""

from ucancrawl.words.words import patterns

_SITE = (
    r"(?:(?:the )?(?:uca ?news(?:\.com)?|ucan(?:ews(?:\.com)?)?)(?: indonesia| china| "
    r"vietnam| việt nam| india)?|天亚社|天亞社|本社|本站)"
)
_REST = r"(?!.*(?:[\"“”「」]|\b(?:said|says|told|added)\b|说|說|表示)).{0,900}"
_PRAISE = (
    r"(?=.{0,200}(?:\btrust|\bindependent|\bleading|\blargest|\bexclusive|\breliable|"
    r"terpercaya|tepercaya|independen|mandiri|đáng tin|độc lập|uy tín|独立|獨立|可信|"
    r"可靠|信赖|信賴|信任))"
)
_NEWS = (
    r"(?=.{0,160}(?:\bnews\b|\bstories\b|\breports?\b|\barticles\b|\bjournalism\b|"
    r"\bberita\b|\bartikel\b|\blaporan\b|\bjurnalisme\b|\btin\b|\bbài\b|\bbáo chí\b|"
    r"新闻|新聞|报道|報道|報導|文章))"
)
_OURS = r"(?=.{0,200}(?:\byou\b|\breaders?\b|\bexclusive|\banywhere else\b|\bfree\b))"
_CRAFT = (
    r"(?:(?:our|independent|catholic|quality|free|asian|ethical|honest|christian|"
    r"trusted|credible|church|faith-based|and|,) ?){1,5}(?:journalism|journalists|"
    r"news|reporting)"
)
OFFER = (
    r"(?:news|newsletters?|updates?|e-?mails?|alerts?|daily|weekly|channels?|accounts?|"
    r"feeds?|podcasts?|bulletins?|digest|mailing list|notifications?|uca ?news|ucan|"
    r"ucanews(?:\.com)?|inbox|website|stories|magazine)"
)
"""What a site has to offer to who signs up."""

_ENGLISH = patterns(
    rf"(?:for|over|in)\b.{{0,30}}\b(?:years|decades|century),? {_SITE} (?:has|have) "
    rf"(?:remained|been|served|brought|provided|stood)\b{_PRAISE}{_REST}",
    rf"(?:every|each) (?:day|week|month|year),? {_SITE} (?:publish|bring|report|"
    rf"produce|offer|send|deliver|provide)(?:e?s)?\b{_NEWS}{_REST}",
    r"(?:every|each) (?:day|week|month|year),? we (?:publish|bring|report|produce|"
    rf"offer|send|deliver|provide)\b{_NEWS}{_OURS}{_REST}",
    rf"(?:please )?help {_SITE} (?:to )?(?:be|continue|keep|remain|deliver|bring|tell|"
    rf"report|stay|grow|serve|reach|publish|produce|provide)\b{_REST}",
    r"(?:please )?help us (?:to )?(?:continue|keep|remain|deliver|bring|tell|report|"
    rf"stay|publish|produce|provide)\b{_NEWS}{_REST}",
    rf"(?:please )?(?:support|sustain|back|fund) {_CRAFT}\b{_REST}",
    r"(?:please )?(?:support|subscribe|donate|give|become|join)\b.{0,200}\bfor as "
    rf"little as\b{_REST}",
    rf"thank you(?: so much| very much)? for (?:reading|visiting|supporting|choosing|"
    rf"following|trusting|your (?:support (?:of|for)|interest in)) {_SITE}\b{_REST}",
    r"your (?:generous |kind )?(?:donation|contribution|gift|support|generosity),? "
    r"(?:(?:however|no matter how) (?:small|big|large|much)|of any (?:size|amount)|"
    rf"(?:will )?(?:helps?|allows?|enables?) (?:us|{_SITE}))\b{_REST}",
    r"your (?:generous |kind )?(?:donation|contribution)s? (?:will |can )?(?:make|go|"
    rf"keep|support|fund|sustain)(?:e?s)?\b{_REST}",
    r"(?:please )?(?:choose|select|enter) (?:the|an|your|any) (?:donation )?amount\b"
    rf"{_REST}",
    rf"{_SITE} (?:needs|relies (?:up)?on|depends (?:up)?on|counts on|asks for) (?:you|"
    rf"(?:the |its )?(?:readers|donations|support|generosity|contributions))\b{_REST}",
    rf"(?:{_SITE}|this (?:series|project|report|work)|(?=.{{3,160}}\bour ).{{3,40}}) "
    r"(?:is|was|are) (?:made possible|paid for|funded|supported) by (?:the (?:gifts?|"
    r"support|generosity|donations?|contributions?) of )?(?:our |its )?(?:readers|"
    rf"donors|supporters|you)\b{_REST}",
    r"(?:reporting|journalism|stories|reports) like (?:this|these)(?: one)? (?:is|are) "
    rf"(?:paid for|funded|supported|made possible)\b{_REST}",
    rf"{_SITE} (?:has|have) no (?:owners?|patrons?|shareholders?|paywall)\b{_REST}",
    r"we (?:rely|depend|count) (?:up)?on (?:your\b|our readers|(?:the )?(?:support|"
    rf"generosity|donations) of (?:our )?(?:readers|you))\b{_REST}",
    rf"(?:{_SITE}|our (?:news|journalism|reporting|reports|stories)) (?:is|are) (?:and "
    rf"will \w+ (?:be )?)?free (?:for|to) (?:read|all|every|our)\b{_REST}",
    rf"become an? (?:{_SITE} )?(?:member|supporter|friend|patron|donor|subscriber)"
    rf"(?: of {_SITE}| today| now)\b{_REST}",
    rf"(?:get|receive|have) (?:the )?(?:best of |latest (?:news )?from )?{_SITE}"
    rf"(?: delivered)?(?: straight| directly| right)? (?:in|to) your in ?box\b{_REST}",
)
_INDONESIAN = patterns(
    rf"selama\b.{{0,30}}\b(?:tahun|dekade)(?: terakhir| ini)?,? (?:{_SITE}|kami) "
    rf"(?:telah|tetap|selalu|sudah)\b{_PRAISE}{_NEWS}{_REST}",
    rf"setiap (?:hari|minggu|pekan|bulan|tahun),? (?:{_SITE}|kami) (?:menerbitkan|"
    rf"menyajikan|menghadirkan)\b{_NEWS}{_REST}",
    rf"terima kasih (?:telah |sudah |karena (?:telah )?)?(?:membaca|mengunjungi|"
    rf"mendukung) {_SITE}\b{_REST}",
    r"(?:donasi|sumbangan|kontribusi) anda,? (?:berapa ?pun|akan|sangat|membantu|"
    rf"berarti|memungkinkan)\b{_REST}",
    r"(?:mohon |tolong |silakan )?(?:bantu|dukung)(?:lah)? kami (?:untuk )?(?:terus|"
    rf"tetap|melanjutkan|mempertahankan|menjaga|menyajikan)\b{_NEWS}{_REST}",
    rf"(?:silakan )?(?:pilih|tentukan) (?:jumlah|nominal|besar)\w* (?:donasi|"
    rf"sumbangan)\b{_REST}",
)
_VIETNAMESE = patterns(
    rf"trong (?:suốt )?.{{0,20}}\bnăm qua,? (?:{_SITE}|chúng tôi) (?:đã|vẫn|luôn)\b"
    rf"{_PRAISE}{_NEWS}{_REST}",
    rf"(?:mỗi|hàng|hằng) (?:ngày|tuần|tháng|năm),? (?:{_SITE}|chúng tôi) (?:xuất bản|"
    rf"đăng|đăng tải|cung cấp|mang đến)\b{_NEWS}{_REST}",
    rf"(?:xin )?cảm ơn (?:bạn|quý vị|quý độc giả|độc giả) đã (?:đọc|theo dõi|ghé thăm|"
    rf"ủng hộ) {_SITE}\b{_REST}",
    r"(?:sự |khoản )?(?:đóng góp|quyên góp) của (?:bạn|quý vị|quý độc giả),? (?:dù|sẽ|"
    rf"giúp|rất)\b{_REST}",
    rf"(?:xin |hãy )?(?:ủng hộ|giúp|hỗ trợ) {_SITE} (?:tiếp tục|duy trì)\b{_REST}",
    r"(?:xin |hãy |xin hãy )?(?:ủng hộ|giúp|hỗ trợ) chúng tôi (?:tiếp tục|duy trì|giữ|"
    rf"mang|đưa)\b{_NEWS}{_REST}",
    rf"(?:vui lòng |xin )?(?:chọn|nhập) số tiền\b{_REST}",
)
_CHINESE = patterns(
    rf"(?:在?(?:过去|過去)的?)?.{{0,8}}年(?:来|來|以来|以來|间|間)?[，,]? ?(?:{_SITE})"
    rf"(?:一直|始终|始終|都|仍)(?:是|为|為|保持){_PRAISE}{_REST}",
    rf"每(?:天|日|周|週|月|年)[，,]? ?(?:{_SITE}|我们|我們)都?(?:会|會)?(?:发布|"
    rf"發佈|發布|出版|刊登|提供){_NEWS}{_REST}",
    rf"(?:感谢|感謝|谢谢|謝謝)(?:你|您|各位)?(?:阅读|閱讀|浏览|瀏覽|关注|關注|支持){_SITE}"
    rf"{_REST}",
    rf"(?:你|您)的(?:捐款|捐助|奉献|奉獻)(?:将|將|会|會|能|有助|可以|不论|不論|无论|無論)"
    rf"{_REST}",
    rf"(?:请|請)?(?:帮助|幫助|协助|協助){_SITE}(?:继续|繼續|保持){_REST}",
    r"(?:请|請)?(?:帮助|幫助|协助|協助|支持)(?:我们|我們)(?:继续|繼續|保持|维持|維持|坚持|堅持)"
    rf"{_NEWS}{_REST}",
    rf"(?:请|請)(?:选择|選擇|输入|輸入)(?:你|您)?(?:想|要)?的?(?:捐款|捐助|奉献|奉獻)?"
    rf"(?:金额|金額){_REST}",
)
APPEALS = (*_ENGLISH, *_INDONESIAN, *_VIETNAMESE, *_CHINESE)
"""Over a folded line; an edition's pages print some of them in English."""

ENROLMENTS = patterns(
    r"not (?:yet )?an? (?:subscriber|member)(?: yet)?\?.{0,160}",
    r"to (?:receive|get|read)\b(?=.{3,120}\b(?:e-?mail|newsletters?|service|bulletin|"
    r"updates|alerts|inbox)\b).{3,120}\bplease (?:subscribe|sign up|register)\b"
    rf"{_REST}",
    rf"subscribe to (?:your|our|the)\b.{{0,60}}\b{OFFER}\b{_REST}",
    rf"sign up(?: (?:here|now|today|below|free|for free))*"
    rf"(?: (?:for|to)\b.{{0,60}}\b{OFFER}\b{_REST})?",
    r"(?:sign up|subscribe) (?:for|to) (?!.*\b(?:is|was|were|are|be|has|have|had|will|"
    r"began|begins|opens?|opened|said|says)\b)[^.,:?!]{3,36}",
)
"""Who is asked to enrol, and for something that a site offers."""
