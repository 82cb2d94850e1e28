"""Indonesian of the newsroom."""

from random import Random

from tests.newsroom.tongues.tongue import Tongue, syllables

_HEADS = "b d k l m n p r s t w g h j"
_CORES = "a i u e o a"
_TAILS = "- - n r k ng s"
_FIRST = (
    "Yohanes Maria Petrus Agustina Yosef Theresia Markus Lusia Paulus Veronika "
    "Stefanus Katarina Blasius Margareta Fransiskus Elisabet"
).split()


def person(rng: Random) -> str:
    return f"{rng.choice(_FIRST)} {syllables(rng, _HEADS, _CORES, _TAILS, 2, 3)}"


def place(rng: Random) -> str:
    word = syllables(rng, _HEADS, _CORES, _TAILS, 2, 3)
    return f"{rng.choice(('Kota', 'Pulau'))} {word}" if rng.random() < 0.1 else word


POOLS = {
    name: tuple(words.split("|"))
    for name, words in {
        "group": "umat|para petani|kaum muda|para guru|para nelayan|para suster|"
        "warga desa|para pengungsi|kaum ibu|mahasiswa|para buruh|tokoh adat|relawan",
        "office": "uskup|pastor paroki|vikjen|ketua komisi|kepala sekolah|bupati|"
        "rektor seminari|koordinator|gubernur|biarawati",
        "thing": "gereja|sekolah|rumah sakit|jembatan|tambang|pasar|pelabuhan|kapel|"
        "panti asuhan|bendungan|klinik|perpustakaan|balai desa|rumah retret",
        "topic": "hak atas tanah|air bersih|izin tambang|kerukunan|pendidikan|banjir|"
        "harga beras|kebebasan beragama|perdagangan orang|kesehatan|hutan adat|upah",
        "act": "dibuka|diperbaiki|diberkati|ditutup|dikunjungi|dibangun|dipindahkan",
        "verb": "mendukung|menolak|membahas|menyambut|memperjuangkan|mempertanyakan",
        "plan": "gerakan|petisi|program|pelatihan|dialog|ziarah|pameran|lokakarya",
        "adj": "kecil|baru|terpencil|bersejarah|miskin|sederhana|tua|ramai|besar",
        "when": "pekan lalu|kemarin|pada hari Senin|bulan ini|sebelum Paskah|"
        "pada bulan Mei|hari Minggu|awal tahun ini",
        "says": "kata|ujar|jelas|tegas|ungkap",
    }.items()
}
TONGUE = Tongue(
    language="id",
    pools=POOLS,
    clauses=(
        "{thing} {adj} di {place} {act} {when} oleh sekitar {num} {group}",
        "{office} {place}, {person}, {verb} {plan} tentang {topic} yang dimulai {when}",
        "lebih dari {num} {group} dari {place} telah {verb} {plan} untuk {topic}",
        "sejak tahun {year} {group} di {place} menunggu {thing} yang {adj} itu",
        "{group} mengatakan bahwa {topic} adalah masalah yang tidak dapat ditunda",
        "pemerintah daerah {place} belum menjawab surat {group} mengenai {topic}",
        "{plan} itu akan berlangsung di {place} dan melibatkan {num} {group}",
        "banyak {group} berjalan dari {place} ke {thing} yang {act} {when}",
    ),
    quotes=(
        "“Kami ingin {thing} ini tetap ada karena {topic} penting,” {says} {person}.",
        "“{group} di {place} tidak sendirian,” {says} {person}, {office} setempat.",
        "Menurut {person}, “{topic} tidak bisa menunggu {plan} yang lain.”",
        "“Kita harus {verb} {plan} ini bersama {group},” {says} {person} {when}.",
    ),
    joins=(", sementara ", " dan ", " karena ", ", tetapi ", ", sehingga ", "; "),
    headlines=(
        "{group} di {place} {verb} {plan} tentang {topic}",
        "{office} {place} {verb} {thing} {adj}",
        "{thing} {adj} di {place} {act}, {group} gembira",
        "{num} {group} {place} ikut {plan} {topic}",
        "{office} {person}: {topic} butuh {plan} baru",
        "Mengapa {group} {place} {verb} {topic}",
    ),
    standfirsts=(
        "{group} di {place} berharap {plan} ini dapat {verb} {topic} sebelum terlambat",
        "{person} mengajak {group} {verb} {topic} lewat {plan} yang {adj} di {place}",
    ),
    captions=(
        "{group} berkumpul di depan {thing} di {place} {when}",
        "{person} berbicara dengan {group} dalam {plan} di {place}",
        "{thing} {adj} di {place} yang {act} pada tahun {year}",
    ),
    crossheads=("Harapan {group}", "{topic} di {place}", "{plan} yang {adj}"),
    name=person,
    place=place,
)
