"""Whole lines that offer a tool beside a text: hearing, keeping, following it."""

from ucancrawl.words.words import patterns

_TWO_WORDS = r"(?=\S+ \S)"
"""The verb alone may be a crosshead."""
_THIS = r"(?: (?:this|the|our|full))?(?: (?:story|article|post|report|news|page|text))?"
_PLACES = (
    r"(?:google(?: news)?|facebook|twitter|x|instagram|youtube|telegram|whatsapp|"
    r"linkedin|tiktok|flipboard|apple news)(?: (?:channel|group|page|app))?"
)
_MACHINES = r"(?:google|deepl|bing|microsoft|ai|machine)(?: (?:translate|translator))?"
_SIZES = (
    r"(?:decrease|increase|reset|reduce|enlarge|default|normal|smaller|larger|bigger|"
    r"small|medium|large|font|text|type|size|a)"
)
_ID_THIS = r"(?: (?:artikel|berita|cerita|halaman|tulisan))?(?: ini)?"
_ID_PLACES = (
    r"(?:google(?: news| berita| tin tức)?|facebook|twitter|x|instagram|youtube|"
    r"telegram|whatsapp|zalo)"
)
_VI_THIS = r"(?: (?:bài viết|bài báo|bài|tin|trang))?(?: này)?"
_ZH_THIS = (
    "(?=.)(?:这篇|這篇|此|本|全)?(?:文章|文|报道|報道|報導|新闻|新聞|页面|頁面|"
    "网页|網頁|頁|页)?"
)

TOOLS = patterns(
    r"(?:(?:share|tweet|bagikan|wa|fb|ig|x|pin|facebook|twitter|whatsapp|telegram|line|"
    r"linkedin|pinterest|e-?mail|print|copy(?: link)?|zalo|weibo|wechat)"
    r"(?:[\s|·/]+|$)){2,}",
    r"(?:no )?trackbacks?(?: ?\(\d+\)| url ?[:：].{0,120})?|post not marked as liked",
    r"\[? ?(?:home|up|back|next|feedback)(?: ?\] ?\[ ?(?:home|up|back|next|feedback|"
    r"contents|search)){1,6} ?\]?",
    r"\(?[a-z]{2,4}(?:/[a-z]{2,4}){1,3}\)?(?: ?\((?:[a-z]{2,8}(?:, ?|\))){1,5})?",
    r"a{2,3}|a ?[-+](?:[ |/]*a ?[-+]?)*|[大中小]字[号號](?:[ /|]*[大中小]字[号號])*",
    r"view (?:author(?:['’]s)? )?(?:full )?profile|join the conversation",
    r"buy now|(?:buy|order|purchase) (?:this |a )?(?:photos?|prints?|images?)",
    r"(?:立即)?打[开開](?:.{0,12}(?:客[户戶]端|app).{0,12})?",
    r"原(?:标题|標題) ?[:：].{0,80}",
    r"small|medium|large|cancel|batal(?:kan)?|hu[ỷỹ]|hủy|取消|close|tutup|đóng|关闭|關閉",
    r"(?:平台|免责|免責)(?:声明|聲明) ?[:：].{0,120}|返回首[页頁][，,]?查看更多",
    r"(?:.{0,40}(?:点我|點我|立即|马上|馬上|点击|點擊))?下[载載] ?app",
    r"(?:请|請)?(?:继续|繼續)往下(?:阅读|閱讀|看)|字[级級]",
    r"精彩(?:视频|視頻|推荐|推薦|内容|內容).{0,6}|自动播放(?:开关)?",
    r"left|right|lihat foto(?:nya)?|(?:tonton|simak) video pilihan",
    r"[+＋]? ?(?:关注|關注)|google (?:news|tin tức)|正文|[內内]文",
    r"(?:\S+ ){0,5}\S*và \d+ tác giả khác",
    r"theo dõi (?:uca ?news|ucan|chúng tôi)(?: .{1,40})?|về trang (?:chủ đề|trước)",
    r"(?:字体|字體|字号|字號)[:：]? ?[a大中小特][a大中小特 +-]{0,9}",
    r"(?:you(?:'ve| have) (?:now )?reached your|it is great to see that you).{3,160}",
    r"(?:uca ?news|ucan|we) takes? your privacy seriously\b.{0,300}",
    r"don'?t worry ?[–—-] ?to get (?:another|more) .{3,160}",
    r"can'?t get enough of .{2,60}\? .{0,160}|chat with us (?:in|on) .{3,160}",
    r"\*? ?fakta atau hoaks\?.{0,300}|(?:產生|产生)(?:縮|缩|短)[網网]址",
    r"用?微信(?:扫|掃).{0,14}|分享(?:到|至).{0,10}(?:朋友圈|好友).{0,6}",
    r"rate this (?:item|article|story|post|page)|\(?\d+ votes?\)?|(?:url|tautan|link) "
    r"(?:telah |sudah )?(?:disalin|copied)|copied!?|đã sao chép.{0,20}|"
    r"(?:链接|鏈接|連結|网址|網址)已(?:复制|複製)",
    r"(?:gửi|chuyển) bài (?:viết )?(?:này )?(?:qua|cho) (?:e-?mail|bạn bè)|in ra|"
    r"in bài (?:viết|này)",
    r"share this (?:story|article|post|page|entry|news)\b.{0,40}|bagikan (?:artikel|"
    r"berita|tulisan|halaman|kisah|cerita) ini\b.{0,30}|chia sẻ (?:bài viết|bài báo|"
    r"bài|tin|trang)(?: này)?(?: (?:với|qua|trên|cho)\b.{0,30})?",
    rf"{_TWO_WORDS}listen(?: now)?(?: to)?{_THIS}"
    r"(?: ?[(:|-]? ?\d{1,2}(?::\d\d| min.{0,8})\)?)?",
    rf"{_TWO_WORDS}(?:hear|play)(?: the)?(?: audio(?: version)?)?(?: of)?{_THIS}",
    rf"{_TWO_WORDS}(?:save|bookmark|print|download|e-?mail){_THIS}(?: as pdf)?"
    r"(?: (?:for later|to read later|to (?:my|your) (?:list|library)|to a friend))?",
    r"follow @\w{2,30}|(?:e-?mail|contact|follow) the (?:author|writer|reporter)s?\b"
    r".{0,60}",
    r"(?:follow|find|join|add)(?: us| our| ucan| uca ?news(?:\.com)?)*"
    rf"(?: as a preferred source)?(?: (?:on|in|via))? {_PLACES}",
    rf"(?:{_SIZES} )?(?:font|text|type) ?size(?:[ :|/,·+-]+(?:{_SIZES}[ :|/,·+-]*)*)?",
    r"be the first of your friends to like this|(?:\d[\d,.]* )?(?:people|friends) like "
    r"this(?:\. .{0,60})?",
    r"(?:(?:this )?(?:article|story|page|text) (?:was|has been) )?(?:automatically |"
    rf"machine[- ])?translated (?:by|with|using) {_MACHINES}",
    r"(?:get|receive|join|sign up (?:for|to)|subscribe to)(?: (?:our|the|ucan|"
    r"uca ?news|free|daily|weekly|email))* (?:newsletters?|alerts)(?: .{0,50})?",
    rf"{_TWO_WORDS}(?:dengar|dengarkan|simak|putar)(?: audio)?{_ID_THIS}",
    rf"{_TWO_WORDS}(?:simpan|cetak|unduh){_ID_THIS}(?: untuk (?:dibaca )?nanti)?",
    rf"(?:ikuti|temukan)(?: kami| ucan.{{0,12}})? (?:di|lewat) {_ID_PLACES}",
    r"(?:(?:perbesar|perkecil|ubah) )?ukuran (?:huruf|teks|font|tulisan)"
    r"(?:[ :|/+-]+.{0,20})?",
    r"(?:artikel ini )?diterjemahkan (?:oleh|dengan|menggunakan) "
    rf"(?:mesin|{_MACHINES})",
    r"(?:dapatkan|berlangganan|daftar) (?:buletin|newsletter)(?: .{0,50})?",
    rf"{_TWO_WORDS}nghe(?: đọc)?{_VI_THIS}",
    rf"{_TWO_WORDS}(?:lưu|in|tải)(?: lại)?{_VI_THIS}(?: (?:để )?đọc sau)?",
    rf"theo dõi(?: chúng tôi| ucan.{{0,16}})? (?:trên|qua) {_ID_PLACES}",
    r"(?:cỡ|kích (?:cỡ|thước)|tăng cỡ|giảm cỡ) (?:chữ|phông)(?:[ :|/+-]+.{0,20})?",
    r"(?:bài (?:viết )?)?(?:được )?dịch (?:bởi|bằng|tự động bởi) "
    rf"(?:máy|{_MACHINES})",
    r"đăng ký (?:nhận )?(?:bản tin|thư tin)(?: .{0,50})?",
    r"(?:收听|收聽|聆听|聆聽|朗读|朗讀|播放|收藏|列印|打印|下载|下載|保存|儲存|储存)"
    rf"{_ZH_THIS}",
    r"(?:在|于|於) ?(?:google|谷歌|facebook|脸书|臉書|telegram|微信|微博) ?"
    r"(?:新闻|新聞|news)?上?(?:追踪|追蹤|关注|關注|追随|追隨)(?:我们|我們)?",
    r"(?:由|使用|经|經)? ?(?:google|谷歌|机器|機器|deepl|ai) ?(?:自动|自動)?"
    r"(?:翻译|翻譯)",
    r"(?:字体|字體|字号|字號)[:： ]{0,2}(?:[特超]?[大中小][ /|]*){2,4}",
    r"[(（]原(?:标题|標題)[:：].{2,80}[)）]",
    r"(?:updated|published|posted|last updated|diperbarui|cập nhật) "
    r"(?:\d{1,2}|an?|một|se\w*) ?\w+ (?:\w+ )?(?:ago|lalu|yang lalu|trước)",
    r"(?:skip past|after|before) newsletter promotion",
    r"(?:advertisement|iklan|quảng cáo|ad) ?[·•|–—-] ?scroll "
    r"(?:down )?to continue.{0,40}",
    r"(?:设|設)(?:为|為)(?:首页|首頁)|(?:加入|添加)(?:收藏|书签|書籤|我的最爱|我的最愛)|"
    r"(?:繁|简|簡)[体體](?:中文)?(?:版)?|(?:字型|字體|字体)(?:大小)?[:：]?|"
    r"今天是[:： ]*(?:\d|星期|公元)[^。，]{0,30}|"
    r"(?:全文|本文)?(?:共|約|约)? ?\d{2,6} ?(?:字|词|詞)|"
    r"(?:about |approx\.? )?\d{2,5} words",
    r"(?:tweet|share|bagikan|kirim|pin|post|chia sẻ|gửi)(?: this| ini)? (?:di|ke|on|to|"
    r"in|via|lewat|melalui|pada|lên|qua|trên) (?:twitter|facebook|x|whatsapp|telegram|"
    r"line|linkedin|pinterest|reddit|e-?mail|zalo|messenger|google ?\+|instagram)",
    r"ukuran huruf.{0,60}|(?:perkecil|perbesar)(?: ukuran)? huruf|"
    r"beri nilai (?:artikel|berita|tulisan) ini.{0,20}|"
    r"\(?\d+ (?:suara|votes?|lượt bình chọn)\)?|"
    r"(?:点击|點擊)?(?:上方|下方)?(?:蓝字|藍字)(?:关注|關注).{0,10}|"
    r"restack|(?:article )?voiceover|jadilah yang pertama memberi komentar!?",
    r"members? only|subscribers? only|(?:for )?premium(?: content| subscribers?)?",
    r"(?:字体|字體|字号|字號|文字|字)(?:大小|尺寸|调整|調整)[:： ]?[大中小 /|+a-]{0,9}",
    r"(?:订阅|訂閱)(?:我们的|我們的|免费|免費)?(?:电子报|電子報).{0,14}",
)
"""Over a folded line."""
