"""Words of the Indonesian pages."""

from ucancrawl.words.words import Words, numbered, patterns

INDONESIAN = Words(
    language="id",
    months=numbered(
        *("januari|jan", "februari|pebruari|feb|peb", "maret|mar|mrt", "april|apr"),
        *("mei", "juni|jun", "juli|jul", "agustus|agu|agt|ags|agst|agus"),
        *("september|sept|sep", "oktober|okt", "november|nopember|nov|nop"),
        "desember|des",
        first=1,
    ),
    weekdays=numbered(
        *("senin|sen", "selasa|sel", "rabu|rab", "kamis|kam", "jumat|jum'at|jum"),
        *("sabtu|sab", "minggu|ahad|min|mgg"),
        first=0,
    ),
    day_halves={"pagi": "am", "siang": "noon", "sore": "pm", "malam": "night"},
    relative=tuple(
        zip(
            patterns(
                r"baru saja",
                r"hari ini",
                r"kemarin",
                r"(?P<n>\d+|se) ?detik (?:yang )?lalu",
                r"(?P<n>\d+|se) ?menit (?:yang )?lalu",
                r"(?P<n>\d+|se) ?jam (?:yang )?lalu",
                r"(?P<n>\d+|se) ?hari (?:yang )?lalu",
                r"(?P<n>\d+|se) ?minggu (?:yang )?lalu",
            ),
            ("now", "today", "yesterday", "second", "minute", "hour", "day", "week"),
            strict=True,
        )
    ),
    related_labels=(
        *("Baca juga", "Baca", "Berita terkait", "Artikel terkait", "Terkait"),
        *("Berita lainnya", "Artikel lainnya", "Lihat juga", "Baca selanjutnya"),
        *("Baca pula", "Simak juga", "Laporan terkait", "Tulisan terkait"),
        *("Pilihan Redaksi", "Pilihan Editor", "Rekomendasi untuk Anda"),
        *("Pos terkait", "Postingan terkait", "Berita lain", "Topik terkait"),
        "Baca berita terkait",
        *("Versi bahasa Inggris", "Versi Inggris", "Artikel asli", "Versi asli"),
        *("Mungkin Anda suka", "Anda mungkin juga suka", "Rekomendasi"),
    ),
    trending_labels=(
        *("Terpopuler", "Berita populer", "Populer", "Berita terbaru", "Terbaru"),
        *("Paling banyak dibaca", "Terbanyak dibaca", "Berita utama", "Terkini"),
        *("Berita terkini", "Pos-pos terbaru", "Pos terbaru", "Artikel terbaru"),
        *("Sedang tren", "Pilihan editor", "Sorotan"),
    ),
    language_labels=("Bahasa", "Pilih bahasa", "Bahasa lain", "Edisi lain", "Inggris"),
    byline_prefixes=(
        *("Oleh", "Ditulis oleh", "Penulis", "Laporan", "Dilaporkan oleh", "Reporter"),
        *("Rep", "Reporter/Penulis"),
        *("Diposting oleh", "Diterbitkan oleh", "Pewarta"),
        *("Dikirim oleh", "Teks dan foto oleh", "Teks dan foto", "Naskah dan foto"),
    ),
    published_labels=(
        *("Diterbitkan", "Diterbitkan pada", "Dipublikasikan", "Terbit", "Tanggal"),
        *("Dipublikasikan pada", "Diposting", "Diposting pada", "Ditayangkan"),
        *("Tayang", "Dimuat", "Tanggal terbit", "Dirilis", "Diunggah", "Pada"),
    ),
    updated_labels=(
        *("Diperbarui", "Diperbarui pada", "Terakhir diperbarui", "Pembaruan"),
        *("Diperbaharui", "Terakhir diubah", "Diubah", "Dimutakhirkan", "Diupdate"),
        *("Pembaruan terakhir", "Disunting"),
    ),
    keyword_labels=("Tag", "Tagar", "Topik", "Kata kunci", "Label"),
    section_labels=("Kategori", "Rubrik", "Kanal"),
    source_labels=("Sumber", "Dikutip dari", "Dilansir dari"),
    share_labels=(
        *("Bagikan", "Bagikan artikel ini", "Bagikan ini", "Bagikan ke", "Sebarkan"),
        *("Kirim artikel ini", "Cetak", "Surel", "Berbagi", "Bagikan ke Facebook"),
        *("Bagikan ke Twitter", "Bagikan berita ini", "Ikuti kami", "Salin tautan"),
        *(
            "Dengarkan",
            "Dengarkan artikel ini",
            "Ukuran teks",
            "Ukuran huruf",
            "Simpan",
        ),
    ),
    read_full_labels=(
        *("Baca selengkapnya", "Selengkapnya", "Baca artikel selengkapnya"),
        *("Lanjutkan membaca", "Baca lebih lanjut", "Berita selengkapnya"),
    ),
    more_labels=(
        *("Berikutnya", "Selanjutnya", "Halaman berikutnya", "Lebih banyak"),
        *("Muat lebih banyak", "Pos-pos lama", "Pos lama", "Lihat semua", "Indeks"),
    ),
    comment_labels=(
        *("Komentar", "Tinggalkan komentar", "Tinggalkan balasan", "Beri komentar"),
        *("Tulis komentar", "Balas", "Tidak ada komentar", "Batalkan balasan"),
    ),
    navigation_labels=(
        *("Beranda", "Berita", "Tentang kami", "Hubungi kami", "Kontak", "Donasi"),
        *("Cari", "Pencarian", "Masuk", "Daftar", "Kebijakan privasi", "Opini"),
        *("Galeri", "Foto", "Nasional", "Internasional", "Gereja", "Tutup", "Iklan"),
        *("Ke atas", "Langsung ke isi", "Sebelumnya", "Kolom", "Fitur", "Analisis"),
        *("Langganan", "Berlangganan"),
    ),
    support_lines=patterns(
        r"(?:mari |silakan |silahkan )?(?:dukung|bantu) (?:kami|uca ?news|ucan|"
        r"misi kami|jurnalisme|karya kami)\b.{0,200}",
        r"(?:ucan|uca news) (?:membutuhkan|memerlukan|butuh) (?:dukungan|bantuan)"
        r"\b.{0,200}",
        r"(?:berikan |beri |salurkan )?(?:donasi|sumbangan|kontribusi)(?: anda)?"
        r"(?: sekarang| di sini| untuk .{0,80})?",
        r"(?:silakan |silahkan )?klik di ?sini untuk (?:berdonasi|menyumbang|mendukung|"
        r"berlangganan)\b.{0,80}",
        r"(?:berlangganan|langganan|daftar)\b.{0,30}\b(?:buletin|newsletter|nawala)"
        r"\b.{0,120}",
        r"(?:dapatkan|terima) (?:berita|kabar) (?:terbaru|terkini)\b.{0,120}",
        r"terima kasih\b.{0,40}\b(?:berlangganan|mendaftar|terdaftar)\b.{0,60}",
        r"(?:masukkan )?(?:alamat )?(?:e-?mail|surel) anda",
        r"(?:kirim|bagikan) artikel ini\b.{0,80}",
        r"\(?untuk lebih dari satu penerima\b.{0,100}\)?",
        r"(?:hak cipta )?(?:©|\(c\)).{0,300}",
        r"hak cipta (?:19|20|uca|milik|pada).{0,300}",
        r".{0,80}\bhak cipta dilindungi.{0,60}",
        r"(?:ikuti|temukan) kami di .{0,80}",
        r"memuat\b.{0,40}",
        r"(?:ikuti|bergabung(?:lah)?(?: (?:dengan|di))?|gabung(?: di)?) (?:saluran|"
        r"kanal|grup|channel) (?:telegram|whatsapp|facebook|youtube|uca ?news)\b"
        r".{0,160}",
        r"(?:unduh|download|pasang) aplikasi (?:uca ?news|ucan|kami)\b.{0,120}",
        r"pembaca (?:yang )?(?:terkasih|terhormat|budiman),? (?:akses|dukungan|berita|"
        r"kami|uca ?news)\b.{0,600}",
        r"(?:pandangan|pendapat|opini) (?:yang |dalam ).{0,20}\b(?:artikel|tulisan) ini"
        r"\b.{0,260}",
    ),
    photo_words=(
        *("Foto", "Foto oleh", "Gambar", "Dok", "Dokumentasi", "Ilustrasi"),
        *("Sumber foto", "Sumber gambar", "Kredit foto"),
    ),
    side_words=(
        *("kiri", "kanan", "tengah", "depan", "belakang", "atas", "bawah", "kedua"),
        *("ketiga", "berbaju", "memakai", "mengenakan", "dari", "di", "duduk"),
        *("berdiri", "baju", "berjubah", "memegang", "ki-ka", "paling"),
    ),
    agency_names=(
        *("Redaksi", "Kontributor", "Antara", "Tim redaksi", "Admin", "Wartawan"),
        *("Reporter UCA News", "Reporter UCAN", "Reporter ucanews.com", "Kompas"),
        *("UCAN Indonesia", "Penerjemah", "Tempo", "Hidup", "Mirifica", "Katolik News"),
    ),
    reporter_words=("reporter", "wartawan", "koresponden", "kontributor", "redaksi"),
    name_joiners=("dan", "serta"),
    site_names=("UCAN Indonesia", "UCA News Indonesia", "Berita Katolik Indonesia"),
    not_found=patterns(
        r"(?:halaman|artikel|berita|laman|konten)\b.{0,40}\btidak (?:dapat )?"
        r"(?:di)?(?:temukan|tersedia|ada)",
        r"^tidak (?:di)?temukan",
        r"(?:halaman|artikel|berita)\b.{0,30}\b(?:telah|sudah) (?:dihapus|dipindah\w*)",
        r"tidak ada (?:yang )?(?:apa-?apa|ditemukan)",
    ),
    consent=patterns(
        r"(?:situs|laman) (?:web )?ini menggunakan (?:cookie|kuki)",
        r"(?:terima|setujui|izinkan) semua (?:cookie|kuki)",
        r"kami menghargai privasi anda",
    ),
    challenge=patterns(
        r"(?:verifikasi|pastikan|buktikan) (?:bahwa )?anda (?:adalah )?"
        r"(?:manusia|bukan robot)",
        r"memeriksa (?:peramban|browser)",
        r"akses (?:anda )?(?:ditolak|diblokir|dibatasi)",
        r"tunggu sebentar|mohon tunggu",
    ),
    login=patterns(
        r"(?:silakan |silahkan )?(?:masuk|login|log in) (?:untuk|terlebih)",
        r"anda harus (?:masuk|login|log in)",
        r"lupa (?:kata sandi|password)",
    ),
    maintenance=patterns(
        r"(?:sedang )?dalam (?:perbaikan|pemeliharaan|perawatan)",
        r"(?:segera|akan) kembali",
        r"(?:layanan|situs) (?:sementara )?tidak tersedia",
    ),
)
