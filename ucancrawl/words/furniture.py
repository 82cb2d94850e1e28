"""What themes print on every page in whatever language: reading time, neighbours,
the heads of boxes that are made up of a few words in many ways."""

from ucancrawl.words.appeals import APPEALS, ENROLMENTS
from ucancrawl.words.counters import COUNTERS
from ucancrawl.words.interface import CONTROLS
from ucancrawl.words.tools import TOOLS
from ucancrawl.words.words import patterns

READING_TIME = patterns(
    r"(?:(?:about|est\.?|reading time|read time)\s*:?\s*)?\d{1,3}[ -]min(?:ute)?s?\.?"
    r"(?: to)?(?: read(?:ing)?)?",
    r"\d{1,3}:\d\d ?(?:min(?:ute)?s?|menit|phút|分[钟鐘])",
    r"(?:(?:本文|全文)?(?:共|约|約)? ?\d{2,5} ?字[，, ]?)?"
    r"(?:预计|預計|大约|大約|约|約)?(?:阅读|閱讀)(?:时间|時間|时长|時長)?"
    r"(?:需要?|约|約|大约|大約)? ?[:：]? ?\d{1,3} ?分[钟鐘]",
    r"\d{1,3} ?(?:phút|menit|min(?:ute)?s?) ?\d{1,2} ?(?:giây|detik|sec(?:ond)?s?)",
    r"(?:读毕|讀畢|读完|讀完|全文)?(?:约|約)?(?:需时|需時|需要|需)(?:约|約)? ?"
    r"\d{1,3} ?分[钟鐘]",
    r"(?:(?:perkiraan )?waktu baca\s*:?\s*)?\d{1,3} (?:menit|mnt)"
    r"(?: (?:baca|membaca|bacaan))?",
    r"(?:menit|phút|min(?:ute)?s?|分[钟鐘]|(?:perkiraan )?waktu baca ?:?)"
    r"(?: (?:baca|membaca|đọc|read))?",
    r"(?:thời gian đọc\s*:?\s*)?\d{1,3} phút(?: đọc)?",
    r"(?:阅读|閱讀)?(?:时间|時間)?\s*[:：]?\s*(?:约|約)?\s*\d{1,3}\s*分[钟鐘]"
    r"(?:阅读|閱讀|读完|讀完)?",
)
"""How long a page takes to read: over a folded line."""

COOKIE_LINES = patterns(
    r"(?:we|our (?:web)?site|this (?:web)?site|this page|uca ?news(?:\.com)?|ucan)"
    r"(?: and our partners)?(?: may)? (?:also )?uses? (?:essential )?cookies\b.{0,600}",
    r"(?:by (?:continuing|using|browsing|clicking)|to improve your experience)\b"
    r".{0,160}\bcookies?\b.{0,300}",
    r"(?:kami|situs (?:web )?ini|laman ini) (?:menggunakan|memakai) (?:kuki|cookies?)\b"
    r".{0,400}",
    r"(?:chúng tôi|trang web này|website này|trang này) (?:có )?sử dụng (?:các )?"
    r"(?:tập tin )?cookies?\b.{0,400}",
    r"(?:我们|我們|本站|本网站|本網站|此网站|此網站)(?:会|會)?使用\s?cookies?.{0,300}",
)
"""A banner's paragraph: over a folded line."""

OWN_ADDRESSES = patterns(
    r"(?:https?://|www\.)(?:[\w-]+\.)*(?:ucanews\.(?:com|org)|ucanindia\.in)(?:/\S*)?"
)
"""The page's address, as versions for print have it below the text."""

EDITED = patterns(
    r"(?:red|redaktur) ?[:：] ?[^.?!,;:]{2,30}",
    r"[(（]?(?:editor|penyunting|biên tập(?: viên)?) ?[:：] ?[^.?!,;:]{2,30}",
    r"[(（]?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|审核|審核|校对|校對)"
    r" ?[:：|｜/／] ?[^。？！，；：?!]{2,16}",
    r"edited by \S.{2,40}",
)
"""Who saw to it: no author, and nothing of the text."""

REPRINTED = patterns(
    r"\W?this (?:article|story|report|commentary|piece|text|essay|interview) "
    r"(?:was |is )?(?:first |originally |re)(?:published|appeared|ran|printed)"
    r" (?:in|on|by|at|from|with) [^,;:]{2,120}",
    r"\W?(?:first|originally) (?:published|appeared) (?:in|on|by|at) [^,;:]{2,80}",
    r"\W?(?:artikel|berita|tulisan) ini (?:pertama kali |semula )(?:terbit|diterbitkan|"
    r"dimuat|tayang) (?:di|pada|oleh)(?!.*\b(?:dan|yang|bahwa)\b) [^,;:]{2,100}",
    r"\W?bài (?:viết |báo )(?:này )?(?:được )?(?:đăng|xuất bản) (?:lần )?đầu(?: tiên)? "
    r"(?:trên|tại|ở)(?!.*\bcho (?:biết|rằng)\b) [^,;:]{2,80}",
    r"\W?(?:本文|原文)(?:首发|首發|首刊|最初刊|原载|原載|最初发表|最初發表|刊于|刊於)"
    r"[^，。；：]{1,40}。?",
)
"""Where a text was printed first: over a folded line."""

INVITATIONS = patterns(
    r"also (?:on|in|from) (?:uca ?news|ucan|ucanews\.com)",
    r"scroll (?:down )?to continue(?: (?:with|reading) .{2,30})?",
    r"(?:ikuti|baca|dapatkan) .{3,60} (?:di|lewat|melalui) "
    r"(?:google news|whatsapp|telegram)",
    r"(?:dapatkan|nikmati) (?:update|pembaruan|kabar|berita|informasi|artikel)\b"
    r".{0,160}\b(?:setiap hari|telegram|whatsapp|saluran|grup|notifikasi)\b.{0,300}",
    r"dapatkan (?:berita|kabar|artikel)\b.{0,60} (?:lewat|melalui|via) "
    r"(?:surel|e-?mail|whatsapp|telegram)\b.{0,40}",
    r"mời (?:bạn|quý vị|quý độc giả|độc giả) (?:theo dõi|đón đọc|tham gia|nhấn)\b"
    r".{0,120}\b(?:facebook|youtube|zalo|telegram|fanpage|google news)\b.{0,160}",
    r"(?:simak|ikuti|baca) .{0,40}(?:breaking news|berita pilihan|berita terbaru)\b"
    r".{0,240}",
    r"(?:cám|cảm) ơn (?:bạn|quý vị|quý độc giả) đã (?:đọc|theo dõi)\b.{0,60}"
    r"(?:newsletter|bản tin|email)\b.{0,160}",
    r"(?:get|have|receive) (?:the|our|a) .{2,60} (?:in|to) your (?:e-?mail )?in ?box\b"
    r".{0,120}",
    r"(?:总|總)?第 ?\d+ ?期(?: ?[（(].{4,20}[)）])?",
    r".{0,60}\bis a reader-supported publication\b.{0,300}",
    r".{0,120}\bnewsletter\b.{0,160}\bsign up(?: here| now| today| for it)?",
    r"our standards ?: .{0,80}",
    r"comments (?:are )?(?:now )?(?:closed|disabled|turned off)(?: .{0,40})?|"
    r"komentar (?:telah |sudah )?ditutup.{0,40}|"
    r"(?:评论|評論)(?:已|功能已)?(?:关闭|關閉)",
    r"(?:like|love|enjoy(?:ed|ing)?|value) (?:our|this|what|reading)\b.{0,60}\? .{0,60}"
    r"\b(?:subscribe|donate|support|sign up|newsletter)\b.{0,80}",
    r"\W?(?:the )?(?:views|opinions)(?: and opinions)? "
    r"(?:expressed|reflected|presented)\b.{0,60}\b(?:are|is|belong)\b.{0,60}"
    r"\b(?:authors?'?s?|writers?'?s?|own)\b.{0,200}",
    r".{0,400}[.] (?:the )?(?:views|opinions) expressed in this (?:article|commentary|"
    r"column|opinion piece) (?:are|do not)\b.{0,260}",
    r"(?:special|exclusive|exclusively|written)(?: \w+)? (?:to|for) (?:the )?"
    r"(?:uca ?news|ucanews\.com|ucan)(?: \w+)?",
    r"(?:you (?:can|may) )?(?:contact|reach|e-?mail|write to|hubungi|liên hệ) "
    r"(?:the |với )?(?:reporter|author|writer|correspondent|penulis|wartawan|"
    r"tác giả|phóng viên)\b.{0,60}(?:@|email.protected).{0,60}",
    r"all the versions of this article ?[:：].{0,120}|字[号號體体] ?[:：] ?大 ?中 ?小",
    r"lanjutkan membaca\b.{0,40}|continue reading below\b.{0,40}",
    r"pos ini dipublikasikan (?:di|dalam) .{2,160}",
    r"follow .{2,40} on (?:google news|whatsapp|telegram|facebook|instagram|youtube)"
    r"(?: for .{2,80})?",
    r"(?:分享到|分享至) ?[:：] ?\S.{0,60}|本文版[权權][归歸屬属].{0,60}",
    r"[欢歡]迎[转轉][载載].{0,60}",
)
"""What themes put between and below paragraphs, over a folded line."""

SITE_LINES = (
    *INVITATIONS,
    *EDITED,
    *READING_TIME,
    *COOKIE_LINES,
    *OWN_ADDRESSES,
    *REPRINTED,
    *APPEALS,
    *ENROLMENTS,
    *COUNTERS,
    *CONTROLS,
    *TOOLS,
)
"""Whole lines that are never an article's, in whatever language."""

NEIGHBOUR_LABELS = (
    *("Previous article", "Next article", "Previous post", "Next post"),
    *("Previous story", "Next story", "Previous", "« Previous", "Next »"),
    *("Artikel sebelumnya", "Artikel berikutnya", "Artikel selanjutnya"),
    *("Berita sebelumnya", "Berita berikutnya", "Pos sebelumnya", "Pos berikutnya"),
    *("Bài trước", "Bài sau", "Bài viết trước", "Bài viết sau", "Bài tiếp theo"),
    *("Tin trước", "Tin sau", "Bài kế tiếp", "Bài viết tiếp theo"),
    *("上一篇", "下一篇", "上一篇文章", "下一篇文章", "上一則", "下一則", "上一条"),
    *("下一条", "前一篇", "后一篇", "後一篇"),
)
"""Labels of the articles before and after in time: no relation an editor made."""

READ_ON = (
    *("For more, read", "For more read"),
    *("Read more", "Read the full story", "Baca selengkapnya", "Baca lebih lanjut"),
    *(
        "Đọc thêm",
        "Xem thêm",
        "Đọc tiếp",
        "阅读更多",
        "閱讀更多",
        "更多阅读",
        "更多閱讀",
    ),
)
"""Labels that, before a title and with a colon, make it related; alone they are not."""

RELATED_HEADS = patterns(
    r"(?:(?:read|see) )?(?:more|also|other|all|previous|earlier)"
    r"(?: (?:stories|articles|reports|news|posts|parts|features|pieces|episodes|"
    r"instal?lments))? (?:from|in|of|on|about) (?:the|this|our) (?:same )?"
    r"(?:(?:special|news|photo|video) )?(?:series|story|topic|subject|issue|theme|"
    r"special(?: report)?|package|collection|event|section|category|column)",
    r"in the same (?:section|category|column)|(?:uca?n|uca news) recommends",
    r"(?:more )?(?:related|similar|recommended|suggested|further) "
    r"(?:(?:ucan?|uca ?news|ucanews\.com|church|long|photo|video) )?"
    r"(?:galler(?:y|ies)|stor(?:y|ies)|"
    r"articles?|news|reports?|posts?|entries|coverage|content|features?|items?|reads?|reading|"
    r"links?|videos?|topics?|pages?|commentar(?:y|ies))",
    r"(?:stories |articles )?you (?:may|might|could) (?:also )?(?:like|enjoy|be "
    r"interested in)(?: reading)?|(?:people|others|readers) also (?:read|liked)|"
    r"what to read next|more (?:like this|to read)",
    r"(?:berita|artikel|tulisan|laporan|kisah|cerita|pos|konten|bacaan|topik) "
    r"(?:lain(?:nya)? )?(?:yang )?(?:terkait|serupa|sejenis|berkaitan|berhubungan)",
    r"(?:(?:berita|artikel|tulisan|laporan|kisah|bagian) )?lain(?:nya)? "
    r"(?:dari|dalam|di|tentang) (?:seri(?:al)?|topik|rangkaian|tema)(?: ini)?",
    r"(?:các )?(?:tin|bài|bài viết|bài báo|tin tức)(?: khác)? (?:trong|thuộc|cùng) "
    r"(?:loạt|loạt bài|chuỗi bài|chủ đề|chuyên đề)(?: này)?",
    r"(?:các )?(?:tin|bài|bài viết|bài báo|tin tức|chủ đề|nội dung) (?:có )?"
    r"(?:liên quan|tương tự|đề xuất)",
    r"(?:read|see) (?:alongside|with this|together with this)",
    r"(?:(?:các )?(?:tin|bài|bài viết) )?(?:bạn )?có (?:thể (?:bạn )?(?:quan tâm|thích|"
    r"muốn (?:đọc|xem))|liên quan)(?: (?:thêm|đến))?",
    r"(?:artikel |berita )?(?:yang )?(?:mungkin|barangkali) (?:anda|kamu) (?:juga )?"
    r"(?:suka|sukai|minati|tertarik)|(?:anda|kamu) mungkin (?:juga )?(?:suka|tertarik)",
    r"(?:你|您)(?:可能|也許|也许)(?:还|還|也)?(?:会|會)?(?:喜欢|喜歡|感兴趣|感興趣|想看|想读|"
    r"想讀)(?:的(?:文章|新闻|新聞|内容|內容))?",
    r"(?:更多|其他|其它)?(?:本|此|该|該|同)?系列的?(?:更多|其他|其它)?"
    r"(?:文章|报道|報道|報導|新闻|新聞)",
    r"(?:更多|其他|其它)?(?:相关|相關|相近|类似|類似|同类|同類|延伸|关联|關聯)的?"
    r"(?:文章|报道|報道|報導|新闻|新聞|阅读|閱讀|消息|内容|內容|链接|連結|推荐|推薦|专题|專題|资讯|"
    r"資訊|主题|主題)",
)
"""Heads of related boxes, and of the list of the other parts of a series."""
