"""Heads of comment areas in words of their own, over a folded line."""

from ucancrawl.words.words import patterns

_QUOTED = r"[\"“‘'«《〈「『].{1,200}[\"”’'»》〉」』]"
_MANY = r"(?:\d{1,4}|one|two|three|four|five|a|no)"

COMMENT_HEADS = patterns(
    r".{0,60}\| ?login/create an account ?\| ?\d+ comments?.{0,20}",
    rf"{_MANY} (?:thoughts?|comments?|responses?|repl(?:y|ies)|reactions?) (?:on|to) "
    rf"(?:{_QUOTED}|this (?:article|story|post|entry))",
    r"(?:our |\d{1,4} )?readers?'?s?'? (?:comments?|opinions?|feedback|reactions?|"
    r"responses?)(?: ?[(（]?\d+[)）]?)?",
    r"what (?:our )?readers (?:say|think|are saying)|"
    r"have your say|(?:join|start) the (?:discussion|conversation|debate)(?: below)?|"
    r"(?:tinggalkan|tulis|beri) (?:komentar|balasan|tanggapan)|leave an? (?:comment|"
    r"reply)|(?:để lại|viết|gửi) (?:một )?bình luận|(?:发表|發表)(?:评论|評論|留言)",
    r"belum ada (?:komentar|tanggapan)|chưa có (?:bình luận|ý kiến)(?: nào)?|"
    r"(?:暂无|暫無|还没有|還沒有|没有|沒有)(?:评论|評論|留言|回应|回應)",
    r"comments (?:are )?closed|(?:show|view|hide|see|read|load) (?:all |the )?"
    r"(?:\d+ )?comments?(?: ?[(（]\d+[)）])?|be the first to (?:comment|reply)",
    rf"\d{{1,4}} (?:komentar|tanggapan|balasan|pemikiran|gagasan|respons) (?:pada|"
    rf"untuk|di|tentang|atas|terhadap) (?:{_QUOTED}|(?:artikel|berita|tulisan) ini)",
    r"(?:komentar|tanggapan|pendapat) (?:para )?pembaca(?: ?[(（]\d+[)）])?|"
    r"apa kata pembaca(?: kami)?|(?:ikut|ikuti|bergabung|bergabunglah) "
    r"(?:dalam |dengan )?diskusi|jadilah yang pertama (?:berkomentar|mengomentari)",
    rf"\d{{1,4}} (?:bình luận|suy nghĩ|phản hồi|ý kiến|trả lời) (?:về|cho|"
    rf"trên|trong|với) (?:{_QUOTED}|bài (?:này|viết này))",
    r"(?:bình luận|ý kiến|phản hồi) (?:của )?(?:bạn đọc|độc giả|người đọc)"
    r"(?: ?[(（]\d+[)）])?|(?:bạn đọc|độc giả) (?:nói gì|viết gì)\??|"
    r"tham gia (?:thảo luận|bình luận|trao đổi)",
    rf"(?:在|对|對)?{_QUOTED}(?:上|中|里|裡)?(?:的|有)? ?"
    rf"\d{{1,4}} ?[条條则則个個篇]? ?"
    r"(?:评论|評論|留言|回复|回覆|回应|回應|想法|意见|意見)",
    r"(?:读者|讀者|网友|網友)(?:评论|評論|留言|回应|回應|意见|意見|反馈|反饋)"
    r"(?: ?[(（]\d+[)）])?|(?:读者|讀者)(?:怎么说|怎麼說)|"
    r"(?:参与|參與|加入)(?:讨论|討論)",
)
"""They say how many comments a title has, or ask the reader for his own."""
