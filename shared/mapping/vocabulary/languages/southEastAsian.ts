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
      'siapa nama anda, nama pendaftar, nama pemohon, nama narahubung, nama pic, nama penanggung jawab kontak, nama lengkap, nama penuh, nama kontak, nama pelanggan, nama peserta, nama anda, nama penanggung jawab, nama pengunjung, nama lengkap pemohon, nama lengkap pic, nama orang hubungan, nama lengkap peserta',
    name: 'nama',
    company:
      'di mana anda bekerja, dimana anda bekerja, anda bekerja di mana, anda bekerja di perusahaan apa, tempat anda bekerja, tempat bekerja, perusahaan, syarikat, instansi, organisasi, lembaga, badan usaha, tempat kerja, kantor, majikan, pertubuhan, institusi, usaha',
    companyName:
      'nama badan usaha, nama toko pelanggan, nama kantor, nama perusahaan, nama syarikat, nama instansi, nama organisasi, nama lembaga, nama pt, nama usaha, nama pertubuhan, nama toko, nama sekolah, nama bisnis, nama institusi, nama organisasi anda, nama tempat kerja, nama kedai, nama merek',
    website:
      'situs web, situs, laman web, alamat situs, situs perusahaan, tapak web, alamat website, alamat web, tautan situs',
    domain: 'nama domain',
    lead: 'pelamar, penyewa, pelanggan, klien, kontak, narahubung, orang yang dihubungi, peserta, pengunjung, pembeli, pendaftar, pemohon, calon pelanggan, responden, tamu, prospek, penerima faktur',
    user: 'pengguna, penulis',
    staff:
      'dipindai oleh, diinput oleh, ditangani oleh, pemilik data, pembicara, pemateri, moderator, konsultan, admin, pemilik, penjual, tenaga penjual, penanggung jawab, petugas, penyelenggara, penganjur, karyawan, staf, pengelola, pembuat, dibuat oleh, ditugaskan kepada, wakil jualan, tuan rumah, jurujual, wakil penjualan, pengurus akaun, narasumber, tenaga pemasar, didaftarkan oleh, pengurus jualan, staf penjualan, dicipta oleh, penanggung jawab internal, pic internal, pemasok, penerbit faktur',
    from: 'pengirim, penghantar',
    to: 'penerima',
    wrapper: 'rincian, isian, jawaban, isi data, maklumat, butiran, data diri, data pelanggan',
    value: 'nilai, jawaban, jawapan, isi',
    filler: 'anda, silakan, masukkan, tuliskan, apa, dan, sila, kerja, saya, utama',
    thing:
      'kecamatan, kelurahan, kabupaten, formulir, borang, acara, kampanye, produk, pesanan, pertemuan, kursus, halaman, daftar, kota, negara, jalan, alamat, provinsi, departemen, toko, kedai, berkas, bahasa, sumber, tiket, kategori',
    noise:
      'nama tengah, telepon, nomor telepon, no telp, no hp, nomor hp, telefon, nomor, kode pos, jabatan, jawatan, tanggal, tarikh, waktu, pesan, mesej, catatan, komentar, subjek, persetujuan, npwp, jumlah, harga, jenis kelamin, umur, keterangan, deskripsi, pertanyaan, soalan, industri',
    personal: 'pribadi, peribadi',
    said: 'pesan, mesej, catatan, komentar, pertanyaan, keterangan, deskripsi, kebutuhan, tujuan, keperluan',
    person:
      'kontak person, narahubung, pemohon, peserta, pengunjung, pendaftar, kontak utama, orang hubungan',
  },
  vi: {
    past: 'trước đây, trước đó',
    current: 'mới, hiện tại, hiện nay, mới nhất',
    email:
      'email công việc, email liên hệ, hòm thư, địa chỉ email, thư điện tử, hộp thư điện tử, email công ty, địa chỉ thư điện tử, hộp thư',
    firstName: 'tên gọi, tên riêng',
    lastName: 'họ và tên đệm, họ đệm, họ lót',
    fullName:
      'bạn tên là gì, tên bạn là gì, tên người đăng ký, tên học viên, tên người tham dự, tên ứng viên, tên đại diện, họ tên người liên hệ, họ và tên khách hàng, tên của anh chị, họ tên, họ và tên, tên đầy đủ, họ tên khách hàng, tên khách hàng, tên người liên hệ, họ tên đầy đủ, tên của bạn, quý danh, họ tên người đăng ký, họ tên người yêu cầu, tên người đại diện, người đại diện',
    company:
      'bạn làm việc ở đâu, bạn làm ở đâu, bạn đang làm việc tại đâu, bạn làm ở công ty nào, cty, nơi công tác, hãng, xưởng, cơ sở kinh doanh, đơn vị công tác, đơn vị, cơ quan, nơi làm việc, công ty, doanh nghiệp, tổ chức, cơ quan công tác, hộ kinh doanh',
    companyName:
      'tên cty, tên công ty của bạn, tên cơ sở, tên cửa hàng khách, tên đơn vị công tác, tên pháp nhân, tên viết tắt, tên công ty, tên doanh nghiệp, tên tổ chức, tên đơn vị, tên cơ quan, tên cửa hàng, tên hộ kinh doanh, tên trường, tên nhãn hàng, tên thương hiệu, tên giao dịch',
    website:
      'trang web, địa chỉ web, trang chủ, website công ty, địa chỉ website, link website, trang web công ty',
    domain: 'tên miền',
    lead: 'người quan tâm, bên mua, người yêu cầu, người đặt lịch, người đặt, đại diện khách hàng, người thuê, khách mời, khách hàng, người liên hệ, liên hệ, người tham gia, người tham dự, khách, người đăng ký, người mua, ứng viên, học viên, người gửi yêu cầu',
    user: 'người dùng, tác giả',
    staff:
      'nhân viên phụ trách, phụ trách, chuyên viên tư vấn, chuyên viên, người tiếp nhận, nhân viên tiếp nhận, quét bởi, tạo bởi, nhập bởi, sale phụ trách, nhân viên sale, diễn giả, người dẫn, đơn vị tổ chức, người xử lý, email cửa hàng, người phụ trách, nhân viên, nhân viên kinh doanh, nhân viên bán hàng, người tổ chức, nhà tổ chức, ban tổ chức, chủ sở hữu, người tạo, quản trị viên, người quản lý, tư vấn viên, người bán, nv kinh doanh, giao cho, giảng viên, người nhập, nhân viên tư vấn, nhân viên chăm sóc, nvkd, quản lý khách hàng, trưởng phòng kinh doanh, bên bán, nhà cung cấp',
    from: 'người gửi',
    to: 'người nhận',
    wrapper: 'dữ liệu, thông tin, thông tin liên hệ, câu trả lời, biểu mẫu dữ liệu, chi tiết',
    value: 'giá trị, câu trả lời, trả lời',
    filler: 'của, bạn, vui lòng, nhập, xin, cho, là, gì, quý khách, anh chị, và, chính',
    thing:
      'phường, biểu mẫu, sự kiện, chiến dịch, sản phẩm, tên sản phẩm, đơn hàng, cuộc hẹn, khóa học, danh sách, thành phố, quốc gia, đường, địa chỉ, tỉnh, phòng ban, cửa hàng, ngôn ngữ, nguồn, vé, danh mục',
    noise:
      'tên đệm, tên lót, chữ đệm, danh xưng, điện thoại, số điện thoại, sđt, di động, số, mã bưu điện, chức vụ, chức danh, ngày, ngày tạo, thời gian, ghi chú, tin nhắn, lời nhắn, nội dung, chủ đề, tiêu đề, đồng ý, mã số thuế, số tiền, giá, giới tính, tuổi, mô tả, câu hỏi, ngành nghề',
    personal: 'cá nhân',
    said: 'ghi chú, tin nhắn, lời nhắn, nội dung, chủ đề, mô tả, câu hỏi, nhu cầu, yêu cầu, mục đích, nội dung tư vấn',
    other: 'người giới thiệu, giới thiệu bởi, người đi cùng',
    person: 'người đăng ký, người liên hệ, người yêu cầu, người tham dự, ứng viên',
    beside: { firstName: 'tên', lastName: 'họ' },
  },
  th: {
    past: 'เก่า, เดิม, ก่อนหน้า',
    current: 'ใหม่, ปัจจุบัน, ล่าสุด',
    email: 'อีเมลที่ทำงาน, อีเมล, อีเมล์, ที่อยู่อีเมล, อีเมลบริษัท, เมล',
    firstName: 'ชื่อจริง, ชื่อต้น',
    lastName: 'นามสกุล, สกุล',
    fullName:
      'คุณชื่ออะไร, ชื่อผู้ลงทะเบียน, ชื่อผู้เข้าร่วม, ชื่อ-นามสกุล, ชื่อนามสกุล, ชื่อและนามสกุล, ชื่อสกุล, ชื่อ-สกุล, ชื่อเต็ม, ชื่อผู้ติดต่อ, ชื่อลูกค้า, ชื่อผู้ประสานงาน, ชื่อสกุลผู้ติดต่อ, ชื่อผู้ขอ, ชื่อผู้จอง',
    name: 'ชื่อ',
    company:
      'คุณทำงานที่ไหน, ทำงานที่ไหน, ที่ทำงานของคุณ, คุณทำงานที่บริษัทไหน, ที่ทำงาน, ต้นสังกัด, บริษัท, องค์กร, หน่วยงาน, ธุรกิจ, กิจการ, ห้างร้าน, นายจ้าง, สถานที่ทำงาน, สังกัด, ร้านค้า',
    companyName:
      'ชื่อร้าน, ชื่อสถานประกอบการ, ชื่อบริษัท, ชื่อองค์กร, ชื่อหน่วยงาน, ชื่อธุรกิจ, ชื่อกิจการ, ชื่อร้านค้า, ชื่อโรงเรียน, ชื่อสังกัด, ชื่อโรงงาน, ชื่อนิติบุคคล, ชื่อสถาบัน',
    website: 'เว็บไซต์, เว็บไซต์บริษัท, เว็บ, เว็บไซต์ของบริษัท, ลิงค์เว็บไซต์',
    domain: 'โดเมน, ชื่อโดเมน',
    lead: 'ผู้สั่งซื้อ, ลูกค้า, ผู้ติดต่อ, ผู้เข้าร่วม, ผู้สมัคร, ผู้เยี่ยมชม, ผู้ลงทะเบียน, ผู้ซื้อ, สมาชิก, ผู้กรอก, ผู้สนใจ, บุคคล',
    user: 'ผู้ใช้, ผู้ใช้งาน, ผู้เขียน',
    staff:
      'ตัวแทนขาย, เจ้าของ, พนักงานขาย, พนักงาน, ผู้ขาย, ผู้ดูแล, ผู้รับผิดชอบ, ผู้จัด, ผู้จัดงาน, ผู้สร้าง, เจ้าหน้าที่, เซลส์, เซลล์, วิทยากร, ที่ปรึกษา, ผู้บันทึก, มอบหมายให้, แอดมิน, ผู้จัดการฝ่ายขาย, พนักงานที่ดูแล, ฝ่ายขาย, ผู้จัดการลูกค้า, ผู้จัดการโครงการ',
    from: 'ผู้ส่ง',
    to: 'ผู้รับ',
    wrapper: 'ข้อมูล, คำตอบ, ข้อมูลติดต่อ, รายละเอียด, ฟิลด์',
    value: 'ค่า, คำตอบ',
    filler: 'ของ, คุณ, กรุณา, กรอก, ระบุ, และ, โปรด, ท่าน, ของคุณ, ของท่าน',
    thing:
      'เทศบาล, แบบฟอร์ม, ฟอร์ม, กิจกรรม, งาน, แคมเปญ, สินค้า, ผลิตภัณฑ์, คำสั่งซื้อ, นัดหมาย, หลักสูตร, หน้า, รายการ, เมือง, ประเทศ, ถนน, ที่อยู่, จังหวัด, แผนก, ร้าน, ร้านค้า, ไฟล์, ภาษา, แหล่งที่มา, ตั๋ว, หมวดหมู่',
    noise:
      'ชื่อกลาง, คำนำหน้าชื่อ, เบอร์มือถือ, โทรศัพท์, เบอร์โทร, เบอร์โทรศัพท์, หมายเลขโทรศัพท์, มือถือ, เบอร์, รหัสไปรษณีย์, ตำแหน่ง, วันที่, เวลา, หมายเหตุ, ข้อความ, ความคิดเห็น, หัวข้อ, ยินยอม, เลขประจำตัวผู้เสียภาษี, จำนวนเงิน, ราคา, เพศ, อายุ, คำอธิบาย, คำถาม, อุตสาหกรรม, ชื่อเล่น, คำนำหน้า, รหัส',
    personal: 'ส่วนตัว',
    said: 'หมายเหตุ, ข้อความ, ความคิดเห็น, หัวข้อ, คำถาม, ความต้องการ, สิ่งที่สนใจ, เรื่อง',
    person: 'ผู้ติดต่อ, ผู้ประสานงาน, ผู้สมัคร, ผู้เข้าร่วม, ผู้ขอใบเสนอราคา, ผู้ลงทะเบียน',
  },
  tl: {
    firstName: 'unang pangalan',
    lastName: 'huling pangalan, apelyido',
    fullName:
      'buong pangalan, pangalan at apelyido, kumpletong pangalan, pangalan ng contact, pangalan ng kliyente, buo mong pangalan',
    name: 'pangalan',
    email: 'email address, adres ng email',
    company: 'kumpanya, kompanya, organisasyon, negosyo, opisina, pinagtatrabahuhan, tanggapan',
    companyName:
      'pangalan ng kumpanya, pangalan ng kompanya, pangalan ng negosyo, pangalan ng tindahan, pangalan ng organisasyon, pangalan ng opisina, pangalan ng employer',
    website: 'pahina sa web, website ng kumpanya, website ng negosyo',
    lead: 'kliyente, kustomer, kalahok, bisita, mamimili, tagapagrehistro, nagrehistro, aplikante, contact, taong kokontakin',
    user: 'gumagamit',
    staff:
      'may-ari, tagapag-ayos, ahente, tindero, tindera, tagapamahala, kinatawan, host, nagbebenta, empleyado, kinatawan sa benta, itinalaga kay, ginawa ni, tagapayo',
    wrapper: 'mga sagot, sagot, detalye, impormasyon',
    from: 'nagpadala',
    to: 'tatanggap',
    noise: 'telepono, numero, mensahe, petsa, tungkulin',
    said: 'mensahe, tanong, komento',
    person: 'taong kokontakin, aplikante, dumalo, nagtatanong',
  },
  sw: {
    email: 'barua pepe, anwani ya barua pepe, anuani ya barua pepe',
    firstName: 'jina la kwanza',
    lastName: 'jina la mwisho, jina la ukoo, jina la familia',
    fullName:
      'jina kamili, majina kamili, jina la mawasiliano, jina lako, jina lako kamili, jina la mteja, jina la mwombaji',
    name: 'jina',
    company: 'kampuni, shirika, biashara, taasisi, mwajiri, mahali pa kazi, asasi, duka',
    companyName:
      'jina la kampuni, jina la shirika, jina la biashara, jina la mwajiri, jina la asasi, jina la duka, jina la biashara yako',
    website: 'tovuti, anwani ya tovuti, ukurasa wa wavuti',
    lead: 'mteja, mshiriki, mgeni, mnunuzi, mwombaji',
    staff:
      'mmiliki, muuzaji, mratibu, mwandaaji, msimamizi, wakala, mwakilishi, mshauri, meneja, imeundwa na, mfanyakazi, meneja wa mauzo, mwakilishi wa mauzo, amepewa, afisa mauzo, mhudumu',
    from: 'mtumaji',
    to: 'mpokeaji',
    wrapper: 'taarifa, majibu',
    noise: 'simu, nambari ya simu, ujumbe, tarehe, cheo',
    said: 'ujumbe, swali, maoni',
    person: 'mtu wa mawasiliano, mwombaji, mshiriki, mgeni',
  },
  km: {
    email: 'អ៊ីមែល, អ៊ីម៉ែល, អាសយដ្ឋានអ៊ីមែល, សារអេឡិចត្រូនិច',
    firstName: 'នាមខ្លួន',
    lastName: 'នាមត្រកូល, គោត្តនាម',
    fullName: 'ឈ្មោះពេញ, គោត្តនាម និងនាម, នាមត្រកូល និងនាមខ្លួន',
    name: 'ឈ្មោះ',
    company: 'ក្រុមហ៊ុន, អង្គភាព, ស្ថាប័ន, អង្គការ',
    companyName: 'ឈ្មោះក្រុមហ៊ុន, ឈ្មោះស្ថាប័ន, ឈ្មោះអង្គភាព',
    website: 'គេហទំព័រ, វេបសាយ',
    lead: 'អតិថិជន, អ្នកទំនាក់ទំនង, អ្នកចូលរួម',
    staff: 'ម្ចាស់, អ្នកលក់, អ្នកទទួលបន្ទុក, បុគ្គលិក',
    noise: 'ទូរស័ព្ទ, លេខទូរស័ព្ទ, តួនាទី, សារ, សំណួរ',
    said: 'សារ, សំណួរ',
  },
  lo: {
    email: 'ອີເມວ, ອີເມລ, ທີ່ຢູ່ອີເມວ, ອີເມວບໍລິສັດ',
    firstName: 'ຊື່ແທ້',
    lastName: 'ນາມສະກຸນ',
    fullName: 'ຊື່ເຕັມ, ຊື່ ແລະ ນາມສະກຸນ, ຊື່ນາມສະກຸນ',
    name: 'ຊື່',
    company: 'ບໍລິສັດ, ອົງກອນ, ໜ່ວຍງານ',
    companyName: 'ຊື່ບໍລິສັດ, ຊື່ອົງກອນ, ຊື່ໜ່ວຍງານ',
    website: 'ເວັບໄຊ, ເວັບໄຊທ໌',
    lead: 'ລູກຄ້າ, ຜູ້ຕິດຕໍ່, ຜູ້ເຂົ້າຮ່ວມ',
    staff: 'ເຈົ້າຂອງ, ພະນັກງານຂາຍ, ພະນັກງານ, ຜູ້ຮັບຜິດຊອບ',
    noise: 'ໂທລະສັບ, ເບີໂທ, ເບີໂທລະສັບ, ຕໍາແໜ່ງ, ຂໍ້ຄວາມ, ຄໍາຖາມ',
    said: 'ຂໍ້ຄວາມ, ຄໍາຖາມ',
  },
  my: {
    email: 'အီးမေးလ်, အီးမေး, အီးမေးလ်လိပ်စာ',
    firstName: 'ရှေ့အမည်',
    lastName: 'မျိုးရိုးအမည်, နောက်ဆုံးအမည်',
    fullName: 'အမည်အပြည့်အစုံ, နာမည်အပြည့်အစုံ, သင့်အမည်',
    name: 'အမည်, နာမည်',
    company: 'ကုမ္ပဏီ, အဖွဲ့အစည်း, လုပ်ငန်း',
    companyName: 'ကုမ္ပဏီအမည်, ကုမ္ပဏီနာမည်, အဖွဲ့အစည်းအမည်, လုပ်ငန်းအမည်',
    website: 'ဝက်ဘ်ဆိုက်, ဝဘ်ဆိုက်',
    lead: 'ဖောက်သည်, ဆက်သွယ်ရန်ပုဂ္ဂိုလ်, တက်ရောက်သူ',
    staff: 'ပိုင်ရှင်, အရောင်းဝန်ထမ်း, ဝန်ထမ်း, တာဝန်ခံ',
    noise: 'ဖုန်း, ဖုန်းနံပါတ်, ရာထူး, စာ, မေးခွန်း',
    said: 'စာ, မေးခွန်း',
  },
} satisfies LanguageGroup
