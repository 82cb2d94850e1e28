"""Whole lines of a page's controls: players, galleries, sharing, gaps between ads."""

import re

from ucancrawl.words.words import patterns

CONTROLS = patterns(
    r"(?:story|article|text|post|content|news) continue[sd] (?:below|after|under)"
    r"(?: (?:this |the |our )?(?:advertisement|ad|advert|video|photo|gallery|image|"
    r"sponsor(?:ship)?|sponsor message|message(?: from our sponsors?)?))?",
    r"embed|autoplay|play video",
    r"\{\{? ?[\w.-]{1,30} ?\}?\}|\S[\w ()-]{0,80}\.(?:jpe?g|png|gif|webp)",
    r"recommend(?: this)? (?:article|story|page)\s*[:：]?|start a conversation",
    r"explore further|citation ?[:：] ?.{10,300}\bretrieved \d.{0,200}|"
    r"(?:more|journal) information ?[:：] ?.{2,300}",
    r"(?:simak|tonton|lihat)(?: juga)? video\b ?[\"“'‘].{2,120}[\"”'’] ?[:：]?|"
    r"\[?gambas ?[:：] ?.{0,60}|\[(?:video|foto|embed|gallery|galeri) ?[:：].{0,60}",
    r"(?:bagaimana )?reaksi anda\??|don'?t miss (?:a )?(?:story|stories)\..{0,60}",
    r"read this (?:story|article|report|news) in \w+",
    r"advertisement ?[-–—:|]? ?(?:continue reading|story continues|scroll)(?: below)?|"
    r"continue reading below|scroll (?:down )?(?:to continue|for more)(?: reading)?",
    r"click to (?:share|print|email|e-mail|tweet)\b.{0,60}\(opens in (?:a )?new "
    r"(?:window|tab)\)?|\(?opens in (?:a )?new (?:window|tab)\)?",
    r"click (?:here )?to (?:enlarge|zoom|expand|play|listen)(?: (?:the )?(?:image|"
    r"photo|picture|video|map))?|(?:tap|press) to (?:enlarge|zoom|play)",
    r"(?:was|did you find|is) this (?:article|page|story|post)? ?(?:helpful|useful|"
    r"interesting)\??(?: ?yes[ /|]*no)?",
    r"like loading|like this|loading\b.{0,12}|print friendly,? (?:pdf|and|&).{0,20}",
    r"(?:show|read|see|view) (?:more|less)(?: \+)?|expand(?: all)?|collapse(?: all)?",
    r"report (?:an? )?(?:error|typo|mistake|problem|correction)(?: in this (?:article|"
    r"story))?|suggest a correction|report (?:typos|errors|mistakes)\b.{0,80}",
    r"more (?:from|by) (?:this|the same|our) (?:author|writer|reporter|columnist)s?",
    r"your e-?mail address will not be published\b.{0,80}",
    r"required fields are marked.{0,6}",
    r"(?:back|return|go) to (?:the )?(?:top|list|home(?: ?page)?|(?:front|main|news|"
    r"previous|index) page|index|archives?|contents|news)(?: of page)?",
    r"(?:see|view|show|browse) all(?: (?!of )\S+){0,4}|lihat semua(?: \S+){0,3}|"
    r"xem tất cả(?: \S+){0,4}|(?:查看|浏览|瀏覽)(?:全部|所有|更多).{0,8}",
    r"(?:printer|print)[- ](?:friendly|able)?(?: ?version| ?page)|printable version|"
    r"versi cetak|(?:bản|phiên bản) in|"
    r"(?:e-?mail|send|tell)(?: this)? (?:to )?a friend",
    r"(?:estimated |average )?reading time ?:? ?\d{1,3} min(?:ute)?s?",
    r"\d{1,2} ?(?:of|/|dari|trên) ?\d{1,2}",
    r"(?:gulir|scroll)(?: ke bawah)? untuk (?:melanjutkan|lanjut)(?: (?:mem)?baca)?|"
    r"(?:artikel|berita|tulisan) (?:berlanjut|dilanjutkan)(?: (?:di bawah|setelah)"
    r"(?: iklan)?(?: ini)?)?|lanjut(?:kan)? (?:membaca )?(?:di bawah|setelah iklan)",
    r"kembali ke (?:atas|daftar|beranda)|klik untuk (?:memperbesar|mendengarkan|"
    r"memutar)(?: (?:gambar|foto))?|laporkan kesalahan|tampilkan lebih banyak",
    r"alamat (?:e-?mail|surel) anda tidak akan dipublikasikan\b.{0,80}|"
    r"apakah artikel ini (?:membantu|bermanfaat)\??(?: ?ya[ /|]*tidak)?",
    r"(?:nhấn|bấm|nhấp)(?: chuột)?(?: vào)?(?: ảnh)? để (?:phóng to|xem ảnh lớn|nghe|"
    r"phát)(?: ảnh)?|(?:về|lên|trở lên|quay lại) (?:đầu trang|danh sách|trang chủ)|"
    r"bài viết tiếp tục(?: (?:bên )?dưới.{0,20})?|cuộn (?:xuống )?để (?:đọc )?tiếp|"
    r"xem thêm|báo lỗi|email của bạn sẽ không được (?:hiển thị )?công khai\b.{0,80}|"
    r"bài viết (?:này )?có (?:hữu ích|bổ ích)(?: không)?\??",
    r"(?:点击|點擊|按|点按|點按)(?:图片|圖片)?(?:可)?(?:放大|查看大[图圖]|播放|收听|收聽)"
    r"(?:图片|圖片|观看|觀看)?|(?:展开|展開|收起|显示|顯示)(?:全文|更多|全部)?",
    r"(?:责任编辑|責任編輯|责编|責編|实习编辑|實習編輯)"
    r"(?:[:： ] ?[\u3400-\u9fff·、 ]{2,12}|[:：])",
    r"[（(]?(?:完|全文完|本文完|未完待续|未完待續)[）)]?",
    r"(?:扫描|掃描|扫一扫|掃一掃|长按|長按)(?:上方|下方)?(?:识别|識別)?(?:二维码|二維碼|"
    r"二維條碼)?[，,]?(?:关注|關注|分享|订阅|訂閱).{0,14}",
    r"(?:收听|收聽|朗读|朗讀|播放|聆听|聆聽)(?:本文|全文|文章|语音|語音)?",
    r"(?:文章|正文|内文|內文|本文)(?:继续|繼續|由此开始|由此開始|未完)|(?:广告|廣告)(?:后|後)"
    r"(?:继续|繼續)(?:阅读|閱讀)?|(?:返回|回到)(?:列表|首页|首頁|顶部|頂部|上一页|上一頁)|"
    r"(?:报告|報告|回报|回報)(?:错误|錯誤)|(?:纠错|糾錯)",
    r"(?:您|你)的(?:电子邮箱|電子郵件|电邮|電郵)(?:地址)?(?:不会|不會|将不会|將不會)被?"
    r"(?:公开|公開).{0,40}",
)
"""Over a folded line."""

_HAN_CONTROL = re.compile(
    "收[听聽]|[点點][击擊按]|返回|[阅閱][读讀]|[浏瀏][览覽]|展[开開]|下[载載]|[订訂][阅閱]|"
    "[关關]注|[扫掃]描|列印|打印|搜[寻尋索]|登[录錄入]|[註注][册冊]|留言|[继繼][续續]|查看|"
    "全文|本文|文章|列表|首[页頁]|更多|[图圖]片|[视視][频頻]|放大|播放|分享"
)


def is_han_control(line: str) -> bool:
    """Whether it holds a word of controls, as no name does.

    >>> is_han_control("收聽本文"), is_han_control("文德蘭")
    (True, False)
    """
    return _HAN_CONTROL.search(line) is not None
