"""Vietnamese of the newsroom."""

from random import Random

from tests.newsroom.tongues.tongue import Tongue

_FAMILY = "Nguyễn Trần Lê Phạm Hoàng Võ Đặng Bùi Đỗ Hồ Ngô Dương".split()
_HEADS = "B C D Đ G H K L M N Ph Qu S T Th Tr V X".split()
_CORES = (
    "a á ạ ai ái an ăng ân ấn ê ệ iên iết o ô ống ơ ớn u ư ương uyên ỹ inh ửu".split()
)


def _word(rng: Random) -> str:
    return rng.choice(_HEADS) + rng.choice(_CORES)


def person(rng: Random) -> str:
    saint = rng.choice(("Giuse ", "Maria ", "Phêrô ", "Têrêsa ", "Gioan ", "", ""))
    return f"{saint}{rng.choice(_FAMILY)} {_word(rng)} {_word(rng)}"


def place(rng: Random) -> str:
    return f"{_word(rng)} {_word(rng)}"


POOLS = {
    name: tuple(words.split("|"))
    for name, words in {
        "group": "giáo dân|giới trẻ|các nữ tu|ngư dân|nông dân|công nhân|sinh viên|"
        "giáo lý viên|người nghèo|dân làng|các bà mẹ|di dân|thiện nguyện viên",
        "office": "giám mục|linh mục chánh xứ|tổng đại diện|trưởng ban|hiệu trưởng|"
        "chủ tịch xã|bề trên dòng|giám đốc Caritas",
        "thing": "nhà thờ|trường học|bệnh viện|cây cầu|khu chợ|nhà nguyện|trại phong|"
        "lớp học tình thương|thư viện|nhà mở|tu viện|con đường|trạm xá",
        "topic": "quyền đất đai|nước sạch|tự do tôn giáo|lũ lụt|giáo dục|bảo vệ sự sống|"
        "di dân|giá lúa|môi trường|ơn gọi|đời sống gia đình|y tế",
        "act": "khánh thành|sửa chữa|làm phép|đóng cửa|xây lại|di dời",
        "verb": "ủng hộ|phản đối|bàn về|cầu nguyện cho|lên tiếng về|quan tâm đến",
        "plan": "chương trình|cuộc hành hương|khóa huấn luyện|bản kiến nghị|"
        "buổi đối thoại|chiến dịch|cuộc triển lãm|quỹ học bổng",
        "adj": "nhỏ|mới|nghèo|cổ|vùng sâu|đông đúc|lâu đời|đơn sơ",
        "when": "tuần trước|hôm qua|hôm thứ Hai|tháng này|trước lễ Phục Sinh|"
        "vào tháng năm|hôm Chúa nhật|đầu năm nay",
        "says": "nói|cho biết|giải thích|nhấn mạnh|chia sẻ",
    }.items()
}
TONGUE = Tongue(
    language="vi",
    pools=POOLS,
    clauses=(
        "{thing} {adj} ở {place} đã được {act} {when} với sự giúp đỡ của {num} {group}",
        "{office} {person} của {place} {verb} {plan} về {topic} bắt đầu {when}",
        "khoảng {num} {group} từ {place} đã tham gia {plan} về {topic}",
        "từ năm {year} {group} ở {place} vẫn mong có một {thing} cho riêng mình",
        "{group} cho rằng {topic} là vấn đề không thể chờ đợi thêm nữa",
        "chính quyền {place} chưa trả lời thư của {group} về {topic}",
        "{plan} này sẽ được tổ chức tại {place} và dành cho {num} {group}",
        "nhiều {group} đi bộ từ {place} đến {thing} để {verb} {topic}",
    ),
    quotes=(
        "“Chúng tôi muốn giữ {thing} này vì {topic} rất quan trọng,” {person} {says}.",
        "“{group} ở {place} không cô đơn,” {person}, một {office} địa phương, {says}.",
        "Theo {person}, “{topic} không thể chờ một {plan} khác.”",
        "“Mọi người phải cùng {verb} {plan} này,” {office} {person} {says} {when}.",
    ),
    joins=(", trong khi ", " và ", " vì ", ", nhưng ", ", do đó ", "; "),
    headlines=(
        "{group} {place} {verb} {topic}",
        "{office} {place} {verb} {plan} mới",
        "{thing} {adj} ở {place} được {act}",
        "{num} {group} tham gia {plan} tại {place}",
        "{office} {person}: cần {plan} về {topic}",
        "Vì sao {group} {place} {verb} {thing}",
    ),
    standfirsts=(
        "{group} ở {place} hy vọng {plan} sẽ giúp {verb} {topic} trước khi quá muộn",
        "{person} kêu gọi {group} {verb} {topic} qua một {plan} tại {place}",
    ),
    captions=(
        "{group} tụ tập trước {thing} ở {place} {when}",
        "{office} {person} nói chuyện với {group} trong {plan} tại {place}",
        "{thing} {adj} ở {place} được {act} năm {year}",
    ),
    crossheads=("Hy vọng của {group}", "{topic} ở {place}", "Một {plan} {adj}"),
    name=person,
    place=place,
)
