import type { LanguageGroup } from './languageWords'

/** Languages of scripts that do not tell all their sounds, as their speakers spell them in Latin letters; `clues/romanise` reads the other scripts. */
export const latinised = {
  'fa-Latn': {
    email:
      'postelectronic, postelectronici, post electronic, post electronici, post electronik, posteelectronic, poste electronic, poste electroniki, rayaname, raayaaname, rayanameh, imeyl, neshani email, adrese email',
    firstName: 'nam kuchak, nam koochak, esm kuchak, esm koochak, name kuchak, esme aval, nam aval',
    lastName:
      'nam khanevadegi, nam e khanevadegi, name khanevadegi, naam khanevadegi, naame khanevadegi, khanevadegi, famil, famili, family name, esm famil, esme famil, fameel',
    fullName:
      'nam va nam khanevadegi, nam o nam khanevadegi, nam va famil, nam o famil, nam kamel, name kamel, naam va naam khanevadegi, nam moshtari, name moshtari',
    companyName:
      'nam sherkat, name sherkat, naam sherkat, naame sherkat, esm sherkat, nam sazman, name sazman, nam moassese, nam foroshgah moshtari, nam kargah, name tejari, nam tejari',
    company:
      'sherkat, sazman, moassese, moasese, karfarma, kar farma, mahal kar, mahale kar, kasb o kar, kasbokar',
    website: 'vebsayt, veb sayt, websayt, tarnama, tarnamaa, adrese sayt, neshani sayt',
    domain: 'damane, daamane',
    lead: 'moshtari, moshtary, motaghazi, motaqazi, sherkatkonande, sherkat konande, sherkatkonandeh, darkhast konande, darkhastkonande, sefaresh dahande, sefareshdahande, kharidar, bazdid konande, bazdidkonande, mokhatab, sabtenam konande, sabtnamkonande, daneshjo, daneshju, bimar, mehman, rabet, shakhs rabet, porsande',
    person:
      'motaghazi, motaqazi, sherkatkonande, sherkat konande, darkhast konande, bazdidkonande, bazdid konande, rabet, shakhs rabet',
    staff:
      'forushande, forooshande, foroushande, karshenas, karshenas forush, masul, masoul, mas ul, modir, modir forush, modares, modarres, ostad, bargozar konande, bargozarkonande, bargozar konandeh, mizban, poshtiban, karmand, karbar dakheli, moshaver, nemayande forush, ijad konande, sabt konande, malek, operator',
    from: 'ferestande, ersal konande',
    to: 'girande, daryaft konande',
    thing:
      'rooydad, ruydad, vebinar, doreh, dore, kelas, mahsul, mahsool, sefaresh, jalase, safhe, keshvar, shahr, ostan, khiaban, neshani, shobe, onvan',
    noise:
      'semat, shoghl, telefon, shomare, shomareh, shomare tamas, mobail, hamrah, tamas, tarikh, zaman, saat, tozihat, payam, matn, shenase, shenaseh, tedad, mablagh, gheymat, vaziat, nahve ashnayi, porsesh, code posti',
    said: 'tozihat, payam, matn, porsesh, soal, darkhast, niaz, hadaf',
    beside: { name: 'nam, esm, naam, name' },
  },
  'ar-Latn': {
    email:
      'barid elektroni, barid iliktruni, barid electroni, al barid al elektroni, al barid al iliktruni, al barid al electroni, albarid aliliktruni, albareed alelectroni, bareed electroni, bareed elektroni, al bareed al electroni, aleemeel, al email, imeyl, email al amal',
    firstName:
      'ism awwal, ism awal, al ism al awwal, al ism al awal, alism alawal, alesm alawal, esm awal, ism shakhsi',
    lastName:
      'ism aila, ism al aila, ism al aaila, esm al aela, ism aaila, al ism al akhir, alism alakhir, al laqab, allaqab, laqab, ism al usra, ism al osra, al kunya, al nasab, nisba',
    fullName:
      'al ism al kamil, alism alkamil, al ism kamil, ism kamil, alesm alkamel, al esm al kamel, ism thulathi, al ism al thulathi, ism al amil, ism al ameel, esm al ameel, ism al zaboon, ism mukaddim al talab, ism al muqaddim, ism al talib',
    companyName:
      'ism sharika, ism al sharika, ism alsharika, esm al sherka, esm alsharika, ism al muassasa, ism al moassasa, ism al munshaa, ism al jiha, ism al matjar al amil, al ism al tijari, ism tijari',
    company:
      'sharika, al sharika, alsharika, charika, al charika, sherka, al sherka, muassasa, al muassasa, munshaa, al munshaa, jihat al amal, jiha al amal, makan al amal, sahib al amal',
    website:
      'al mawqi, mawqi, mawqi al web, mawqi elektroni, al mawqi al elektroni, mawqi iliktruni, al mawqi al iliktruni, almawqie, mawqie, rabit al mawqi',
    domain: 'al nitaq, nitaq, ism al nitaq',
    lead: 'amil, al amil, ameel, al ameel, zaboon, al zaboon, zabun, muqaddim al talab, muqaddem al talab, moqaddem al talab, mukaddim al talab, talib, al talib, musharik, al musharik, mosharek, al mushtari, mushtari, mustafid, al mustafid, zair, al zair, murashah, al murashah, jihat ittisal, jihat al ittisal, shakhs al ittisal, al marid, marid, al dayf',
    person:
      'muqaddim al talab, musharik, al musharik, zair, al zair, murashah, shakhs al ittisal, jihat al ittisal',
    staff:
      'masoul, al masoul, masool, al masool, mas ul, al mas ul, masul, muwazzaf, al muwazzaf, mowazaf, al mowazaf, mandoub, al mandoub, mandub, munazzim, al munazzim, monazem, al monazem, mudir, al mudir, modir, mushrif, al mushrif, malik, al malik, mustashar, al mustashar, mudarrib, al mudarrib, modareb',
    from: 'mursil, al mursil, morsel',
    to: 'mustalim, al mustalim, mostalem',
    thing:
      'talab, al talab, fatura, al fatura, fatoora, muntaj, al muntaj, montaj, dawra, al dawra, fari, al fari, al madina, madina, al balad, balad, al unwan, unwan, onwan, al shari, al mintaqa, jalsa',
    noise:
      'hatif, al hatif, jawwal, al jawwal, jawal, raqm, al raqm, raqm al hatif, raqm al jawwal, tarikh, al tarikh, al wazifa, wazifa, al mansib, risala, al risala, mulahazat, al mulahazat, al mablagh, mablagh, al sir, al hala, adad',
    said: 'risala, al risala, mulahazat, al mulahazat, sabab, al sabab, hadaf, ihtiyaj',
    beside: { name: 'ism, al ism, esm, al esm' },
  },
  'he-Latn': {
    email:
      'doar elektroni, doar electroni, doar alektroni, doal, doel, imeil, meil, ktovet mail, ktovet doar elektroni, ktovet email, kehilat doal',
    firstName: 'shem prati, shem praty, shemprati',
    lastName:
      'shem mishpacha, shem mishpaha, shem mishpaha, shem hamishpacha, shem hamishpaha, mishpacha, mishpaha',
    fullName:
      'shem male, shem maleh, shem hamale, shem prati umishpacha, shem prati ve mishpacha, shem lakoach, shem halakoach, shem hapone, shem ish kesher, shem ish hakesher, shem hamevakesh, shem hatalmid',
    companyName:
      'shem hevra, shem chevra, shem hahevra, shem hachevra, shem haesek, shem esek, shem irgun, shem hairgun, shem amuta, shem mosad, shem ha esek',
    company:
      'hevra, chevra, hahevra, hachevra, esek, haesek, irgun, hairgun, maasik, mekom avoda, makom avoda, mosad, amuta',
    website: 'atar, ha atar, atar internet, ktovet atar, atar habayit, atar hahevra',
    lead: 'lakoach, lakoah, halakoach, hapone, mevakesh, hamevakesh, nirsham, mishtatef, mishtatefet, ish kesher, ish hakesher, mazmin, hamazmin, hakone, metupal, mitanyen, mitaniyen, talmid, orea, mesukan, moamad',
    person: 'hapone, mevakesh, hamevakesh, mishtatef, ish kesher, ish hakesher, nirsham, moamad',
    staff:
      'metapel, hametapel, netzig, nezig, natzig, netzig mechirot, sochen, hasochen, menahel, menahel mechirot, achrai, acharai, ahrai, meargen, hameargen, bealim, mocher, moher, yoets, yoetz, meyaetz, oved, madrich, martze, mefakeach',
    from: 'sholeach, hasholeach',
    to: 'nimaan, mekabel',
    thing:
      'pniya, hazmana, heshbonit, mutzar, shirut, snif, rechov, ktovet, medina, kurs, pgisha, tofes, eirua',
    noise:
      'telefon, nayad, mispar telefon, mispar, taarich, shaa, tafkid, hodaa, hearot, sibat pniya, schum, mikud, teudat zehut, makor',
    said: 'hodaa, hearot, sibat pniya, sheela, tzorech',
    beside: { name: 'shem' },
  },
  'ur-Latn': {
    email: 'barqi pata, barqi patta, barqi dak, barqi khat, e mail pata, email pata, email ka pata, imel',
    firstName: 'pehla naam, pehla nam, pahla naam, zati naam',
    lastName: 'akhri naam, aakhri naam, khandani naam, khandan ka naam, aakhri nam, akhri nam',
    fullName:
      'poora naam, pura naam, mukammal naam, pura nam, gahak ka naam, graahak ka naam, aap ka naam, darkhwast guzar ka naam, talib e ilm ka naam, mareez ka naam',
    companyName:
      'company ka naam, kampani ka naam, idare ka naam, idara ka naam, karobar ka naam, dukan ka naam, karkhane ka naam, firm ka naam',
    company: 'kampani, idara, idaray, karobar, aajir, kaam ki jagah, karkhana',
    website: 'web site ka pata, website ka pata, vebsait',
    lead: 'gahak, graahak, darkhwast guzar, darkhwast dehinda, sarif, khareedar, kharidar, mehman, talib e ilm, talib ilm, mareez, shirkat karne wala, umeedwar, sailani, rabta, rabte ka fard, sawari',
    person: 'darkhwast guzar, darkhwast dehinda, umeedwar, rabte ka fard',
    staff:
      'zimmedar, zimmadar, zimedar, numainda, numaenda, munsarim, malik, mulazim, mudarris, ustad, moalij, farokht kar, farosh, nigran, muntazim, dukandar, karkun',
    thing: 'darkhwast, mulaqat, masnuat, shehar, mulk, gali, pata, shakh, taqreeb',
    noise:
      'ohda, ohdah, fon number, fone, mobail number, tareekh, waqt, paigham, tafseel, raqam, tadad, umar, shanakhti card',
    said: 'paigham, tafseel, sawal, maqsad, zarurat',
    beside: { name: 'naam, nam' },
  },
  'th-Latn': {
    email: 'e mel, i mel, i mael, ti yu email, thi yu email',
    firstName: 'chue, chue jing, chuejing, chue ton',
    lastName: 'namsakul, nam sakul, nam sakun, namsakun, namskul',
    fullName:
      'chue namsakul, chue nam sakul, chue namsakun, chue sakul, chue tem, chue luk kha, chue lukkha, chue phu tit to, chue phu samak',
    companyName:
      'chue borisat, chue boriset, chue baworisat, chue ran, chue ong kon, chue nuai ngan, chue kitchakan',
    company: 'borisat, boriset, baworisat, ong kon, ongkon, nuai ngan, nuayngan, nai jang, thi tham ngan',
    website: 'wep sai, wepsai, web sai',
    lead: 'luk kha, lukkha, phu tit to, phutitto, phu samak, phusamak, phu khao ruam, phu sue, phusue, phu long thabian, samachik, nak rian, phu puai',
    person: 'phu tit to, phutitto, phu samak, phu khao ruam',
    staff:
      'phanak ngan, phanakngan, phanakngan khai, phu khai, phukhai, phu dulae, phu duulae, phu chat, phu rap phit chop, phu chat kan, phu son, withayakon, jao khong',
    thing: 'kham khor, sinkha, kham sang sue, kit chakam, sakha, changwat, prathet, thi yu, thanon',
    noise:
      'bertho, ber tho, thorasap, wan thi, wela, tam naeng, tamnaeng, khokhwam, kho khwam, jam nuan, rakha',
    said: 'khokhwam, kho khwam, hetphon, khwam tongkan',
  },
  'am-Latn': {
    email: 'ye email adrasha, yeemail adrasha, imel, imeyil',
    firstName: 'ye mejemeria sim, yemejemeriya sim, sim ke abat befit',
    lastName: 'ye abat sim, yeabat sim, yabat sim, ye ayat sim, yeayat sim, ye beteseb sim, yebeteseb sim',
    fullName: 'mulu sim, sim ke abat sim, sim ke nabat, ye denbegna sim, yedenbegna sim, ye amelkach sim',
    companyName: 'ye dirijit sim, yedirijit sim, ye kubanya sim, ye dirijitu sim, ye tequam sim',
    company: 'dirijit, derejet, kubanya, tequam, ye sira bota, yesira bota',
    website: 'dere getz, deregets, dere gets, yedere getz',
    lead: 'denbegna, denbenya, amelkach, teqami, tesatafi, teshatafi, temari, geji, agelgilot teqami',
    person: 'amelkach, tesatafi, teshatafi',
    staff: 'serategna, halafi, astedadari, azegaj, shach, shiyach, memhir, amakari, wekil',
    thing: 'tiyaqe, tiyake, madrag, ketema, hager, adrasha, qitir',
    noise: 'silk, silk qutir, qen, seat, melikt, hidet, waga',
    said: 'melikt, tiyaqe, alama',
    beside: { name: 'sim' },
  },
  'si-Latn': {
    email: 'vidyuth thapaela, vidyut tapela, vidyuth lipinaya, email lipinaya',
    firstName: 'mul nama, mulnama, palamu nama',
    lastName: 'wasagama, vasagama, awasan nama, avasan nama, pelapath nama',
    fullName:
      'sampurna nama, nama sampurna, sampurnanama, sampoorna nama, mulu nama, paribhogikayage nama, ayadumkaruge nama',
    companyName: 'samagame nama, ayathanaye nama, ayatanaye nama, wyaparaye nama, vyaparaye nama',
    company: 'samagama, ayathanaya, ayatanaya, wyaparaya, vyaparaya',
    website: 'web adaviya, webadaviya, veb adaviya, web adawiya',
    lead: 'paribhogikaya, paribogikaya, ayadumkaru, gaenumkaru, ganudenukaru, sahabhagi, shishya, amuththa, illumkaru',
    person: 'ayadumkaru, sahabhagi, illumkaru',
    staff:
      'kalamanakaru, kalamanakaruwa, wikunumkaru, vikunumkaru, sevaka, sevakaya, sanvidhayaka, niladhari, hamdikaru, himikaru, guruwaraya',
    thing: 'illuma, anawuma, nagaraya, rata, lipinaya, pansala, nishpadanaya, handiya',
    noise:
      'dura kathanaya, durakathana ankaya, dinaya, welawa, panividaya, thanathura, tanatura, mila, ganana',
    said: 'panividaya, hethuwa, awashyathawa',
  },
  'km-Latn': {
    email: 'ii mel, email rabos',
    firstName: 'neam khluon, nam khluon, neam kluon',
    lastName: 'neam trokoul, nam trakoul, neam trakol, nam trokol',
    fullName: 'chhmous penh, chhmoh penh, neam penh, chmuah penh, neam peñ, chhmous atithichun',
    companyName: 'chhmous kromhun, neam kromhun, chmuah krumhun, chhmous sthaban',
    company: 'kromhun, krumhun, kromhoun, sthaban, angkar',
    website: 'kehatompor, ke hatompoa, gehatomport',
    lead: 'atithichun, atithechun, neak teng, neak chuol ruom, neak dak peak, neak tinh, neak somnour',
    person: 'neak dak peak, neak chuol ruom, neak somnour',
    staff: 'bokkolik, neak kropkrong, neak lok, neak totuol khos trov, neak roob chom',
    thing: 'samnaer, phalitaphal, ti krong, prates, asayathan',
    noise: 'lek turasap, tursap, kal borichchhet, mouk ngear, damlai',
    said: 'mulhet',
  },
} satisfies LanguageGroup
