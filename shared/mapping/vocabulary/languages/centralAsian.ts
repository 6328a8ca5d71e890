import type { LanguageGroup } from './languageWords'

/** Mongolian, Uzbek, Kyrgyz, Tajik and Turkmen, in the scripts that are in use. */
export const centralAsian = {
  mn: {
    past: 'хуучин, өмнөх',
    current: 'шинэ, одоогийн',
    email:
      'имэйл, и-мэйл, имэйл хаяг, цахим шуудан, цахим шуудангийн хаяг, мэйл, мэйл хаяг, imeil, imeil hayag, tsahim shuudan',
    firstName: 'өөрийн нэр',
    lastName: 'овог, эцгийн нэр, эцэг эхийн нэр, ovog',
    fullName:
      'овог нэр, нэр овог, бүтэн нэр, таны нэр, хэрэглэгчийн овог нэр, харилцагчийн нэр, ovog ner, buten ner',
    company:
      'байгууллага, байгууллагын, компани, компанийн, аж ахуйн нэгж, ажлын газар, ажил олгогч, baiguullaga, kompani',
    companyName:
      'байгууллагын нэр, компанийн нэр, аж ахуйн нэгжийн нэр, ажлын газрын нэр, хуулийн этгээдийн нэр, baiguullagiin ner, kompaniin ner',
    website: 'вэбсайт, веб сайт, вэб хуудас, цахим хуудас, вэб хаяг, vebsait',
    lead: 'харилцагч, үйлчлүүлэгч, худалдан авагч, холбоо барих хүн, холбогдох хүн, оролцогч, зочин, хүсэлт гаргагч, хүсэгч, kharilcagch, hariltsagch',
    user: 'хэрэглэгч',
    staff:
      'хариуцсан ажилтан, хариуцагч, ажилтан, менежер, борлуулагч, борлуулалтын менежер, борлуулалтын ажилтан, эзэмшигч, зохион байгуулагч, бүртгэсэн ажилтан, manaj',
    from: 'илгээгч',
    to: 'хүлээн авагч',
    wrapper: 'мэдээлэл, өгөгдөл, хариулт, хариултууд, холбоо барих мэдээлэл',
    value: 'утга, хариулт',
    thing: 'хот, дүүрэг, улс, аймаг, арга хэмжээ, бүтээгдэхүүн, үйлчилгээ, захиалга, уулзалт',
    noise:
      'утас, утасны дугаар, гар утас, дугаар, албан тушаал, огноо, зурвас, мессеж, асуулт, хүсэлт, тайлбар, сэдэв, регистр, utas, utasnii dugaar, alban tushaal',
    said: 'зурвас, мессеж, асуулт, хүсэлт, тайлбар, сэдэв',
    beside: { name: 'нэр, ner' },
  },
  uz: {
    past: 'eski, oldingi, sobiq',
    current: 'yangi, hozirgi, joriy',
    email:
      'elektron pochta, elektron manzil, elektron pochta manzili, e-pochta, pochta, pochta manzili, электрон почта, электрон манзил',
    firstName: 'ismingiz, исмингиз',
    lastName: 'familiya, familiyasi, familiyangiz, фамилияси',
    fullName:
      'toʻliq ism, toliq ism, toʻliq ismi, ism familiya, ism va familiya, ism-sharif, f.i.sh, fish, mijoz ismi, аloqa uchun shaxs, тўлиқ исм, исм-шариф, исм фамилия, ф.и.ш',
    name: 'ism, ismi, исм, исми',
    thingName: 'nomi, номи',
    company:
      'kompaniya, kompaniyangiz, tashkilot, korxona, firma, ish joyi, ish beruvchi, muassasa, компанияси, ташкилот, корхона, иш жойи',
    companyName:
      'kompaniya nomi, tashkilot nomi, korxona nomi, firma nomi, kompaniyangiz nomi, ish joyi nomi, ташкилот номи, корхона номи, компания номи',
    website: 'veb-sayt, vebsayt, veb sayt, sayt, sayti, internet sayti, веб-сайт',
    lead: 'mijoz, mijozning, xaridor, buyurtmachi, aloqa shaxsi, ishtirokchi, tashrif buyuruvchi, murojaat qiluvchi, мижоз, харидор, иштирокчи',
    user: 'foydalanuvchi',
    staff:
      'masʼul, masul, masʼul xodim, masul xodim, menejer, menedjer, sotuvchi, egasi, tashkilotchi, xodim, operator, масъул, менежер, сотувчи, ходим',
    from: 'yuboruvchi, жўнатувчи',
    to: 'qabul qiluvchi',
    wrapper: 'maʼlumot, malumot, malumotlar, javoblar',
    value: 'qiymat, javob',
    thing: 'shahar, viloyat, tuman, davlat, mahsulot, xizmat, tadbir, buyurtma',
    noise:
      'telefon raqami, raqam, lavozim, lavozimi, sana, xabar, savol, izoh, mavzu, sharifi, otasining ismi, лавозими, хабар, савол',
    said: 'xabar, savol, izoh, mavzu, talab, хабар, савол',
  },
  ky: {
    past: 'эски, мурунку',
    current: 'жаңы, азыркы',
    email: 'электрондук почта, электрондук дарек, эл. почта, электрондук почтасы',
    lastName: 'фамилиясы, тегиңиз',
    fullName: 'толук аты, аты-жөнү, аты жөнү, аты фамилиясы, фамилиясы аты',
    thingName: 'аталышы',
    company: 'ишкана, уюм, мекеме, компаниянын, иштеген жери',
    companyName: 'компаниянын аталышы, компаниянын аты, ишкананын аталышы, уюмдун аталышы, мекеменин аталышы',
    website: 'веб-сайты, веб баракча',
    lead: 'кардар, байланыш адамы, катышуучу, сатып алуучу, арыз ээси',
    user: 'колдонуучу',
    staff: 'жооптуу кызматкер, жооптуу, кызматкер, сатуучу, уюштуруучу, ээси',
    from: 'жөнөтүүчү',
    to: 'алуучу',
    noise: 'телефон номери, кызматы, билдирүү, суроо, күнү',
    said: 'билдирүү, суроо, комментарий',
    beside: { name: 'аты, ысымы' },
  },
  tg: {
    past: 'собиқ, кӯҳна, пештара',
    current: 'нав, ҳозира, кунунӣ',
    email: 'почтаи электронӣ, суроғаи электронӣ, нишонии электронӣ, почтаи элетронӣ',
    lastName: 'насаб, насабатон',
    fullName: 'номи пурра, ному насаб, ном ва насаб, насабу ном',
    company: 'ширкат, ташкилот, корхона, муассиса, ҷои кор',
    companyName: 'номи ширкат, номи ташкилот, номи корхона, номи муассиса',
    website: 'сомона, вебсайт, сайти ширкат',
    lead: 'мизоҷ, муштарӣ, харидор, шахси тамос, иштирокчӣ',
    user: 'корбар',
    staff: 'масъул, корманд, фурӯшанда, соҳиб, ташкилкунанда',
    from: 'фиристанда',
    to: 'қабулкунанда',
    noise: 'телефон, рақами телефон, вазифа, паём, савол, сана',
    said: 'паём, савол, шарҳ',
    beside: { name: 'ном, исм, номи шумо' },
  },
  tk: {
    email: 'e-poçta, elektron poçta, elektron salgy, e-poçta salgysy',
    lastName: 'familiýa, familiýasy, familiýaňyz',
    fullName: 'doly ady, ady familiýasy, ady we familiýasy',
    company: 'kompaniýa, kärhana, edara, gurama',
    companyName: 'kompaniýanyň ady, kärhananyň ady, guramanyň ady, edaranyň ady',
    website: 'web saýt, web sahypa, saýt',
    lead: 'müşderi, alyjy, gatnaşyjy, habarlaşmaly adam',
    user: 'ulanyjy',
    staff: 'jogapkär, satyjy, menejer, işgär, guramaçy, eýesi',
    noise: 'telefon belgisi, wezipesi, hat, sorag, sene',
    said: 'hat, sorag, teswir',
    beside: { name: 'ady, at' },
  },
} satisfies LanguageGroup
