import type { LanguageGroup } from './languageWords'

/** Mongolian, Uzbek, Kyrgyz, Tajik and Turkmen, in the scripts that are in use. */
export const centralAsian = {
  mn: {
    past: 'хуучин, өмнөх',
    current: 'шинэ, одоогийн',
    email:
      'цахим хаяг, имэйл, и-мэйл, имэйл хаяг, цахим шуудан, цахим шуудангийн хаяг, мэйл, мэйл хаяг, imeil, imeil hayag, tsahim shuudan',
    firstName: 'өөрийн нэр',
    lastName: 'овог, эцгийн нэр, эцэг эхийн нэр, ovog',
    fullName:
      'захиалагчийн нэр, хэрэглэгчийн нэр, оролцогчийн нэр, холбоо барих хүний нэр, холбогдох хүний нэр, хүсэлт гаргагчийн нэр, сурагчийн нэр, зочны нэр, овог нэр, нэр овог, бүтэн нэр, таны нэр, хэрэглэгчийн овог нэр, харилцагчийн нэр, ovog ner, buten ner',
    company:
      'үйлдвэр, хоршоо, байгууллага, байгууллагын, компани, компанийн, аж ахуйн нэгж, ажлын газар, ажил олгогч, baiguullaga, kompani',
    companyName:
      'дэлгүүрийн нэр, брэндийн нэр, сургуулийн нэр, үйлдвэрийн нэр, байгууллагын нэр, компанийн нэр, аж ахуйн нэгжийн нэр, ажлын газрын нэр, хуулийн этгээдийн нэр, baiguullagiin ner, kompaniin ner',
    website: 'веб хуудас, вэбсайт, веб сайт, вэб хуудас, цахим хуудас, вэб хаяг, vebsait',
    lead: 'захиалагч, сурагч, оюутан, суралцагч, өргөдөл гаргагч, түрээслэгч, төлөгч, бүртгүүлэгч, харилцагч, үйлчлүүлэгч, худалдан авагч, холбоо барих хүн, холбогдох хүн, оролцогч, зочин, хүсэлт гаргагч, хүсэгч, kharilcagch, hariltsagch',
    user: 'хэрэглэгч',
    staff:
      'бүртгэсэн, үүсгэсэн, зөвлөх, багш, админ, нийлүүлэгч, хариуцсан ажилтан, хариуцагч, ажилтан, менежер, борлуулагч, борлуулалтын менежер, борлуулалтын ажилтан, эзэмшигч, зохион байгуулагч, бүртгэсэн ажилтан, manaj',
    from: 'илгээгч',
    to: 'хүлээн авагч',
    wrapper: 'мэдээлэл, өгөгдөл, хариулт, хариултууд, холбоо барих мэдээлэл',
    value: 'утга, хариулт',
    thing:
      'маягт, хаяг, салбар, сургалт, төсөл, хот, дүүрэг, улс, аймаг, арга хэмжээ, бүтээгдэхүүн, үйлчилгээ, захиалга, уулзалт',
    noise:
      'үнэ, тоо, нас, цаг, дүн, утас, утасны дугаар, гар утас, дугаар, албан тушаал, огноо, зурвас, мессеж, асуулт, хүсэлт, тайлбар, сэдэв, регистр, utas, utasnii dugaar, alban tushaal',
    said: 'санал, хэрэгцээ, зорилго, сэтгэгдэл, зурвас, мессеж, асуулт, хүсэлт, тайлбар, сэдэв',
    beside: { name: 'нэр, ner' },
    own: 'агуулах',
    person: 'суралцагч, бүртгүүлэгч',
  },
  uz: {
    past: 'eski, oldingi, sobiq',
    current: 'yangi, hozirgi, joriy',
    email:
      'ish pochtasi, иш почтаси, elektron pochta, elektron manzil, elektron pochta manzili, e-pochta, pochta, pochta manzili, электрон почта, электрон манзил',
    firstName: 'ismingiz, исмингиз',
    lastName: 'familiya, familiyasi, familiyangiz, фамилияси',
    fullName:
      'arizachi ismi, to’liq ismi, aloqa uchun shaxs, o’quvchi ismi, ism sharifi, toʻliq ism, toliq ism, toʻliq ismi, ism familiya, ism va familiya, ism-sharif, f.i.sh, fish, mijoz ismi, аloqa uchun shaxs, тўлиқ исм, исм-шариф, исм фамилия, ф.и.ш',
    name: 'ism, ismi, исм, исми',
    thingName: 'nomi, номи',
    company:
      'ferma xo’jaligi, kompaniya, kompaniyangiz, tashkilot, korxona, firma, ish joyi, ish beruvchi, muassasa, компанияси, ташкилот, корхона, иш жойи',
    companyName:
      'do’kon nomi, brend nomi, maktab nomi, yuridik nomi, kompaniya nomi, tashkilot nomi, korxona nomi, firma nomi, kompaniyangiz nomi, ish joyi nomi, ташкилот номи, корхона номи, компания номи',
    website: 'сайти, veb-sayt, vebsayt, veb sayt, sayt, sayti, internet sayti, веб-сайт',
    lead: 'arizachi, mehmon, o’quvchi, talaba, tinglovchi, murojaatchi, to’lovchi, буюртмачи, bemor, ijarachi, ro’yxatdan o’tuvchi, mijoz, mijozning, xaridor, buyurtmachi, aloqa shaxsi, ishtirokchi, tashrif buyuruvchi, murojaat qiluvchi, мижоз, харидор, иштирокчи',
    user: 'foydalanuvchi',
    staff:
      'sotuv menejeri, yaratuvchi, yaratgan, biriktirilgan, maslahatchi, kurator, yetkazib beruvchi, sotuv vakili, masʼul, masul, masʼul xodim, masul xodim, menejer, menedjer, sotuvchi, egasi, tashkilotchi, xodim, operator, масъул, менежер, сотувчи, ходим',
    from: 'jo’natuvchi, yuboruvchi, жўнатувчи',
    to: 'oluvchi, qabul qiluvchi',
    wrapper: 'maʼlumot, malumot, malumotlar, javoblar',
    value: 'qiymat, javob',
    thing:
      'ariza, tovar, manzil, filial, loyiha, sahifa, do’kon, shahar, viloyat, tuman, davlat, mahsulot, xizmat, tadbir, buyurtma',
    noise:
      'vaqt, narxi, soni, yoshi, miqdori, telefon raqami, raqam, lavozim, lavozimi, sana, xabar, savol, izoh, mavzu, sharifi, otasining ismi, лавозими, хабар, савол',
    said: 'maqsad, fikr, xabar, savol, izoh, mavzu, talab, хабар, савол',
    own: 'ombor',
    person: 'arizachi, murojaatchi',
  },
  ky: {
    past: 'эски, мурунку',
    current: 'жаңы, азыркы',
    email: 'жумуш почтасы, электрондук почта, электрондук дарек, эл. почта, электрондук почтасы',
    lastName: 'фамилиясы, тегиңиз',
    fullName: 'толук аты, аты-жөнү, аты жөнү, аты фамилиясы, фамилиясы аты',
    thingName: 'аталышы',
    company: 'иш орду, иш берүүчү, ишкана, уюм, мекеме, компаниянын, иштеген жери',
    companyName:
      'дүкөндүн аталышы, мектептин аталышы, компаниянын аталышы, компаниянын аты, ишкананын аталышы, уюмдун аталышы, мекеменин аталышы',
    website: 'веб-сайты, веб баракча',
    lead: 'конок, окуучу, заказ берүүчү, буйрутмачы, төлөөчү, угуучу, кардар, байланыш адамы, катышуучу, сатып алуучу, арыз ээси',
    user: 'колдонуучу',
    staff:
      'сатуу менеджери, түзгөн, дайындалган, кеңешчи, жооптуу кызматкер, жооптуу, кызматкер, сатуучу, уюштуруучу, ээси',
    from: 'жөнөтүүчү',
    to: 'алуучу',
    noise: 'кызмат орду, убактысы, пикир, баасы, саны, жашы, телефон номери, кызматы, билдирүү, суроо, күнү',
    said: 'пикир, билдирүү, суроо, комментарий',
    beside: { name: 'аты, ысымы' },
    firstName: 'ысымы',
    own: 'кампа',
    thing: 'арыз, буйрутма, иш-чара, шаар, дарек, филиал',
  },
  tg: {
    past: 'собиқ, кӯҳна, пештара',
    current: 'нав, ҳозира, кунунӣ',
    email: 'почтаи корӣ, почтаи электронӣ, суроғаи электронӣ, нишонии электронӣ, почтаи элетронӣ',
    lastName: 'насаб, насабатон',
    fullName:
      'ному насаби мизоҷ, номи муштарӣ, ному насаби довталаб, номи мизоҷ, номи пурра, ному насаб, ном ва насаб, насабу ном',
    company: 'ҷойи кор, корфармо, ширкат, ташкилот, корхона, муассиса, ҷои кор',
    companyName: 'номи мағоза, номи мактаб, номи ширкат, номи ташкилот, номи корхона, номи муассиса',
    website: 'сомонаи ширкат, сомона, вебсайт, сайти ширкат',
    lead: 'довталаб, донишҷӯ, меҳмон, фармоишгар, мизоҷ, муштарӣ, харидор, шахси тамос, иштирокчӣ',
    user: 'корбар',
    staff: 'менеҷер, эҷодкунанда, мушовир, масъул, корманд, фурӯшанда, соҳиб, ташкилкунанда',
    from: 'фиристанда',
    to: 'гиранда, қабулкунанда',
    noise: 'нарх, синну сол, эзоҳ, телефон, рақами телефон, вазифа, паём, савол, сана',
    said: 'эзоҳ, паём, савол, шарҳ',
    beside: { name: 'ном, исм, номи шумо' },
    firstName: 'ном',
    own: 'анбор',
    thing: 'дархост, фармоиш, чорабинӣ, маҳсулот, шаҳр, суроға',
  },
  tk: {
    email: 'iş poçtasy, e-poçta, elektron poçta, elektron salgy, e-poçta salgysy',
    lastName: 'familiýa, familiýasy, familiýaňyz',
    fullName:
      'müşderiniň ady, arza berijiniň ady, gatnaşyjynyň ady, doly adyňyz, doly ady, ady familiýasy, ady we familiýasy',
    company: 'hojalyk jemgyýeti, kompaniýa, kärhana, edara, gurama',
    companyName: 'dükanyň ady, kompaniýanyň ady, kärhananyň ady, guramanyň ady, edaranyň ady',
    website: 'saýty, web saýt, web sahypa, saýt',
    lead: 'arza beriji, sargyt ediji, myhman, talyp, okuwçy, müşderi, alyjy, gatnaşyjy, habarlaşmaly adam',
    user: 'ulanyjy',
    staff: 'dörediji, satuw menejeri, jogapkär, satyjy, menejer, işgär, guramaçy, eýesi',
    noise: 'habar, senesi, bahasy, sany, ýaşy, bellik, telefon belgisi, wezipesi, hat, sorag, sene',
    said: 'habar, bellik, hat, sorag, teswir',
    beside: { name: 'ady, at' },
    firstName: 'ady, adyňyz',
    own: 'ammar',
    from: 'iberiji, ugradyjy',
    to: 'kabul ediji',
    thing: 'arza, sargyt, önüm, haryt, şäher, salgy, welaýat',
  },
} satisfies LanguageGroup
