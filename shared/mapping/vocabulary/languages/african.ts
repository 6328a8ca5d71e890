import type { LanguageGroup } from './languageWords'

/** Amharic, Hausa, Yoruba, Zulu, Xhosa, Somali, Igbo, Kinyarwanda, Malagasy, Oromo and Tigrinya; Swahili is with the languages of South East Asia, Afrikaans with the Germanic ones. */
export const african = {
  am: {
    email: 'ኢሜይል, ኢሜል, የኢሜይል አድራሻ, የኢሜል አድራሻ, የኤሌክትሮኒክ አድራሻ',
    firstName: 'ስም ብቻ, የመጀመሪያ ስም',
    lastName: 'የአያት ስም, የአባት ስም, የቤተሰብ ስም, የመጨረሻ ስም',
    fullName:
      'የደንበኛ ስም, የደንበኛው ስም, የአመልካች ስም, የተሳታፊ ስም, የገዢ ስም, የተማሪ ስም, ስምዎ, ሙሉ ስምዎ, የጠያቂ ስም, የተመዝጋቢ ስም, የሰልጣኝ ስም, የሚገናኙት ሰው ስም, ሙሉ ስም, ስም ከነአባት',
    name: 'ስም',
    company: 'ፋብሪካ, ሱቅ, የሥራ ቦታ, የስራ ቦታ, አሰሪ, ድርጅት, ኩባንያ, ተቋም, መስሪያ ቤት',
    companyName:
      'የተቋም ስም, የሱቅ ስም, የፋብሪካ ስም, የንግድ ስም, የትምህርት ቤት ስም, የሆቴል ስም, የመስሪያ ቤት ስም, የአሰሪ ስም, የድርጅት ስም, የኩባንያ ስም, የድርጅቱ ስም, የኩባንያው ስም, የተቋሙ ስም',
    website: 'ድህረ ገፅ, ድረገፅ, ዌብሳይት, ድረ ገጽ, ድረገጽ, ድህረ ገጽ',
    lead: 'ተማሪ, ጠያቂ, ሰልጣኝ, ተመዝጋቢ, እንግዳ, ታካሚ, ተከራይ, ከፋይ, ደንበኛ, ተሳታፊ, ገዢ, ጎብኚ, አመልካች',
    staff:
      'የሽያጭ ሠራተኛ, ሀላፊ, ስራ አስኪያጅ, ወኪል, አስተባባሪ, ሠራተኛ, አስተዳዳሪ, መዝጋቢ, የሽያጭ ወኪል, አሰልጣኝ, የፈጠረው, ባለቤት, ሻጭ, ሥራ አስኪያጅ, አዘጋጅ, ኃላፊ, ሰራተኛ',
    from: 'ላኪ',
    to: 'ተቀባይ',
    noise: 'የስራ መደብ, ዋጋ, ዕድሜ, ብዛት, ማስታወሻ, ሰዓት, ስልክ, ስልክ ቁጥር, መልእክት, ጥያቄ, የሥራ መደብ, ቀን',
    said: 'ፍላጎት, ማብራሪያ, ማስታወሻ, መልእክት, ጥያቄ, አስተያየት',
    own: 'መጋዘን',
    thing: 'ቅጽ, ፎርም, ዝግጅት, ምርት, ከተማ, አድራሻ, ትዕዛዝ, ስልጠና, ሀገር, ክፍለ ከተማ, ክልል, ስብሰባ, ኮርስ',
    person: 'ሰልጣኝ, ተመዝጋቢ, ጠያቂ',
  },
  ha: {
    email: 'imel, adireshin imel, imail, adireshin imail',
    firstName: 'suna na farko, sunan farko',
    lastName: 'sunan mahaifi, sunan iyali, sunan uba, sunan karshe',
    fullName:
      'cikakken sunanka, suna cikakke, sunan mai siye, sunan mara lafiya, sunan abokin ciniki, sunan mai nema, sunan kwastoma, sunan mai halarta, sunanka, sunan dalibi, cikakken suna, suna da sunan mahaifi',
    name: 'suna',
    company: 'kasuwanci, kamfani, kungiya, ma’aikata, wurin aiki',
    companyName:
      'sunan kamfanin, sunan kasuwanci, sunan shago, sunan ma’aikata, sunan makaranta, sunan kamfani, sunan kungiya, sunan wurin aiki',
    website: 'yanar gizo, shafin yanar gizo, shafin intanet, gidan yanar gizo',
    lead: 'mara lafiya, mai sayayya, memba, mai nema, mai siye, dalibi, bako, mahalarci, abokin ciniki, kwastoma, mai halarta',
    staff:
      'jami’i, mai ba da shawara, shugaba, wakilin tallace-tallace, mai kula, ma’aikaci, mai shago, mai tsarawa, mai shi, mai sayarwa, manaja, mai shiryawa, wakili',
    noise: 'farashi, shekaru, kwanan wata, lambar waya, waya, sako, tambaya, mukami',
    said: 'bukata, sako, tambaya, bayani',
    from: 'mai aikawa',
    to: 'mai karba',
    thing: 'adireshi',
  },
  yo: {
    email: 'ímeèlì, àdírẹ́sì ímeèlì, imeeli, adiresi imeeli',
    firstName: 'orúkọ àkọ́kọ́',
    lastName: 'orúkọ àpèlé, orúkọ ìdílé, orúkọ bàbá, oruko idile',
    fullName:
      'orúkọ rẹ, orúkọ oníbàárà, orúkọ yín, orúkọ olùbéèrè, orúkọ kíkún, orúkọ ní kíkún, oruko kikun, oruko lekunrere',
    name: 'orúkọ, oruko',
    company: 'okòwò, ibi iṣẹ́, àjọ, ilé-iṣẹ́, ilé iṣẹ́, ile ise, iléeṣẹ́',
    companyName:
      'orúkọ ilé-ẹ̀kọ́, orúkọ ilé ìtajà, orúkọ okòwò, orúkọ ṣọ́ọ̀bù, orúkọ àjọ, orúkọ ilé-iṣẹ́, oruko ile ise, orúkọ iléeṣẹ́',
    website: 'ojú-ìwé wẹ́ẹ̀bù, wẹ́ẹ̀bùsáìtì, ojú òpó wẹ́ẹ̀bù',
    lead: 'aláìsàn, ọmọ ẹgbẹ́, olùrajà, olùbéèrè, akẹ́kọ̀ọ́, àlejò, oníbàárà, onibaara, olùkópa',
    staff: 'olùṣàkóso, agbani-nímọ̀ràn, aṣojú títà, oníṣẹ́, olùtajà, alákòóso, olùdarí',
    noise: 'fóònù, iye owó, nọ́mbà fóònù, ìfiránṣẹ́, ìbéèrè',
    said: 'ìfiránṣẹ́, ìbéèrè',
    thing: 'fọ́ọ̀mù, ìṣẹ̀lẹ̀, àdírẹ́sì',
  },
  zu: {
    email: 'imeyili, i-imeyili, ikheli le-imeyili, ikheli lemeyili',
    lastName: 'isibongo, isibongo sakho',
    fullName:
      'igama lakho eliphelele, igama lesiguli, igama lomfundi, igama eliphelele, igama lekhasimende, igama lomfakisicelo, igama lomthengi, igama eligcwele, amagama aphelele, igama nesibongo',
    name: 'igama, igama lakho',
    company: 'indawo yomsebenzi, inkampani, inhlangano, ibhizinisi, umqashi',
    companyName:
      'igama lesitolo, igama lesikole, igama lomqashi, igama lenkampani, igama lenhlangano, igama lebhizinisi',
    website: 'isizinda sewebhu, iwebhusayithi, isizindalwazi',
    lead: 'isiguli, ilungu, umfakisicelo, isivakashi, umfundi, ohambele, umhlanganyeli, ikhasimende, umhambeli, umthengi, oxhumana naye',
    staff:
      'umxhumanisi, umqondisi, umlawuli, umeluleki, isisebenzi, i-ejenti, ummeleli wezokuthengisa, umnikazi, umthengisi, umphathi, umhleli',
    noise: 'usuku, intengo, iminyaka, inombolo yocingo, ucingo, umyalezo, umbuzo, isikhundla',
    said: 'incazelo, izidingo, umyalezo, umbuzo',
    firstName: 'igama lokuqala',
    thing: 'ifomu, umcimbi, umkhiqizo, idolobha, ikheli, isifundazwe',
  },
  xh: {
    email: 'i-imeyile, imeyile, idilesi ye-imeyile',
    lastName: 'ifani yakho, ifani',
    fullName:
      'amagama apheleleyo, igama lakho, igama lomfundi, igama lomthengi, igama lomfaki-sicelo, igama elipheleleyo, igama nefani',
    company: 'inkampani, umbutho wakho, indawo yokusebenza, umbutho, umqeshi, ishishini',
    companyName:
      'igama lenkampani, igama lomqeshi, igama levenkile, igama lesikolo, igama leshishini, igama lombutho',
    website: 'iwebhusayithi, iwebsayithi, iwebhusayithi yenkampani',
    lead: 'umthengi othenga, isigulana, umhambeli, umthathi-nxaxheba, umfaki-sicelo, undwendwe, umfundi, umthengi, umxhasi',
    staff: 'ummeli, umququzeleli, umlawuli, iarhente, umcebisi, umsebenzi, umnini, umthengisi, umphathi',
    noise: 'ifowuni, umhla, ixabiso, inombolo yefowuni, umyalezo, umbuzo',
    said: 'umyalezo, umbuzo',
    firstName: 'igama lokuqala',
    name: 'igama',
  },
  so: {
    email: 'iimaylka, iimaylka shaqada, iimayl, iimeyl, cinwaanka iimaylka, emailka',
    firstName: 'magaca koowaad, magaca hore',
    lastName: 'magaca awoowe, magaca dambe, magaca qoyska, magaca aabbaha',
    fullName:
      'magacaaga oo dhan, magaca bukaanka, magaca iibsadaha, magaca oo dhan, magaca saddexan, magaca macmiilka, magaca codsadaha, magaca ka qaybgalaha, magacaaga, magaca ardayga, magaca oo buuxa, magaca buuxa, magac buuxa, magaca oo dhammaystiran',
    name: 'magac, magaca',
    company: 'ganacsi, warshad, shirkad, shirkadda, hay’ad, urur, goobta shaqada',
    companyName:
      'magaca ganacsiga, magaca dukaanka, magaca dugsiga, magaca shirkadda, magaca hay’adda, magaca ururka',
    website: 'bogga internetka, degelka, mareegta, websaydka',
    lead: 'bukaan, xubin, macmiilka, codsade, codsadaha, arday, iibsade, macmiil, macaamiil, ka qaybgale',
    staff:
      'la-taliye, mas’uul, mas’uulka, agaasime, wakiilka iibka, shaqaale, wakiil, isku-duwe, qabanqaabiye, mulkiile, milkiile, iibiye, maamule',
    noise: 'jagada, taariikh, qiimo, taleefan, lambarka taleefanka, fariin, su’aal',
    said: 'faahfaahin, baahi, fariin, su’aal',
    from: 'diraha, soo diraha',
    to: 'qaataha',
    thing: 'foom, dhacdo, alaab, magaalo, cinwaan, dalab, waddan, gobol',
  },
  ig: {
    email: 'ozi-e, adreesị ozi-e',
    firstName: 'aha mbụ, aha mbu',
    lastName: 'aha ezi na ụlọ, aha ezinaụlọ, aha nna, aha ikpeazụ, aha ezinụlọ',
    fullName:
      'aha n’uju, aha nwata akwụkwọ, aha onye nyere, aha gị niile, aha zuru ezu, aha gị, aha onye ahịa, aha onye na-ajụ',
    company: 'ebe ọrụ, ụlọ ahịa, òtù, onye were gị n’ọrụ, ụlọ ọrụ, ụlọọrụ, azụmahịa',
    companyName:
      'aha ụlọ akwụkwọ, aha ụlọ azụmahịa, aha nzukọ, aha ụlọ ọrụ, aha azụmahịa, aha ụlọ ahịa, aha otu',
    website: 'weebụsaịtị, ebe nrụọrụ weebụ',
    lead: 'onye ahịa, ndị ahịa, onye na-azụ, ọbịa, nwata akwụkwọ',
    staff:
      'onye nnọchite anya, onye na-ahụ maka, onye nhazi, onye na-ere ahịa, onye nlekọta, onye nwe, onye njikwa, onye ọrụ',
    noise: 'nọmba ekwentị, ekwentị, ọkwá, ụbọchị, ọnụ ahịa',
    said: 'ajụjụ, nkọwa',
  },
  rw: {
    email: 'imeyili, imeyiri, imeri',
    firstName: 'izina ry’ubukirisitu, izina rya mbere',
    lastName: 'izina ry’umuryango',
    fullName:
      'amazina yawe, izina ryawe, amazina y’umukiriya, amazina y’umunyeshuri, amazina yombi, amazina yose, izina ry’umukiriya, amazina y’usaba, amazina',
    name: 'izina',
    company: 'ubucuruzi, aho ukora, urwego, isosiyete, ikigo, kompanyi, umuryango wikigo, umukoresha wawe',
    companyName:
      'izina ry’ubucuruzi, izina ry’urwego, izina ry’ikigo, izina rya sosiyete, izina ry’isosiyete, izina ry’iduka, izina ry’ishuri, izina rya kompanyi',
    website: 'urubuga, urubuga rwa interineti',
    lead: 'umukiriya, umuguzi, usaba, umunyeshuri, umushyitsi, uwitabiriye',
    staff:
      'umujyanama, umukozi ushinzwe, umuhuzabikorwa, ushinzwe, umucuruzi, umuyobozi, umukozi, nyir’ikigo, uhagarariye',
    noise: 'ubutumwa, umwanya w’akazi, itariki, igiciro',
    said: 'ubutumwa, ikibazo, ibisobanuro',
  },
  mg: {
    email: 'mailaka, adiresy mailaka, imailaka',
    firstName: 'anarana voalohany, anarana nomena, fanampin’anarana, fanampiny',
    lastName: 'anaram-pianakaviana',
    fullName:
      'anarana manontolo, ny anaranao, anaran’ny mpangataka, anaran’ny mpianatra, anarana feno, anarana sy fanampiny, anaran’ny mpanjifa',
    name: 'anarana',
    company: 'orinasanao, sampandraharaha, mpampiasa, orinasa, fikambanana, toeram-piasana',
    companyName:
      'anaran’ny orinasanao, anaran’ny sekoly, anaran’ny sampandraharaha, anaran’ny orinasa, anaran’ny fikambanana, anaran’ny fivarotana',
    website: 'tranonkala, vohikala',
    lead: 'mpianatra, vahiny, marary, mpanjifa, mpividy, mpandray anjara, mpangataka',
    staff:
      'tompon’antoka, mpiasa, solontena, mpandrindra, mpandray an-tanana, mpivarotra, tompon’andraikitra, mpitantana, tompony',
    noise: 'finday, laharana finday, hafatra, andraikitra, daty, vidiny',
    said: 'hafatra, fanontaniana',
  },
  om: {
    email: 'imeelii, teessoo imeelii, iimeelii',
    lastName: 'maqaa maatii, maqaa abbaa, maqaa akaakayyuu',
    fullName:
      'maqaa guutuu kee, maqaa kee, maqaa maamila, maqaa barataa, maqaa iyyataa, maqaa guutuu, maqaa maamilaa',
    name: 'maqaa',
    company: 'dhaabbata kee, kaampaanii, bakka hojii, hojjechiisaa, dhaabbata, kubbaaniyaa, waajjira',
    companyName:
      'maqaa dhaabbatichaa, maqaa kaampaanii, maqaa mana barumsaa, maqaa suuqii, maqaa dhaabbataa, maqaa kubbaaniyaa, maqaa daldalaa',
    website: 'marsariitii keenya, weebsaayitii, marsariitii',
    lead: 'keessummaa, dhukkubsataa, maamila, bitataa, hirmaataa, iyyataa, barataa',
    staff: 'qindeessaa, bakka buaa, hogganaa, to’ataa, gurguraa, itti gaafatamaa, abbaa qabeenyaa, hojjetaa',
    noise: 'lakkoofsa bilbilaa, bilbila, ergaa, guyyaa',
    said: 'ergaa, gaaffii',
    firstName: 'maqaa jalqabaa, maqaa duraa',
  },
  ti: {
    email: 'ኢመይል, ናይ ስራሕ ኢመይል',
    lastName: 'ናይ መወዳእታ ሽም, ናይ ስድራ ሽም, ሽም ኣቦሓጎ, ሽም ኣቦ, ስም ኣቦ',
    fullName: 'ሽምካ, ሽምኩም, ሽም ተማሃራይ, ሽም ኣመልካቲ, ምሉእ ሽም, ምሉእ ስም, ሽም ዓሚል',
    name: 'ሽም',
    company: 'ኩባንያ, ድርጅት ስራሕ, ማሕበር, ቦታ ስራሕ, ኣስራሒ, ትካል',
    companyName: 'ሽም ድርጅት, ሽም ማሕበር, ሽም ቤት ትምህርቲ, ሽም ትካል, ስም ትካል, ሽም ኩባንያ',
    website: 'መርበብ ሓበሬታ, ወብሳይት',
    lead: 'ተማሃራይ, ጋሻ, ሕሙም, ገዛኢ, ዓሚል, ዓማዊል, ተሳታፋይ, ኣመልካቲ',
    staff: 'ወኪል, ኣካያዲ, ወሃቢ ስልጠና, ኣዳላዊ, ሸያጢ, ሓላፊ, ዋና ትካል, ሰራሕተኛ',
    noise: 'ቁጽሪ ስልኪ, ስልኪ, መልእኽቲ, ዕለት',
    said: 'መልእኽቲ, ሕቶ',
    firstName: 'ቀዳማይ ሽም, ናይ መጀመርታ ሽም',
  },
} satisfies LanguageGroup
