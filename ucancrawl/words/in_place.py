"""What a server says in place of a text: that it is gone, or for somebody else.

All four languages in one, over a folded line. News may say so of another text; then it
says more, and speaks of what its headline says.
"""

import re

_TEXT = r"(?:story|article|report|content|page|post|item|piece|text|interview|video)"
_TEKS = r"(?:artikel|berita|konten|halaman|tulisan|laporan|naskah)"
_BAI = r"(?:bài(?: viết| báo| này)?|nội dung|trang|bản tin|tin)(?: này)?"
_WEN = (
    r"(?:本文|此文|[该該](?:文章?|[页頁]面?|[内內]容)|本[页頁]面?|全文|"
    r"[您你][^。，]{0,8}的(?:文章|[页頁]面|[内內]容))"
)

IN_PLACE = re.compile(
    rf"\b(?:this|the(?: full| whole| requested|"
    rf" original)?) {_TEXT}(?: you .{{3,40}})? "
    r"(?:has been|have been|was|is|had to be|has)"
    r"(?: now| since| currently| temporarily)? "
    r"(?:withdrawn|removed|taken (?:down|off)|deleted|retracted|unpublished|moved|"
    r"expired|"
    r"no longer|not (?:yet |currently )?available|unavailable|only (?:available|"
    r"for|visible)|"
    r"available (?:only|exclusively)|reserved|restricted|exclusive|"
    r"for (?:\w+ )?(?:members|"
    r"subscribers)|(?:being|under) (?:updated|review|revision|embargo))|"
    r"\b(?:not available|unavailable|blocked|restricted) in your (?:country|region|"
    r"area|"
    r"location)\b|\b(?:continue|keep|resume) (?:on )?reading\b.{0,40}\b(?:app|"
    r"account|"
    r"subscri\w+|member\w*|log|sign|register)\b|\b(?:open|read|continue) in (?:the|"
    r"our) app\b|"
    r"\byou (?:are not|must be|need to be) (?:logged|signed|registered|a (?:member|"
    r"subscriber))|\bverify (?:that you are|your age|you are human)\b|"
    rf"\b{_TEKS} (?:ini|yang anda .{{2,20}}) (?:telah |sudah |hanya |tidak |"
    rf"sedang |belum |"
    r"khusus |lagi )+(?:dihapus|ditarik|dicabut|dipindahkan|tersedia|untuk|bagi|"
    r"dapat|"
    r"diperbarui|ditinjau|bisa)|\btidak (?:lagi )?tersedia di (?:negara|wilayah|"
    r"lokasi|"
    r"daerah) anda\b|\b(?:buka|baca|lanjutkan)(?: \w+){0,2} (?:di|lewat|"
    r"melalui) aplikasi\b|"
    r"\banda (?:harus|perlu|belum) (?:masuk|login|terdaftar|berlangganan|menjadi)\b|"
    rf"\b{_BAI} (?:đã |đang |hiện |không |chưa |chỉ |được |bị |còn |"
    rf"tạm thời )+(?:bị |được )?"
    r"(?:gỡ|xóa|xoá|rút|thu hồi|cập nhật|chỉnh sửa|tồn tại|có sẵn|khả dụng|dành|"
    r"hiển thị|"
    r"truy cập|phục vụ|chuyển|ẩn)|\bkhông (?:khả dụng|có sẵn|truy cập được|"
    r"được phép xem) "
    r"(?:tại|ở) (?:quốc gia|khu vực|vùng)|\b(?:đọc|mở|xem)(?: \w+){0,3} (?:trên|"
    r"trong|bằng) "
    r"ứng dụng\b|\bbạn (?:phải|cần|chưa) (?:đăng nhập|là thành viên|đăng ký)\b|"
    rf"{_WEN}[^。，被]{{0,10}}(?:已被?|目前|[暂暫](?:[时時])?|[为為]|[仅僅](?:限|"
    rf"供)?|[尚还還]|不再|正在)"
    r"[^。，]{0,6}?(?:[删刪]除|撤[下回销銷]|下架|移除|[转轉]移|不(?:再|向|[对對])|"
    r"[无無]法|[会會]员|"
    r"[会會]員|[订訂][户戶阅閱]|更新|[审審]核|[专專]享|公[开開])|"
    r"[您你]所在的?(?:[国國]家|地[区區])[^。，]{0,10}(?:[无無]法|不|[暂暫])|"
    r"[您你][^。，]{0,4}(?:尚未|[还還][没未]有?)登[录錄入]|[请請]先?登[录錄入][后後]|"
    r"在(?:[应應]用|app|客[户戶]端)(?:程序|程式)?(?:中|[里裡]|[内內])(?:打[开開]|"
    r"[阅閱][读讀]|[继繼][续續])"
)
