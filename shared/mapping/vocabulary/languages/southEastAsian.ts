import type { LanguageGroup } from './languageWords'

/** Indonesian and Malay, Vietnamese, Thai, Tagalog and Swahili. Second opinion: Django, django-oscar and pretix, Tagalog excepted. */
export const southEastAsian = {
  id: {
    past: 'lama, sebelumnya, terdahulu, mantan',
    current: 'baru, terbaru, saat ini, terkini, sekarang',
    email:
      'email perusahaan, email kerja, e-mel kerja, surat elektronik, email pekerjaan, alamat email, surel, alamat surel, pos-el, emel, alamat emel, email kantor, e-mel',
    firstName: 'nama depan, nama pertama, nama panggilan',
    lastName: 'nama belakang, nama keluarga, nama akhir',
    fullName:
      'nama pelajar, nama pesakit, nama tetamu, nama ibu bapa, nama ahli, nama siswa, nama murid, nama pasien, nama pemesan, nama konsumen, nama wali, nama mahasiswa, nama pembayar, nama anggota, siapa nama anda, nama pendaftar, nama pemohon, nama narahubung, nama pic, nama penanggung jawab kontak, nama lengkap, nama penuh, nama kontak, nama pelanggan, nama peserta, nama anda, nama penanggung jawab, nama pengunjung, nama lengkap pemohon, nama lengkap pic, nama orang hubungan, nama lengkap peserta',
    name: 'nama',
    company:
      'perniagaan, pabrik, yayasan, koperasi, agensi, badan hukum, di mana anda bekerja, dimana anda bekerja, anda bekerja di mana, anda bekerja di perusahaan apa, tempat anda bekerja, tempat bekerja, perusahaan, syarikat, instansi, organisasi, lembaga, badan usaha, tempat kerja, kantor, majikan, pertubuhan, institusi, usaha',
    companyName:
      'nama perniagaan, nama kilang, nama restoran, nama hotel, nama klinik, nama salon, nama warung, nama kafe, nama pabrik, nama yayasan, nama koperasi, nama agensi, nama cv, nama outlet, nama merk, nama kampus, nama rumah sakit, nama badan hukum, nama badan usaha, nama toko pelanggan, nama kantor, nama perusahaan, nama syarikat, nama instansi, nama organisasi, nama lembaga, nama pt, nama usaha, nama pertubuhan, nama toko, nama sekolah, nama bisnis, nama institusi, nama organisasi anda, nama tempat kerja, nama kedai, nama merek',
    website:
      'situs web, situs, laman web, alamat situs, situs perusahaan, tapak web, alamat website, alamat web, tautan situs',
    domain: 'nama domain',
    lead: 'pelajar, pesakit, tetamu, ahli, siswa, murid, pasien, konsumen, pemesan, mahasiswa, wali, anggota, pembayar, pelamar, penyewa, pelanggan, klien, kontak, narahubung, orang yang dihubungi, peserta, pengunjung, pembeli, pendaftar, pemohon, calon pelanggan, responden, tamu, prospek, penerima faktur',
    user: 'pengguna, penulis',
    staff:
      'resepsionis, instruktur, perekrut, beri tahu, penerima peringatan, juruwang, pengurus cawangan, ejen jualan, ejen, diluluskan oleh, disemak oleh, penyelia, kasir, kurir, tenaga pengajar, guru, pelatih, mentor, disetujui oleh, diperiksa oleh, ditinjau oleh, diverifikasi oleh, kepala cabang, manajer cabang, agen, agen penjualan, agen properti, pengemudi, sopir, customer service, pramuniaga, dokter, terapis, diterima oleh, pengawas, dipindai oleh, diinput oleh, ditangani oleh, pemilik data, pembicara, pemateri, moderator, konsultan, admin, pemilik, penjual, tenaga penjual, penanggung jawab, petugas, penyelenggara, penganjur, karyawan, staf, pengelola, pembuat, dibuat oleh, ditugaskan kepada, wakil jualan, tuan rumah, jurujual, wakil penjualan, pengurus akaun, narasumber, tenaga pemasar, didaftarkan oleh, pengurus jualan, staf penjualan, dicipta oleh, penanggung jawab internal, pic internal, pemasok, penerbit faktur',
    from: 'pengirim, penghantar',
    to: 'penerima',
    wrapper: 'rincian, isian, jawaban, isi data, maklumat, butiran, data diri, data pelanggan',
    value: 'nilai, jawaban, jawapan, isi',
    filler: 'anda, silakan, masukkan, tuliskan, apa, dan, sila, kerja, saya, utama',
    thing:
      'cawangan, bengkel latihan, cabang, outlet, gerai, layanan, kelas, kecamatan, kelurahan, kabupaten, formulir, borang, acara, kampanye, produk, pesanan, pertemuan, kursus, halaman, daftar, kota, negara, jalan, alamat, provinsi, departemen, toko, kedai, berkas, bahasa, sumber, tiket, kategori',
    noise:
      'no whatsapp, dibuat pada, diperbarui pada, kuantitas, kota asal, nominal, nama tengah, telepon, nomor telepon, no telp, no hp, nomor hp, telefon, nomor, kode pos, jabatan, jawatan, tanggal, tarikh, waktu, pesan, mesej, catatan, komentar, subjek, persetujuan, npwp, jumlah, harga, jenis kelamin, umur, keterangan, deskripsi, pertanyaan, soalan, industri',
    personal: 'pribadi, peribadi',
    said: 'pesan, mesej, catatan, komentar, pertanyaan, keterangan, deskripsi, kebutuhan, tujuan, keperluan',
    person:
      'kontak person, narahubung, pemohon, peserta, pengunjung, pendaftar, kontak utama, orang hubungan',
    own: 'gudang',
  },
  vi: {
    past: 'trước đây, trước đó',
    current: 'mới, hiện tại, hiện nay, mới nhất',
    email:
      'email công việc, email liên hệ, hòm thư, địa chỉ email, thư điện tử, hộp thư điện tử, email công ty, địa chỉ thư điện tử, hộp thư',
    firstName: 'tên gọi, tên riêng',
    lastName: 'họ và tên đệm, họ đệm, họ lót',
    fullName:
      'tên học sinh, tên bệnh nhân, tên phụ huynh, tên người mua, tên người thuê, tên khách, tên khách thuê, tên người đặt hàng, tên người thanh toán, tên hội viên, bạn tên là gì, tên bạn là gì, tên người đăng ký, tên học viên, tên người tham dự, tên ứng viên, tên đại diện, họ tên người liên hệ, họ và tên khách hàng, tên của anh chị, họ tên, họ và tên, tên đầy đủ, họ tên khách hàng, tên khách hàng, tên người liên hệ, họ tên đầy đủ, tên của bạn, quý danh, họ tên người đăng ký, họ tên người yêu cầu, tên người đại diện, người đại diện',
    company:
      'nhà máy, hợp tác xã, đại lý, xí nghiệp, bạn làm việc ở đâu, bạn làm ở đâu, bạn đang làm việc tại đâu, bạn làm ở công ty nào, cty, nơi công tác, hãng, xưởng, cơ sở kinh doanh, đơn vị công tác, đơn vị, cơ quan, nơi làm việc, công ty, doanh nghiệp, tổ chức, cơ quan công tác, hộ kinh doanh',
    companyName:
      'tên nhà hàng, tên khách sạn, tên phòng khám, tên spa, tên salon, tên quán, tên trung tâm, tên nhà máy, tên hợp tác xã, tên đại lý, tên thương mại, tên bệnh viện, tên shop, tên nhà thuốc, tên cty, tên công ty của bạn, tên cơ sở, tên cửa hàng khách, tên đơn vị công tác, tên pháp nhân, tên viết tắt, tên công ty, tên doanh nghiệp, tên tổ chức, tên đơn vị, tên cơ quan, tên cửa hàng, tên hộ kinh doanh, tên trường, tên nhãn hàng, tên thương hiệu, tên giao dịch',
    website:
      'trang web, địa chỉ web, trang chủ, website công ty, địa chỉ website, link website, trang web công ty',
    domain: 'tên miền',
    lead: 'học sinh, bệnh nhân, phụ huynh, người mua hàng, người đặt hàng, người thanh toán, hội viên, người quan tâm, bên mua, người yêu cầu, người đặt lịch, người đặt, đại diện khách hàng, người thuê, khách mời, khách hàng, người liên hệ, liên hệ, người tham gia, người tham dự, khách, người đăng ký, người mua, ứng viên, học viên, người gửi yêu cầu',
    user: 'người dùng, tác giả',
    staff:
      'người thực hiện, người khởi chạy, người chạy, người khởi tạo, người xuất dữ liệu, thông báo cho, bên xuất hóa đơn, thu ngân, tài xế, giáo viên, huấn luyện viên, người duyệt, người phê duyệt, người kiểm tra, quản lý chi nhánh, trưởng chi nhánh, thủ kho, lễ tân, bác sĩ, đại diện bán hàng, người giao hàng, người lập phiếu, nhân viên phụ trách, phụ trách, chuyên viên tư vấn, chuyên viên, người tiếp nhận, nhân viên tiếp nhận, quét bởi, tạo bởi, nhập bởi, sale phụ trách, nhân viên sale, diễn giả, người dẫn, đơn vị tổ chức, người xử lý, email cửa hàng, người phụ trách, nhân viên, nhân viên kinh doanh, nhân viên bán hàng, người tổ chức, nhà tổ chức, ban tổ chức, chủ sở hữu, người tạo, quản trị viên, người quản lý, tư vấn viên, người bán, nv kinh doanh, giao cho, giảng viên, người nhập, nhân viên tư vấn, nhân viên chăm sóc, nvkd, quản lý khách hàng, trưởng phòng kinh doanh, bên bán, nhà cung cấp',
    from: 'người gửi',
    to: 'người nhận',
    wrapper: 'dữ liệu, thông tin, thông tin liên hệ, câu trả lời, biểu mẫu dữ liệu, chi tiết',
    value: 'giá trị, câu trả lời, trả lời',
    filler: 'của, bạn, vui lòng, nhập, xin, cho, là, gì, quý khách, anh chị, và, chính',
    thing:
      'chi nhánh, dịch vụ, gói dịch vụ, lớp học, quận, huyện, phường, biểu mẫu, sự kiện, chiến dịch, sản phẩm, tên sản phẩm, đơn hàng, cuộc hẹn, khóa học, danh sách, thành phố, quốc gia, đường, địa chỉ, tỉnh, phòng ban, cửa hàng, ngôn ngữ, nguồn, vé, danh mục',
    noise:
      'mã đơn hàng, cccd, cmnd, tên đệm, tên lót, chữ đệm, danh xưng, điện thoại, số điện thoại, sđt, di động, số, mã bưu điện, chức vụ, chức danh, ngày, ngày tạo, thời gian, ghi chú, tin nhắn, lời nhắn, nội dung, chủ đề, tiêu đề, đồng ý, mã số thuế, số tiền, giá, giới tính, tuổi, mô tả, câu hỏi, ngành nghề',
    personal: 'cá nhân',
    said: 'ghi chú, tin nhắn, lời nhắn, nội dung, chủ đề, mô tả, câu hỏi, nhu cầu, yêu cầu, mục đích, nội dung tư vấn',
    other: 'người giới thiệu, giới thiệu bởi, người đi cùng',
    person: 'người đăng ký, người liên hệ, người yêu cầu, người tham dự, ứng viên',
    beside: { firstName: 'tên', lastName: 'họ' },
    own: 'kho hàng, kho',
  },
  th: {
    past: 'เก่า, เดิม, ก่อนหน้า',
    current: 'ใหม่, ปัจจุบัน, ล่าสุด',
    email: 'อีเมลที่ทำงาน, อีเมล, อีเมล์, ที่อยู่อีเมล, อีเมลบริษัท, เมล',
    firstName: 'ชื่อจริง, ชื่อต้น',
    lastName: 'นามสกุล, สกุล',
    fullName:
      'ชื่อผู้เรียน, ชื่อผู้เข้าอบรม, ชื่อนักเรียน, ชื่อผู้ป่วย, ชื่อผู้เช่า, ชื่อผู้สอบถาม, ชื่อเจ้าของกิจการ, คุณชื่ออะไร, ชื่อผู้ลงทะเบียน, ชื่อผู้เข้าร่วม, ชื่อ-นามสกุล, ชื่อนามสกุล, ชื่อและนามสกุล, ชื่อสกุล, ชื่อ-สกุล, ชื่อเต็ม, ชื่อผู้ติดต่อ, ชื่อลูกค้า, ชื่อผู้ประสานงาน, ชื่อสกุลผู้ติดต่อ, ชื่อผู้ขอ, ชื่อผู้จอง',
    name: 'ชื่อ',
    company:
      'โรงงาน, สถานประกอบการ, นิติบุคคล, ห้างหุ้นส่วน, สถาบัน, คุณทำงานที่ไหน, ทำงานที่ไหน, ทำงานที่, คุณทำงานที่ร้านหรือบริษัทอะไร, ทำงานที่บริษัทอะไร, บริษัทอะไร, คุณมาจากบริษัทอะไร, คุณมาจากหน่วยงานใด, ที่ทำงานของคุณ, คุณทำงานที่บริษัทไหน, ที่ทำงาน, ต้นสังกัด, บริษัท, องค์กร, หน่วยงาน, ธุรกิจ, กิจการ, ห้างร้าน, นายจ้าง, สถานที่ทำงาน, สังกัด, ร้านค้า',
    companyName:
      'ชื่อโรงแรม, ชื่อคลินิก, ชื่อแบรนด์, ชื่อห้างหุ้นส่วน, ชื่อร้าน, ชื่อสถานประกอบการ, ชื่อบริษัท, ชื่อองค์กร, ชื่อหน่วยงาน, ชื่อธุรกิจ, ชื่อกิจการ, ชื่อร้านค้า, ชื่อโรงเรียน, ชื่อสังกัด, ชื่อโรงงาน, ชื่อนิติบุคคล, ชื่อสถาบัน',
    website: 'เว็บไซต์, เว็บไซต์บริษัท, เว็บ, เว็บไซต์ของบริษัท, ลิงค์เว็บไซต์',
    domain: 'โดเมน, ชื่อโดเมน',
    lead: 'ผู้เรียน, ผู้เข้าอบรม, นักเรียน, ผู้จอง, ผู้ป่วย, ผู้เช่า, ผู้สอบถาม, ผู้สั่งซื้อ, ลูกค้า, ผู้ติดต่อ, ผู้เข้าร่วม, ผู้สมัคร, ผู้เยี่ยมชม, ผู้ลงทะเบียน, ผู้ซื้อ, สมาชิก, ผู้กรอก, ผู้สนใจ, บุคคล',
    user: 'ผู้ใช้, ผู้ใช้งาน, ผู้เขียน',
    staff:
      'ผู้รับเรื่อง, เจ้าบ้าน, แพทย์ผู้รักษา, ผู้สรรหา, แจ้งเตือนถึง, ผู้ออกใบแจ้งหนี้, ผู้สอน, ผู้ตรวจสอบ, ผู้อนุมัติ, เซล, แคชเชียร์, ผู้แทนขาย, ตัวแทนขาย, เจ้าของ, พนักงานขาย, พนักงาน, ผู้ขาย, ผู้ดูแล, ผู้รับผิดชอบ, ผู้จัด, ผู้จัดงาน, ผู้สร้าง, เจ้าหน้าที่, เซลส์, เซลล์, วิทยากร, ที่ปรึกษา, ผู้บันทึก, มอบหมายให้, แอดมิน, ผู้จัดการฝ่ายขาย, พนักงานที่ดูแล, ฝ่ายขาย, ผู้จัดการลูกค้า, ผู้จัดการโครงการ',
    from: 'ผู้ส่ง',
    to: 'ผู้รับ',
    wrapper: 'ข้อมูล, คำตอบ, ข้อมูลติดต่อ, รายละเอียด, ฟิลด์',
    value: 'ค่า, คำตอบ',
    filler: 'ของ, คุณ, กรุณา, กรอก, ระบุ, และ, โปรด, ท่าน, ของคุณ, ของท่าน',
    thing:
      'เทศบาล, แบบฟอร์ม, ฟอร์ม, กิจกรรม, งาน, แคมเปญ, สินค้า, ผลิตภัณฑ์, คำสั่งซื้อ, นัดหมาย, หลักสูตร, หน้า, รายการ, เมือง, ประเทศ, ถนน, ที่อยู่, จังหวัด, แผนก, ร้าน, ร้านค้า, ไฟล์, ภาษา, แหล่งที่มา, ตั๋ว, หมวดหมู่',
    noise:
      'ไลน์ไอดี, ไอดีไลน์, ชื่อกลาง, คำนำหน้าชื่อ, เบอร์มือถือ, โทรศัพท์, เบอร์โทร, เบอร์โทรศัพท์, หมายเลขโทรศัพท์, มือถือ, เบอร์, รหัสไปรษณีย์, ตำแหน่ง, วันที่, เวลา, หมายเหตุ, ข้อความ, ความคิดเห็น, หัวข้อ, ยินยอม, เลขประจำตัวผู้เสียภาษี, จำนวนเงิน, ราคา, เพศ, อายุ, คำอธิบาย, คำถาม, อุตสาหกรรม, ชื่อเล่น, คำนำหน้า, รหัส',
    personal: 'ส่วนตัว',
    said: 'คำถามถึงผู้สอน, รายละเอียด, หมายเหตุ, ข้อความ, ความคิดเห็น, หัวข้อ, คำถาม, ความต้องการ, สิ่งที่สนใจ, เรื่อง',
    person: 'ผู้ติดต่อ, ผู้ประสานงาน, ผู้สมัคร, ผู้เข้าร่วม, ผู้ขอใบเสนอราคา, ผู้ลงทะเบียน',
    own: 'คลังสินค้า, โกดัง',
  },
  tl: {
    firstName: 'pangalan mo, unang pangalan',
    lastName: 'huling pangalan, apelyido',
    fullName:
      'pangalan ng mag-aaral, buong pangalan, pangalan at apelyido, kumpletong pangalan, pangalan ng contact, pangalan ng kliyente, buo mong pangalan',
    name: 'pangalan',
    email: 'email address, adres ng email',
    company:
      'tindahan mo, pinapasukan, kumpanya, kompanya, organisasyon, negosyo, opisina, pinagtatrabahuhan, tanggapan',
    companyName:
      'pangalan ng paaralan, pangalan ng kumpanya, pangalan ng kompanya, pangalan ng negosyo, pangalan ng tindahan, pangalan ng organisasyon, pangalan ng opisina, pangalan ng employer',
    website: 'pahina sa web, website ng kumpanya, website ng negosyo',
    lead: 'panauhin, mag-aaral, nagtanong, kostumer, nagparehistro, kliyente, kustomer, kalahok, bisita, mamimili, tagapagrehistro, nagrehistro, aplikante, contact, taong kokontakin',
    user: 'gumagamit',
    staff:
      'tagabenta, kawani, namamahala, nakatalaga, may-ari, tagapag-ayos, ahente, tindero, tindera, tagapamahala, kinatawan, host, nagbebenta, empleyado, kinatawan sa benta, itinalaga kay, ginawa ni, tagapayo',
    wrapper: 'mga sagot, sagot, detalye, impormasyon',
    from: 'nagpadala',
    to: 'tatanggap',
    noise: 'posisyon, presyo, tala, telepono, numero, mensahe, petsa, tungkulin',
    said: 'kailangan, tala, mensahe, tanong, komento',
    person: 'taong kokontakin, aplikante, dumalo, nagtatanong',
  },
  sw: {
    email: 'barua pepe, anwani ya barua pepe, anuani ya barua pepe',
    firstName: 'jina la kwanza',
    lastName: 'jina la baba, jina la mwisho, jina la ukoo, jina la familia',
    fullName:
      'jina la mhusika, jina la mwanafunzi, jina kamili, majina kamili, jina la mawasiliano, jina lako, jina lako kamili, jina la mteja, jina la mwombaji',
    name: 'jina',
    company:
      'kiwanda, kampuni, shirika, biashara, taasisi, mwajiri, mahali pa kazi, asasi, duka, ushirika, chama cha ushirika',
    companyName:
      'jina la chama, jina la ushirika, jina la shule, jina la kiwanda, jina la kampuni, jina la shirika, jina la biashara, jina la mwajiri, jina la asasi, jina la duka, jina la biashara yako',
    website: 'tovuti, anwani ya tovuti, ukurasa wa wavuti',
    lead: 'mwanafunzi, mlipaji, msajiliwa, mgonjwa, mhudhuriaji, mteja, mshiriki, mgeni, mnunuzi, mwombaji',
    staff:
      'mkufunzi, mmiliki, muuzaji, mratibu, mwandaaji, msimamizi, wakala, mwakilishi, mshauri, meneja, imeundwa na, mfanyakazi, meneja wa mauzo, mwakilishi wa mauzo, amepewa, afisa mauzo, mhudumu',
    from: 'mtumaji',
    to: 'mpokeaji',
    wrapper: 'taarifa, majibu',
    noise: 'maoni, umri, kiasi, wadhifa, simu, nambari ya simu, ujumbe, tarehe, cheo',
    said: 'maelezo, mahitaji, ujumbe, swali, maoni',
    person: 'mtu wa mawasiliano, mwombaji, mshiriki, mgeni',
    own: 'ghala',
    thing: 'fomu, tukio, bidhaa, agizo, mji, anwani, nchi, kozi, mkutano, kaunti, mkoa, wilaya',
  },
  km: {
    email: 'អ៊ីមែល, អ៊ីម៉ែល, អាសយដ្ឋានអ៊ីមែល, សារអេឡិចត្រូនិច',
    firstName: 'ឈ្មោះខ្លួន, នាមខ្លួន',
    lastName: 'នាមត្រកូល, គោត្តនាម',
    fullName: 'ឈ្មោះអ្នកដាក់ពាក្យ, ឈ្មោះសិស្ស, ឈ្មោះពេញ, គោត្តនាម និងនាម, នាមត្រកូល និងនាមខ្លួន',
    name: 'នាម, ឈ្មោះ',
    company: 'សហគ្រាស, អាជីវកម្ម, កន្លែងធ្វើការ, និយោជក, ក្រុមហ៊ុន, អង្គភាព, ស្ថាប័ន, អង្គការ',
    companyName: 'ឈ្មោះអាជីវកម្ម, ឈ្មោះហាង, ឈ្មោះសាលា, ឈ្មោះសហគ្រាស, ឈ្មោះក្រុមហ៊ុន, ឈ្មោះស្ថាប័ន, ឈ្មោះអង្គភាព',
    website: 'គេហទំព័រ, វេបសាយ',
    lead: 'អ្នកទិញ, អ្នកដាក់ពាក្យ, សិស្ស, ភ្ញៀវ, អ្នកចុះឈ្មោះ, អ្នកជំងឺ, អតិថិជន, អ្នកទំនាក់ទំនង, អ្នកចូលរួម',
    staff: 'ភ្នាក់ងារលក់, អ្នកទទួលខុសត្រូវ, អ្នកគ្រប់គ្រង, អ្នករៀបចំ, ភ្នាក់ងារ, គ្រូ, ម្ចាស់, អ្នកលក់, អ្នកទទួលបន្ទុក, បុគ្គលិក',
    noise: 'មុខតំណែង, កាលបរិច្ឆេទ, កំណត់ចំណាំ, តម្លៃ, អាយុ, ទូរស័ព្ទ, លេខទូរស័ព្ទ, តួនាទី, សារ, សំណួរ',
    said: 'កំណត់ចំណាំ, មតិយោបល់, តម្រូវការ, សារ, សំណួរ',
    own: 'ឃ្លាំង',
    from: 'អ្នកផ្ញើ',
    to: 'អ្នកទទួល',
    thing: 'ទម្រង់, ព្រឹត្តិការណ៍, ផលិតផល, ទីក្រុង, ខេត្ត, អាសយដ្ឋាន, ការបញ្ជាទិញ, ហាង, វគ្គសិក្សា',
    person: 'អ្នកដាក់ពាក្យ, អ្នកចុះឈ្មោះ',
  },
  lo: {
    email: 'ອີເມວ, ອີເມລ, ທີ່ຢູ່ອີເມວ, ອີເມວບໍລິສັດ',
    firstName: 'ຊື່ແທ້',
    lastName: 'ນາມສະກຸນ',
    fullName: 'ຊື່ຜູ້ສະໝັກ, ຊື່ເຕັມ, ຊື່ ແລະ ນາມສະກຸນ, ຊື່ນາມສະກຸນ',
    name: 'ຊື່',
    company: 'ທຸລະກິດ, ວິສາຫະກິດ, ບ່ອນເຮັດວຽກ, ບໍລິສັດ, ອົງກອນ, ໜ່ວຍງານ',
    companyName: 'ຊື່ຮ້ານ, ຊື່ທຸລະກິດ, ຊື່ວິສາຫະກິດ, ຊື່ໂຮງຮຽນ, ຊື່ບໍລິສັດ, ຊື່ອົງກອນ, ຊື່ໜ່ວຍງານ',
    website: 'ເວັບໄຊ, ເວັບໄຊທ໌',
    lead: 'ຜູ້ຊື້, ຜູ້ສະໝັກ, ນັກຮຽນ, ແຂກ, ຜູ້ລົງທະບຽນ, ລູກຄ້າ, ຜູ້ຕິດຕໍ່, ຜູ້ເຂົ້າຮ່ວມ',
    staff: 'ຜູ້ຈັດການ, ຜູ້ຈັດງານ, ຕົວແທນຂາຍ, ເຈົ້າຂອງ, ພະນັກງານຂາຍ, ພະນັກງານ, ຜູ້ຮັບຜິດຊອບ',
    noise: 'ວັນທີ, ໝາຍເຫດ, ລາຄາ, ອາຍຸ, ໂທລະສັບ, ເບີໂທ, ເບີໂທລະສັບ, ຕໍາແໜ່ງ, ຂໍ້ຄວາມ, ຄໍາຖາມ',
    said: 'ໝາຍເຫດ, ລາຍລະອຽດ, ຂໍ້ຄວາມ, ຄໍາຖາມ',
    own: 'ສາງ',
    from: 'ຜູ້ສົ່ງ',
    to: 'ຜູ້ຮັບ',
    thing: 'ແບບຟອມ, ກິດຈະກຳ, ສິນຄ້າ, ເມືອງ, ແຂວງ, ທີ່ຢູ່, ຄຳສັ່ງຊື້, ຮ້ານ',
    person: 'ຜູ້ສະໝັກ',
  },
  my: {
    email: 'အီးမေးလ်, အီးမေး, အီးမေးလ်လိပ်စာ',
    firstName: 'ရှေ့အမည်',
    lastName: 'မျိုးရိုးအမည်, နောက်ဆုံးအမည်',
    fullName: 'ဆက်သွယ်ရမည့်သူအမည်, လျှောက်ထားသူအမည်, ဝယ်သူအမည်, သင်တန်းသားအမည်, ကျောင်းသားအမည်, အမည်အပြည့်အစုံ, နာမည်အပြည့်အစုံ, သင့်အမည်',
    name: 'အမည်, နာမည်',
    company: 'အလုပ်ရှင်, အလုပ်ဌာန, စက်ရုံ, ကုမ္ပဏီ, အဖွဲ့အစည်း, လုပ်ငန်း',
    companyName:
      'ဆိုင်အမည်, ဆိုင်နာမည်, စက်ရုံအမည်, ဟိုတယ်အမည်, ကျောင်းအမည်, အမှတ်တံဆိပ်အမည်, ကုမ္ပဏီအမည်, ကုမ္ပဏီနာမည်, အဖွဲ့အစည်းအမည်, လုပ်ငန်းအမည်',
    website: 'ဝက်ဆိုက်, ဝက်ဘ်ဆိုက်, ဝဘ်ဆိုက်',
    lead: 'လျှောက်ထားသူ, ဝယ်သူ, ဝယ်ယူသူ, ဆက်သွယ်ရမည့်သူ, သင်တန်းသား, ကျောင်းသား, ဧည့်သည်, လူနာ, မှာယူသူ, စုံစမ်းသူ, ဖောက်သည်, ဆက်သွယ်ရန်ပုဂ္ဂိုလ်, တက်ရောက်သူ',
    staff:
      'အရောင်းကိုယ်စားလှယ်, တာဝန်ရှိသူ, မန်နေဂျာ, စီစဉ်သူ, ကိုယ်စားလှယ်, စစ်ဆေးသူ, အတည်ပြုသူ, ရောင်းသူ, ဆရာ, နည်းပြ, ပိုင်ရှင်, အရောင်းဝန်ထမ်း, ဝန်ထမ်း, တာဝန်ခံ',
    noise: 'မက်ဆေ့ချ်, ရက်စွဲ, မှတ်ချက်, အကြောင်းအရာ, ဈေးနှုန်း, အသက်, အချိန်, ဖုန်း, ဖုန်းနံပါတ်, ရာထူး, စာ, မေးခွန်း',
    said: 'မက်ဆေ့ချ်, မှတ်ချက်, အကြောင်းအရာ, လိုအပ်ချက်, စာ, မေးခွန်း',
    own: 'ဂိုဒေါင်',
    from: 'ပေးပို့သူ',
    to: 'လက်ခံသူ',
    thing: 'ဖောင်, ပွဲ, ပစ္စည်း, ပစ္စည်းအမည်, ကုန်ပစ္စည်း, မြို့, မြို့နယ်, အော်ဒါ, သင်တန်း, သင်တန်းအမည်, တိုင်းဒေသကြီး',
    person: 'လျှောက်ထားသူ, သင်တန်းသား, ဆက်သွယ်ရမည့်သူ',
  },
} satisfies LanguageGroup
