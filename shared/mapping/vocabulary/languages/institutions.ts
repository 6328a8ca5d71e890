import type { LanguageWords } from './languageWords'

/**
 * Parishes, kennels, choirs and reading clubs in all languages, and what a firm trades as: whoever names one says for whom they write. Clinics, hotels and
 * schools are left out: they are as often where somebody goes.
 */
export const institutions: LanguageWords = {
  company: `kennel, kennels, kennel name, cattery, stud farm, breeding kennel, animal shelter, parish, congregation, choir, reading club, book club, reading group, book group, community centre, community center, cultural centre,
    cultural center, school district, day care, daycare, childcare centre, care home, nursing home, hundezucht, zwinger, zuchtstätte, gestüt, reitstall, tierheim, pfarrei, pfarramt, pfarrgemeinde, kirchgemeinde,
    chor, chorname, lesekreis, buchclub, lesegruppe, kita, kindertagesstätte, pflegeheim, seniorenheim, altenheim, volkshochschule, élevage, chenil, chatterie, haras, refuge animalier, paroisse, chorale,
    club de lecture, cercle de lecture, halte-garderie, ehpad, maison de retraite, centre culturel, centre social, criadero, perrera, yeguada, protectora de animales, parroquia, coro, club de lectura, guardería,
    residencia de ancianos, centro cultural, ikastola, gatil, paróquia, clube de leitura, grupo de leitura, lar de idosos, allevamento, canile, gattile, maneggio, scuderia, rifugio per animali, parrocchia, corale,
    gruppo di lettura, circolo di lettura, asilo nido, casa di riposo, pro loco, kattery, manege, dierenasiel, parochie, kerkgemeente, leesclub, leesgroep, kinderdagverblijf, verzorgingstehuis, stuteri, djurhem,
    församling, läsecirkel, bokcirkel, bokklubb, förskola, vårdhem, bygdegård, hembygdsförening, menighet, sokn, lesesirkel, barnehage, sykehjem, grendehus, stutteri, menighed, sogn, læsekreds, læseklub, bogklub,
    børnehave, vuggestue, plejehjem, forsamlingshus, kenneli, seurakunta, kuoro, lukupiiri, kirjakerho, päiväkoti, hoivakoti, palvelutalo, kogudus, lugemisklubi, raamatuklubi, lasteaed, hooldekodu, audzētava,
    draudze, koris, lasītāju klubs, grāmatu klubs, bērnudārzs, pansionāts, veislynas, parapija, choras, skaitytojų klubas, knygų klubas, darželis, vaikų darželis, globos namai, hodowla, parafia, chór, klub książki,
    dyskusyjny klub książki, klub czytelniczy, przedszkole, żłobek, dom opieki, dom kultury, schronisko dla zwierząt, chovatelská stanice, farnost, farní sbor, pěvecký sbor, čtenářský klub, knižní klub,
    mateřská škola, mateřská školka, domov seniorů, domov důchodců, chovateľská stanica, farnosť, cirkevný zbor, spevácky zbor, čitateľský klub, materská škola, domov dôchodcov, kutyatenyészet, plébánia,
    egyházközség, gyülekezet, kórus, énekkar, olvasókör, könyvklub, óvoda, bölcsőde, idősotthon, művelődési ház, canisă, crescătorie, parohie, club de lectură, grădiniță, creșă, cămin de bătrâni, cămin cultural,
    uzgajivačnica, odgajivačnica, župa, čitateljski klub, čitalački klub, dječji vrtić, vrtić, dom za starije, dom kulture, psarna, župnija, pevski zbor, bralni klub, bralni krožek, vrtec, dom starejših,
    odgajivačnica pasa, парохија, хор, читалачки клуб, вртић, дом културе, развъдник, енория, читалище, читателски клуб, детска градина, дом за възрастни, настоятелство, одгледувачница, градинка, питомник,
    читательский клуб, книжный клуб, детский сад, дом престарелых, дом культуры, розплідник, парафія, читацький клуб, книжковий клуб, дитячий садок, будинок культури, εκτροφείο, ενορία, χορωδία, λέσχη ανάγνωσης,
    παιδικός σταθμός, νηπιαγωγείο, γηροκομείο, köpek çiftliği, kilise cemaati, koro, okuma kulübü, kitap kulübü, okuma grubu, anaokulu, kreş, huzurevi, halk eğitim merkezi, أبرشية, جوقة, نادي القراءة, نادي قراءة,
    نادي الكتاب, حضانة, روضة أطفال, دار رعاية, دار مسنين, باشگاه کتابخوانی, گروه کتابخوانی, مهدکودک, مهد کودک, خانه سالمندان, כלבייה, מקהלה, מועדון קריאה, קבוצת קריאה, גן ילדים, בית אבות, מתנ"ס, 犬舎, 猫舎, 犬舎名, 猫舎名,
    小教区, 合唱団, 聖歌隊, 読書会, 保育園, 幼稚園, 老人ホーム, 公民館, 園名, 犬舍, 猫舍, 堂区, 合唱团, 合唱團, 读书会, 讀書會, 幼儿园, 幼兒園, 托儿所, 养老院, 养老机构, 견사, 본당, 합창단, 독서모임, 독서회, 북클럽, 유치원, 어린이집, 요양원, 복지관, giáo xứ, ca đoàn, câu lạc bộ đọc sách, nhà trẻ,
    trường mầm non, viện dưỡng lão, paroki, paduan suara, klub baca, komunitas baca, penitipan anak, panti jompo, parokya, โบสถ์ประจำ, คณะนักร้องประสานเสียง, ชมรมอ่านหนังสือ, สถานรับเลี้ยงเด็ก, บ้านพักคนชรา, पल्ली,
    पठन मंडळ, पुस्तक क्लब, बालवाड़ी, आंगनवाड़ी, পাঠচক্র, পাঠক ফোরাম, পাঠাগার, parokia, kwaya, klabu ya kusoma, chekechea, parròquia, llar d'infants, parrokia, abesbatza, irakurketa taldea, irakurle taldea,
    haurtzaindegia, paróiste, club leabhar, plwyf, clwb darllen, ciorstaidh, sóknarnefnd, sókn, leikskóli, lestrarfélag, leshringur, մանկապարտեզ, საბავშვო ბაღი, uşaq bağçası, bolalar bog'chasi, балабақша, бала бақча,
    famulli, kopsht fëmijësh, klub leximi, canil de criação, koorikollektiiv, церковный приход, establishment, chitalishte, chovatelska stanice, detska gradina, ditsadok, leikskoli`,
  companyName: `trading as, trading under, trades as, operating as, operates as, trade style, business style, handelnd unter, firmiert als, firmiert unter, auftritt als, exerçant sous, exerçant sous le nom, nom commercial, enseigne commerciale, opera como,
    opera bajo, opera sob, opera con il nome, insegna, handelend onder, handelend onder de naam, handelt onder de naam, verksam under namn, driver under namn, drives under navnet, markkinointinimi, aputoiminimi, działa jako, działająca pod nazwą, obchoduje jako,
    vystupuje pod názvem, obchodné označenie, obchodní označení, kereskedelmi név, denumire comercială, posluje kao, posluje kot, търговско наименование, торговое название, коммерческое название, комерційна назва, торгова назва, διακριτικός τίτλος, εμπορική επωνυμία,
    işletme unvanı, الاسم التجاري, نام تجاری, שם מסחרי, 屋号, 商号名, 商业名称, 字号, 상호명, tên thương mại, nama dagang, ชื่อทางการค้า, व्यापारिक नाम, ব্যবসায়িক নাম,
    parish name, name of parish, name of kennel, choir name, name of choir, name of reading club, school district name, name der pfarrei, name der kirchgemeinde, name des chors, nom de la paroisse, nom de la chorale, nom de l'élevage, nombre de la parroquia, nombre del coro,
    nombre del criadero, nome da paróquia, nome do coral, nome do canil, nome della parrocchia, nome del coro, nome dell'allevamento, naam van de parochie, naam koor, naam kennel, församlingens namn, kennelnamn, menighetens navn, kennelnavn, seurakunnan nimi, kuoron nimi, kennelin nimi,
    kennelnimi, koguduse nimi, nazwa parafii, nazwa hodowli, nazwa chóru, nazwa przedszkola, název farnosti, název chovatelské stanice, název sboru, názov farnosti, plébánia neve, kórus neve, kennelnév, óvoda neve, denumirea parohiei, naziv župe, naziv zbora, naziv vrtića, ime župnije,
    име на читалището, наименование на читалището, название прихода, название питомника, название хора, назва парафії, назва садочка, ονομασία ενορίας, όνομα χορωδίας, köpek çiftliği adı, anaokulu adı, 団体・サークル名, サークル名, 園名, 犬舎名, 会の名前`,
}
