"""Words of the Vietnamese pages."""

from ucancrawl.words.words import Words, numbered, patterns

_NAMES = (
    "một giêng|hai|ba|tư bốn|năm|sáu|bảy bẩy|tám|chín|mười|mười_một mười_mốt|mười_hai"
)


def _months() -> dict[str, int]:
    months: dict[str, int] = {}
    for number, names in enumerate(_NAMES.split("|"), 1):
        for name in names.split():
            months[f"tháng {name.replace('_', ' ')}"] = number
        for digits in dict.fromkeys((str(number), f"{number:02d}")):
            for short in ("tháng ", "tháng", "thg ", "thg", "th", "th "):
                months[f"{short}{digits}"] = number
    return months


VIETNAMESE = Words(
    language="vi",
    months=_months(),
    weekdays=numbered(
        *("thứ hai|thứ 2|t2", "thứ ba|thứ 3|t3", "thứ tư|thứ 4|t4"),
        *("thứ năm|thứ 5|t5", "thứ sáu|thứ 6|t6", "thứ bảy|thứ bẩy|thứ 7|t7"),
        "chủ nhật|chúa nhật|chủ nhựt|cn",
        first=0,
    ),
    day_halves={
        "sáng": "am",
        "sa": "am",
        "trưa": "noon",
        "chiều": "pm",
        "ch": "pm",
        "tối": "pm",
        "đêm": "night",
    },
    relative=tuple(
        zip(
            patterns(
                r"vừa xong|mới đây",
                r"hôm nay",
                r"hôm qua",
                r"(?P<n>\d+) giây trước",
                r"(?P<n>\d+) phút trước",
                r"(?P<n>\d+) (?:giờ|tiếng) trước",
                r"(?P<n>\d+) ngày trước",
                r"(?P<n>\d+) tuần trước",
            ),
            ("now", "today", "yesterday", "second", "minute", "hour", "day", "week"),
            strict=True,
        )
    ),
    related_labels=(
        *("Tin liên quan", "Bài liên quan", "Bài viết liên quan", "Đọc thêm"),
        *("Bài đăng liên quan", "Theo dòng sự kiện", "Dòng sự kiện"),
        *("Xem thêm", "Liên quan", "Tin tức liên quan"),
        *("Có thể bạn quan tâm", "Bài đọc thêm", "Cùng chủ đề", "Bài liên hệ"),
        *("Tin liên hệ",),
        *("Bản tiếng Anh", "Nguyên bản tiếng Anh", "Nguyên bản", "Bản gốc"),
        *("Các tin liên quan", "Các bài liên quan", "Đọc tiếp"),
    ),
    trending_labels=(
        *("Đọc nhiều", "Đọc nhiều nhất", "Tin đọc nhiều", "Xem nhiều", "Tin mới"),
        *("Xem nhiều nhất", "Tin nổi bật", "Nổi bật", "Mới nhất", "Tin mới nhất"),
        *("Bài mới", "Bài viết mới", "Bài viết mới nhất", "Tin nóng", "Tin chính"),
        *("Tin khác", "Các tin khác", "Các bài khác", "Bài viết khác"),
        *("Tin cùng chuyên mục", "Bài cùng chuyên mục", "Cùng chuyên mục"),
    ),
    language_labels=("Ngôn ngữ", "Chọn ngôn ngữ", "Các ấn bản khác", "Tiếng Anh"),
    byline_prefixes=(
        *(
            "Bởi",
            "Tác giả bài viết",
            "Tác giả",
            "Người viết",
            "Phóng viên",
            "Viết bởi",
            "Bài của",
            "Theo",
        ),
        *("Đăng bởi", "Bài và ảnh", "Bài viết của", "Gửi bởi", "Được đăng bởi"),
        *("Bài và hình", "Tin và ảnh", "Bài, ảnh", "Tin, ảnh", "Bài và ảnh của"),
        *("Chuyển ngữ", "Phỏng vấn", "Bài"),
    ),
    published_labels=(
        *("Đăng ngày", "Ngày đăng", "Đăng lúc", "Đăng vào", "Xuất bản", "Ngày"),
        *(
            "Ngày xuất bản",
            "Xuất bản ngày",
            "Được đăng",
            "Đã đăng",
            "Đăng",
            "Phát hành",
        ),
        *("Ngày phát hành", "Lúc", "Đăng tải"),
    ),
    updated_labels=(
        *("Cập nhật", "Cập nhật ngày", "Cập nhật lúc", "Cập nhật lần cuối", "Sửa đổi"),
        *("Cập nhật mới nhất", "Ngày cập nhật", "Chỉnh sửa", "Sửa lần cuối"),
        *("Lần cập nhật cuối", "Đã cập nhật", "Được cập nhật"),
    ),
    keyword_labels=("Từ khóa", "Từ khoá", "Thẻ", "Chủ đề", "Tags", "Nhãn"),
    section_labels=("Chuyên mục", "Danh mục", "Mục", "Thể loại"),
    source_labels=("Nguồn", "Nguồn tin", "Theo"),
    share_labels=(
        *("Chia sẻ", "Chia sẻ bài viết", "Chia sẻ bài này", "Chia sẻ bài viết này"),
        *("Gửi bài này", "Gửi bài viết này", "In bài này", "In", "In bài viết"),
        *("Chia sẻ lên Facebook", "Chia sẻ qua", "Gửi email", "Theo dõi chúng tôi"),
        *("Nghe", "Nghe bài viết", "Nghe bài này", "Cỡ chữ", "Lưu", "Lưu bài viết"),
        *("Thích", "Bình luận bài viết", "Sao chép liên kết"),
    ),
    read_full_labels=(
        *("Đọc tiếp", "Xem tiếp", "Đọc toàn bài", "Xem chi tiết", "Chi tiết"),
        *("Đọc toàn bộ bài viết", "Đọc bài đầy đủ", "Xem toàn bài"),
    ),
    more_labels=(
        *("Trang sau", "Trang tiếp", "Trang kế", "Tiếp theo", "Tiếp", "Cũ hơn"),
        *("Xem thêm", "Tải thêm", "Bài cũ hơn", "Bài viết cũ hơn", "Trang kế tiếp"),
    ),
    comment_labels=(
        *("Bình luận", "Ý kiến", "Gửi bình luận", "Viết bình luận", "Trả lời"),
        *("Để lại bình luận", "Ý kiến bạn đọc", "Phản hồi", "Để lại một bình luận"),
    ),
    navigation_labels=(
        *("Trang chủ", "Tin tức", "Giới thiệu", "Liên hệ", "Về chúng tôi", "Tìm kiếm"),
        *("Quyên góp", "Đăng nhập", "Đăng ký", "Hình ảnh", "Đóng", "Quảng cáo"),
        *("Chính sách bảo mật", "Lên đầu trang", "Đa phương tiện", "Bình luận"),
        *("Phóng sự", "Giáo hội", "Thế giới", "Trang trước", "Trước", "Danh bạ"),
    ),
    support_lines=patterns(
        r"(?:hãy |xin )?(?:ủng hộ|hỗ trợ|giúp đỡ) (?:chúng tôi|ucan|uca news|sứ mạng|"
        r"sứ vụ|báo chí)\b.{0,200}",
        r"(?:ucan|uca news) cần (?:sự )?(?:hỗ trợ|ủng hộ|giúp đỡ)\b.{0,200}",
        r"(?:quyên góp|đóng góp|tặng)(?: ngay)?(?: tại đây| hôm nay| cho .{0,80})?",
        r"(?:xin )?(?:nhấn|nhấp|bấm|click)(?: chuột)?(?: vào)? đây để .{0,100}",
        r"(?:đăng ký|ghi danh)\b.{0,30}\b(?:bản tin|thư tin|newsletter)\b.{0,120}",
        r"(?:nhận|đón nhận) (?:tin|bản tin|tin tức)(?: mới nhất)?\b.{0,120}",
        r"cảm ơn bạn đã (?:đăng ký|ghi danh)\b.{0,60}",
        r"(?:nhập )?(?:địa chỉ )?email của bạn",
        r"gửi bài (?:này|viết này)\b.{0,80}",
        r"\(?(?:nếu )?có nhiều người nhận\b.{0,100}\)?",
        r"(?:bản quyền )?(?:©|\(c\)).{0,300}",
        r"bản quyền (?:19|20|uca|thuộc|của).{0,300}",
        r"giữ bản quyền.{0,60}",
        r"theo dõi (?:chúng tôi|ucan|uca news) (?:trên|qua) .{0,80}",
        r"đang tải\b.{0,40}",
        r"(?:hãy )?(?:tham gia|theo dõi) (?:kênh|nhóm|trang) (?:telegram|facebook|"
        r"zalo|youtube|whatsapp|viber)\b.{0,160}",
        r"(?:hãy )?tải (?:về )?ứng dụng (?:của )?(?:uca ?news|ucan|chúng tôi)\b"
        r".{0,120}",
        r"(?:quý )?(?:bạn đọc|độc giả) (?:thân mến|quý mến),? (?:xin |hãy )?(?:ủng hộ|"
        r"hỗ trợ|truy cập|ucan|uca ?news)\b.{0,600}",
        r"(?:quan điểm|ý kiến) (?:trong|của|được).{0,40}\bbài (?:viết|này)\b.{0,260}",
    ),
    photo_words=("Ảnh", "Hình", "Hình ảnh", "Ảnh minh họa", "Ảnh tư liệu", "Nguồn ảnh"),
    side_words=(
        *("trái", "phải", "giữa", "trước", "sau", "trên", "dưới", "thứ", "bên"),
        *("mặc", "áo", "đứng", "ngồi", "cầm", "từ", "ngoài", "hàng", "bìa"),
    ),
    agency_names=(
        *("Ban biên tập", "Phóng viên UCAN", "Phóng viên UCA News", "Tòa soạn"),
        *("Phóng viên ucanews.com", "UCAN Việt Nam", "TTXVN", "Ban Biên Tập", "BBT"),
        *("Thông tấn xã Việt Nam", "VietCatholic", "Phóng viên", "Cộng tác viên"),
        *("Nhóm phóng viên", "Nhóm PV", "Phóng viên thường trú"),
    ),
    reporter_words=("phóng viên", "cộng tác viên", "thông tín viên", "ban biên tập"),
    name_joiners=("và", "cùng"),
    site_names=("UCAN Việt Nam", "UCAN Vietnam", "UCA News Việt Nam", "UCANews VN"),
    not_found=patterns(
        r"(?:không|ko) (?:tìm thấy|tồn tại)",
        r"(?:trang|bài viết|nội dung)\b.{0,40}\b(?:đã bị xóa|đã bị xoá|đã được gỡ|"
        r"không có|không còn|đã bị gỡ)",
        r"chưa có bài (?:viết |đăng )?nào",
        r"(?:nội dung|trang)\b.{0,20}\bđang được cập nhật",
        r"^lỗi 404",
    ),
    consent=patterns(
        r"(?:trang web|website) này sử dụng cookie",
        r"(?:chấp nhận|đồng ý) (?:tất cả )?(?:cookie|các cookie)",
        r"tôn trọng quyền riêng tư",
    ),
    challenge=patterns(
        r"(?:xác minh|xác nhận|chứng minh) (?:rằng )?bạn (?:là con người|không phải)",
        r"kiểm tra trình duyệt",
        r"(?:truy cập|quyền truy cập)\b.{0,20}\b(?:bị từ chối|bị chặn)",
        r"(?:vui lòng )?(?:chờ|đợi) (?:một lát|trong giây lát|giây lát)",
    ),
    login=patterns(
        r"(?:vui lòng |xin |bạn (?:cần|phải) )đăng nhập",
        r"quên mật khẩu",
        r"^đăng nhập$",
    ),
    maintenance=patterns(
        r"(?:đang )?(?:bảo trì|nâng cấp)",
        r"(?:sẽ|chúng tôi sẽ) (?:sớm )?(?:quay )?trở lại",
        r"tạm (?:thời )?(?:ngưng|ngừng|dừng|không)",
    ),
)
