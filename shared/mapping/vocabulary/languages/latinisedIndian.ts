import type { LanguageGroup } from './languageWords'

/** Languages of India and Nepal as programmers there spell them in Latin letters. */
export const latinisedIndian = {
  'hi-Latn': {
    firstName: 'pehla naam, pahla naam, pratham naam',
    lastName: 'antim naam, upnaam, kulnaam, sarnaam',
    fullName:
      'poora naam, pura naam, grahak ka naam, grahak naam, kisan ka naam, chhatra ka naam, mareez ka naam, aavedak ka naam, avedak naam, sampark naam, aapka naam, khareedar ka naam, vyapari ka naam',
    company:
      'sanstha, sansthan, kampani, karkhana, karyalay, vidyalay, vidyalaya, pathshala, dukan naam, dukaan naam, pratishthan, karobar, udyog',
    companyName:
      'dukan ka naam, dukaan ka naam, company ka naam, kampani ka naam, sanstha ka naam, sansthan ka naam, school ka naam, vidyalay ka naam, farm ka naam, pratishthan ka naam, karkhane ka naam, fam ka naam',
    website: 'vebsait, vebsite, jaalsthal',
    lead: 'grahak, graahak, khareedar, kharidar, kisan, kisaan, aavedak, avedak, vyapari, vyapaari, chhatra, vidyarthi, mareez, yatri, mehman, sampark, sampark vyakti, poochhne wala, abhibhavak, dukandar',
    person: 'aavedak, avedak, sampark vyakti, poochhne wala',
    staff:
      'zimmedar, jimmedar, vikreta, vikray pratinidhi, hamara vyakti, prabhari, karmchari, adhikari, prabandhak, sanchalak, sahayak, bechne wala, chalak, karyakarta',
    thing:
      'puchhtachh, poochhtachh, vastu, utpad, shahar, shehar, gaon, jila, jilla, rajya, desh, pata, shakha, prakar, mang, karyakram',
    noise:
      'kramank, sankhya, dinank, tithi, samay, keemat, kimat, matra, umr, pad, padnaam, phone number, bhasha, strot, srot, sthiti',
    said: 'sandesh, tippani, zaroorat, jarurat, prashn, vivaran, uddeshya',
    beside: { name: 'naam, nam', company: 'dukan, dukaan' },
  },
  'mr-Latn': {
    firstName: 'pahile nav, pratham nav, pahile naav',
    lastName: 'adnav, aadnav, shevatche nav, adnaav',
    fullName:
      'purn nav, purna nav, sampurn nav, sampurna nav, grahakache nav, shetkaryache nav, arjdarache nav, vidyarthyache nav, purn naav',
    company:
      'sanstha, kampani, karkhana, shala, shaala, mahavidyalay, udyog, dukan nav, karyalay, peedhi, pedhi',
    companyName:
      'sansthechye nav, sanstheche nav, kampaniche nav, shaleche nav, dukanache nav, karkhanyache nav',
    website: 'sanketsthal, sanket sthal, vebsait',
    lead: 'grahak, shetkari, arjdar, vidyarthi, sampark, sampark vyakti, kharedidar, palak, sabhasad, rugna',
    person: 'arjdar, sampark vyakti',
    staff:
      'pratinidhi, vikreta, vitran pratinidhi, jababdar, karmachari, vyavasthapak, abhiyanta, adhikari, sahayyak',
    thing: 'chaukashi, vinanti, magani, vastu, gav, taluka, jilha, shahar, rajya, shakha, prakar, utpadan',
    noise: 'kramank, dinank, tarikh, sankhya, kimmat, pad, hudda, bhashya, strot, sthiti, vel',
    said: 'tip, garaj, sandesh, prashna, tapshil, hetu, shera',
    beside: { name: 'nav, naav', company: 'dukan' },
  },
  'gu-Latn': {
    firstName: 'pahelu naam, pratham naam',
    lastName: 'atak, chhellu naam',
    fullName: 'puru naam, aakhu naam, grahak nu naam, vepari nu naam, arajdar nu naam, purun naam',
    company: 'sanstha, kampani, pedhi, karkhanu, dukan naam, shala, dhandho',
    companyName: 'dukan nu naam, kampani nu naam, sanstha nu naam, pedhi nu naam, shala nu naam',
    lead: 'grahak, vepari, arajdar, kharidnar, kheduut, khedut, vidyarthi, sampark',
    person: 'arajdar',
    staff: 'javabdar, pratinidhi, selsman, karmachari, vechnar, dalal',
    thing: 'puchparachh, puchhparachh, vastu, maal, shaher, gam, jillo, shakha',
    noise: 'kramank, tarikh, sankhya, bhav, kimat, samay',
    said: 'nondh, sandesho, jaruriyat, prashna',
    beside: { name: 'naam', company: 'dukan' },
  },
  'pa-Latn': {
    firstName: 'pehla naa, pahila naam',
    lastName: 'gotra, akhri naa, upnaam',
    fullName: 'poora naa, pura naa, pura naam, gahak da naa, kisan da naa',
    company: 'sanstha, kampani, adara, karkhana, karobar, skool, dukan naa',
    companyName: 'kampani da naa, adare da naa, dukan da naa, skool da naa, farm da naa',
    lead: 'gahak, kisan, khareeddar, bineekar, vidiarthi, sampark',
    staff: 'zimmevar, numainda, vikreta, karamchari, prabandhak',
    thing: 'puchhgichh, shehar, pind, zila, vastu, shakha',
    noise: 'tareek, number, rakam, keemat, umar, sthiti',
    said: 'suneha, lor, sawal, tippani',
    beside: { name: 'naa, naam', company: 'dukan' },
  },
  'bn-Latn': {
    email: 'imeil, imel, i mail thikana',
    firstName: 'prothom nam, namer prothom ongsho',
    lastName: 'shesh nam, bongsho nam',
    fullName:
      'puro nam, purno nam, sompurno nam, grahoker nam, kretar nam, abedonkarir nam, chhatrer nam, apnar nam',
    company: 'pratishthan, protishthan, kompani, songstha, sangstha, karkhana, bidyaloy, byabsa, kormosthol',
    companyName:
      'pratishthaner nam, protishthaner nam, kompanir nam, dokaner nam, bidyaloyer nam, karkhanar nam, songsthar nam',
    website: 'webshait, ouebsait',
    lead: 'grahok, kreta, abedonkari, krishok, chhatro, shikkharthi, jogajog, rogi, otithi, obhibhabok',
    person: 'abedonkari',
    staff: 'dayitwoprapto, daitto prapto, protinidhi, bikreta, karmokorta, byabosthapok, shohokari',
    thing: 'onusondhan, ponno, shohor, jela, gram, shakha, porishod',
    noise: 'tarikh, songkhya, mulyo, dam, boyosh, podobi number, shomoy, obostha',
    said: 'barta, montobbo, proyojon, proshno, biboron',
    beside: { name: 'nam', company: 'dokan' },
  },
  'ta-Latn': {
    email: 'minnanjal, min anjal',
    firstName: 'mudhal peyar, muthal peyar',
    lastName: 'kudumba peyar, kadaisi peyar',
    fullName:
      'muzhu peyar, mulu peyar, vadikkaiyalar peyar, vinnappatharar peyar, manavar peyar, vivasayi peyar, ungal peyar',
    company: 'niruvanam, amaippu, tholirsalai, thozhirsalai, palli, kalluri, kadai peyar, aalai, sangam',
    companyName:
      'niruvana peyar, niruvanathin peyar, kadaiyin peyar, kadai peyar, palliyin peyar, amaippin peyar',
    website: 'valaithalam, inaiyathalam, inaiya thalam, valaitalam',
    lead: 'vadikkaiyalar, vaadikkaiyalar, vinnappatharar, vivasayi, manavar, thodarbu, thodarbu nabar, vangubavar',
    person: 'vinnappatharar, thodarbu nabar',
    staff: 'poruppalar, virpanaiyalar, prathinidhi, uzhiyar, oozhiyar, melalar, asiriyar, porupaalar',
    thing: 'visaranai, porul, nagaram, oor, maavattam, mavattam, kilai, nigazhvu',
    noise: 'thethi, thedhi, en, vilai, ennikkai, neram, pathavi, nilai',
    said: 'kurippu, seithi, cheithi, thevai, kelvi, vivaram, nokkam',
    beside: { name: 'peyar, per', company: 'kadai' },
  },
  'te-Latn': {
    firstName: 'modati peru, modhati peru',
    lastName: 'inti peru, intiperu, chivari peru',
    fullName:
      'purti peru, poorti peru, raithu peru, vinayogadaru peru, darakhastudaru peru, vidyarthi peru, mee peru',
    company: 'samstha, sanstha, kampeni, karmagaram, pathashala, kalashala, sangham, vyaparam, dukanam peru',
    companyName: 'samstha peru, kampeni peru, dukanam peru, pathashala peru, sangham peru',
    website: 'vebsaitu',
    lead: 'vinayogadaru, vinayogadarudu, raithu, kharidudaru, darakhastudaru, vidyarthi, sampradinchu, sampark',
    person: 'darakhastudaru',
    staff: 'badhyudu, pratinidhi, udyogi, adhikari, ammakamdaru, injaniru',
    thing: 'vicharana, vastuvu, nagaram, gramam, mandalam, jilla, shakha, pantalu, polam',
    noise: 'tedi, samayam, sankhya, dhara, vayasu, padavi, bhasha, moolam',
    said: 'sandesham, avasaram, prashna, vivaralu',
    beside: { name: 'peru', company: 'dukanam' },
  },
  'kn-Latn': {
    firstName: 'modala hesaru',
    lastName: 'kone hesaru, upanama, adda hesaru',
    fullName:
      'purna hesaru, poorna hesaru, grahakara hesaru, raitha hesaru, vidyarthi hesaru, arjidarara hesaru',
    company: 'samsthe, sansthe, kampani, karkhane, shale, kaleju, udyama, vyapara',
    companyName: 'samstheya hesaru, kampaniya hesaru, angadi hesaru, angadiya hesaru, shaleya hesaru',
    website: 'jaalatana, jalatana',
    lead: 'grahaka, graahaka, raitha, arjidara, arjidaru, kharididara, vidyarthi, samparka',
    person: 'arjidara, arjidaru',
    staff: 'pratinidhi, javabdari, marataragara, udyogi, vyavasthapaka',
    thing: 'vicharane, vasthu, nagara, ooru, jille, shakhe, taluku',
    noise: 'dinanka, sankhye, bele, vayassu, samaya, hudde',
    said: 'sandesha, agatya, prashne, vivara, tippani',
    beside: { name: 'hesaru', company: 'angadi' },
  },
  'ml-Latn': {
    firstName: 'aadya peru, adya naamam',
    lastName: 'kudumba peru, avasana peru',
    fullName:
      'muzhuvan peru, muzhuvan per, purnanamam, upabhokthavinte peru, apekshakante peru, karshakante peru',
    company: 'sthapanam, kambani, samghatana, sanghatana, vidyalayam, factory peru, niruvanam',
    companyName: 'sthapanathinte peru, kambaniyude peru, kadayude peru, schoolinte peru',
    lead: 'upabhokthavu, upabhokthav, apekshakan, karshakan, vidyarthi, vangunnayal, bandhapedenda vyakthi',
    person: 'apekshakan, bandhapedenda vyakthi',
    staff: 'prathinidhi, vilpanakkaran, udyogasthan, chumathalakkaran',
    thing: 'anveshanam, ulpannam, nagaram, gramam, jilla, shakha',
    noise: 'theeyathi, tiyathi, ennam, vila, prayam, samayam',
    said: 'sandesham, aavashyam, avashyam, chodyam, vivaranam',
    beside: { name: 'peru', company: 'kada' },
  },
  'ne-Latn': {
    firstName: 'pahilo naam, naamko suru',
    lastName: 'thar, upanaam',
    fullName:
      'pura naam, puro naam, grahakko naam, grahak ko naam, nivedakko naam, kisanko naam, vidyarthi ko naam',
    company: 'sanstha, kampani, karyalaya, vidyalaya, sahakari, udyog, pasal ko naam',
    companyName:
      'sansthako naam, sanstha ko naam, kampaniko naam, pasalko naam, vidyalayako naam, sahakariko naam',
    lead: 'grahak, nivedak, kharidkarta, kisan, vidyarthi, sampark, sampark byakti, sampark vyakti, sadasya',
    person: 'nivedak, sampark byakti, sampark vyakti',
    staff: 'pratinidhi, karmachari, jimmewar, bikreta, prabandhak, adhikrit',
    thing: 'sodhpuchh, bastu, sahar, gaun, jilla, pradesh, shakha',
    noise: 'miti, sankhya, mulya, umer, samaya, pad',
    said: 'sandesh, avashyakta, prashna, bibaran, tippani',
    beside: { name: 'naam, nam', company: 'pasal' },
  },
} satisfies LanguageGroup
