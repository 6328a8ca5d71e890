import type { LanguageGroup } from './languageWords'

/** Greek, Albanian, Georgian, Armenian, Turkish, Azerbaijani and Kazakh. Second opinion: Django, django-oscar and pretix. */
export const greekAndTurkic = {
  el: {
    past: 'παλιός, παλιά, παλιό, προηγούμενος, προηγούμενη, προηγούμενο, πρώην',
    current: 'νέος, νέα, νέο, τρέχων, τρέχουσα, τωρινός, σημερινός',
    email:
      'email εργασίας, email επικοινωνίας, ηλ. ταχυδρομείο, ηλ ταχυδρομείο, ilektroniko tachydromeio, ilektroniko taxydromeio, ηλεκτρονικό ταχυδρομείο, διεύθυνση email, ηλεκτρονική διεύθυνση, διεύθυνση ηλεκτρονικού ταχυδρομείου, εταιρικό email, ιμέιλ',
    firstName: 'μικρό όνομα',
    lastName: 'eponymo, eponimo, epwnymo, epitheto, επώνυμο, επίθετο',
    fullName:
      'όνομα επισκέπτη, πώς σας λένε, πώς ονομάζεστε, ποιο είναι το όνομά σας, ονοματεπώνυμο πελάτη, ονοματεπώνυμο επικοινωνίας, όνομα πελάτη, όνομα συμμετέχοντα, onomateponymo, onomatepwnymo, onomateponimo, ονοματεπώνυμο, πλήρες όνομα, όνομα και επώνυμο, όνομα επώνυμο, όνομα επικοινωνίας, επικοινωνία όνομα, ονομ/μο, όνομα υπευθύνου επικοινωνίας, ονοματεπώνυμο αιτούντος, ονοματεπώνυμο συμμετέχοντα',
    name: 'onoma, όνομα',
    thingName: 'ονομασία, επωνυμία, τίτλος',
    company:
      'κατάστημα πελάτη, σωματείο, πού εργάζεστε, σε ποια εταιρεία εργάζεστε, ποια εταιρεία εκπροσωπείτε, η επιχείρησή σας, φορέας, etaireia, etairia, etairea, epixeirisi, epicheirisi, εταιρεία, εταιρία, εταιρείας, εταιρίας, επιχείρηση, επιχείρησης, οργανισμός, οργανισμού, εργοδότης, σύλλογος, ίδρυμα',
    companyName:
      'όνομα σχολείου, όνομα ξενοδοχείου, επωνυμία, όνομα οργανισμού, διακριτικός τίτλος, επωνυμία πελάτη, eponymia, epwnymia, επωνυμία εταιρείας, επωνυμία εταιρίας, όνομα εταιρείας, όνομα εταιρίας, επωνυμία επιχείρησης, όνομα επιχείρησης, eponymia etaireias, όνομα καταστήματος, επωνυμία καταστήματος, όνομα φορέα, επωνυμία φορέα, εμπορική επωνυμία, επωνυμία οργανισμού, όνομα συλλόγου',
    website:
      'istoselida, istotopos, ιστοσελίδα, ιστότοπος, ιστοχώρος, διεύθυνση ιστοσελίδας, site εταιρείας, διεύθυνση site, ιστοσελίδα εταιρείας, σύνδεσμος ιστοσελίδας',
    domain: 'τομέας διαδικτύου',
    lead: 'μαθητής, σπουδαστής, φιλοξενούμενος, ασθενής, πληρωτής, εκπαιδευόμενος, ενοικιαστής, εγγεγραμμένος, pelatis, επισκέπτης, πελάτης, πελάτη, επαφή, επαφής, υπεύθυνος επικοινωνίας, συμμετέχων, συμμετέχοντα, ενδιαφερόμενος, αγοραστής, αιτών, συνδρομητής, άτομο',
    user: 'χρήστης, χρήστη, συντάκτης',
    staff:
      'ρεσεψιονίστ, θεράπων ιατρός, παραλήπτες ειδοποίησης, παραλήπτες ειδοποιήσεων, εκδότης τιμολογίου, προμηθευτής, ταμίας, δημιουργήθηκε από, σαρώθηκε από, καταχωρήθηκε από, εκθέτης, ομιλητής, οικοδεσπότης, πωλητής, πωλητή, υπεύθυνος, υπεύθυνος πωλήσεων, ιδιοκτήτης, διοργανωτής, διαχειριστής, εκπρόσωπος, σύμβουλος, υπάλληλος, δημιουργός, εισηγητής, politis, ανατέθηκε σε, χειριστής, μεσίτης, συντονιστής, εκπαιδευτής, υπεύθυνος έργου, περιφερειακός υπεύθυνος, εμπορικός σύμβουλος, υπεύθυνος πελάτη, καταχώρησε',
    from: 'αποστολέας, αποστολέα',
    to: 'παραλήπτης, παραλήπτη',
    wrapper: 'στοιχεία, δεδομένα, πεδία, απαντήσεις, στοιχεία επικοινωνίας, στοιχεία πελάτη, λεπτομέρειες',
    value: 'τιμή, απάντηση',
    filler:
      'σύντομη, πλήρης, σας, το, η, ο, παρακαλώ, εισάγετε, ποιο, ποια, είναι, της, του, και, κύριος, κύρια, κύριο, βασικός',
    thing:
      'δήμος, κοινότητα, φόρμα, εκδήλωση, καμπάνια, προϊόν, παραγγελία, συνάντηση, σεμινάριο, σελίδα, λίστα, πόλη, χώρα, οδός, διεύθυνση, τμήμα, κατάστημα, αρχείο, γλώσσα, πηγή, εισιτήριο, κατηγορία',
    noise:
      'μεσαίο όνομα, τηλ, κιν, tilefono, thlefwno, μέγεθος, αριθμός εργαζομένων, τηλέφωνο, αριθμός τηλεφώνου, κινητό, κινητό τηλέφωνο, αριθμός, τ.κ., ταχυδρομικός κώδικας, θέση, θέση εργασίας, ημερομηνία, ώρα, σχόλια, σχόλιο, μήνυμα, θέμα, συγκατάθεση, αφμ, ποσό, φύλο, ηλικία, κατάσταση, περιγραφή, ερώτηση, κλάδος, πατρώνυμο',
    said: 'μήνυμα, σχόλια, σχόλιο, ερώτηση, θέμα, περιγραφή, ανάγκες, αίτημα, σκοπός',
    person:
      'άτομο επικοινωνίας, υπεύθυνος επικοινωνίας, αιτών, αιτούσα, συμμετέχων, ενδιαφερόμενος, πρόσωπο επικοινωνίας',
    own: 'αποθήκη',
  },
  sq: {
    email:
      'adresa e emailit, adresa elektronike, drejtpost, e-mail adresa, emaili, adresë email, posta elektronike',
    lastName: 'mbiemër, mbiemri',
    fullName:
      'emri mbiemri, emri i pjesëmarrësit, emri i blerësit, emri i studentit, emri i plotë, emër dhe mbiemër, emri dhe mbiemri, emër mbiemër, emri i kontaktit, emri i personit të kontaktit, emri juaj i plotë, emri i klientit, emri i aplikantit',
    name: 'emër, emri',
    company:
      'ndërmarrja, kompani, kompania, ndërmarrje, organizata, shoqëria, biznesi, punëdhënësi, punëdhënës, institucioni, vendi i punës, subjekti',
    companyName:
      'emri i dyqanit, emri tregtar, emri i shkollës, emri i kompanisë, emri i ndërmarrjes, emri i biznesit, emri i organizatës, emri i institucionit, emri i firmës, emri i subjektit, emri i shoqërisë',
    website:
      'websajti, faqja e kompanisë, faqja e internetit, uebfaqe, uebsajti, uebsajt, faqja web, webfaqja, adresa e faqes, faqja zyrtare',
    lead: 'blerësi, porositësi, mysafiri, studenti, nxënësi, vizitori, qiramarrësi, pacienti, paguesi, klient, klienti, kontakti, pjesëmarrës, vizitor, blerës',
    staff:
      'caktuar, administratori, trajneri, furnizuesi, pronari, shitës, shitësi, organizatori, përfaqësuesi, përgjegjësi, agjenti, krijuar nga, menaxheri, menaxher, konsulenti, punonjësi, agjenti i shitjeve, menaxheri i llogarisë, caktuar për, operatori, përfaqësuesi i shitjeve, ligjëruesi',
    from: 'dërguesi',
    to: 'pranuesi, marrësi',
    noise:
      'celulari, pozicioni, çmimi, sasia, mosha, shënime, shuma, NIPT, telefoni, numri, mesazhi, pyetja, pozita',
    said: 'shënime, qëllimi, kërkesa, mesazhi, pyetja, komenti',
    person: 'personi i kontaktit, person kontakti, aplikanti, kërkuesi, pjesëmarrësi, i interesuari',
    firstName: 'emri juaj',
    own: 'magazina',
    thing: 'porosia, ngjarja, produkti, qyteti, rajoni, dega, projekti, shërbimi, aplikimi',
  },
  ka: {
    email: 'ელექტრონული ფოსტა, ელფოსტა, ელ-ფოსტა, ელ. ფოსტა, ელ. ფოსტის მისამართი, იმეილი, მეილი',
    lastName: 'gvari, გვარი',
    fullName:
      'განმცხადებლის სახელი, მონაწილის სახელი, მყიდველის სახელი, სტუდენტის სახელი, მოსწავლის სახელი, შემკვეთის სახელი, სახელი და გვარი, სახელი გვარი, სრული სახელი, თქვენი სახელი, თქვენი სახელი და გვარი, საკონტაქტო პირის სახელი, კლიენტის სახელი, სახელი და გვარი სრულად',
    name: 'saxeli, sakheli, სახელი',
    thingName: 'დასახელება',
    company:
      'სამსახური, ქარხანა, სააგენტო, kompania, organizacia, კომპანია, კომპანიის, ორგანიზაცია, ფირმა, სამუშაო ადგილი, დამსაქმებელი, დაწესებულება, საწარმო, ბიზნესი, თქვენი კომპანია',
    companyName:
      'მაღაზიის სახელი, მაღაზიის დასახელება, ბრენდის სახელი, იურიდიული დასახელება, სკოლის დასახელება, დაწესებულების დასახელება, სასტუმროს სახელი, კომპანიის სახელი, კომპანიის დასახელება, ორგანიზაციის სახელი, ორგანიზაციის დასახელება, დაწესებულების სახელი, საწარმოს დასახელება, ბიზნესის სახელი, ფირმის დასახელება, იურიდიული პირის დასახელება',
    website: 'ვებსაიტი, ვებგვერდი, საიტი, კომპანიის საიტი, ვებ გვერდი, საიტის მისამართი',
    lead: 'მყიდველი, შემკვეთი, სტუმარი, სტუდენტი, მოსწავლე, მსურველი, პაციენტი, დამქირავებელი, მსმენელი, აბონენტი, გადამხდელი, მომხმარებელი, კლიენტი, კონტაქტი, საკონტაქტო პირი, მონაწილე',
    staff:
      'ადმინისტრატორი, ტრენერი, მიმწოდებელი, მფლობელი, გამყიდველი, მენეჯერი, ორგანიზატორი, პასუხისმგებელი პირი, პასუხისმგებელი, აგენტი, ოპერატორი, კონსულტანტი, შემქმნელი, თანამშრომელი, გაყიდვების წარმომადგენელი, ანგარიშის მენეჯერი, პასუხისმგებელი მენეჯერი, ლექტორი, ბროკერი',
    from: 'გამომგზავნი, გამგზავნი',
    to: 'ადრესატი, მიმღები',
    noise:
      'პოზიცია, დრო, ფასი, რაოდენობა, ასაკი, შენიშვნა, თანხა, ტელეფონი, ტელეფონის ნომერი, მობილური, ნომერი, თანამდებობა, თარიღი, შეტყობინება, კითხვა',
    said: 'შენიშვნა, მიზანი, მოთხოვნა, შეტყობინება, კითხვა, კომენტარი',
    person: 'მსურველი, მსმენელი, საკონტაქტო პირი, მონაწილე, განმცხადებელი, დაინტერესებული პირი, ვიზიტორი',
    own: 'საწყობი',
    thing:
      'ფორმა, შეკვეთა, განაცხადი, ღონისძიება, პროდუქტი, ქალაქი, მისამართი, რეგიონი, კურსი, ფილიალი, პროექტი, მომსახურება, სერვისი, მაღაზია',
  },
  hy: {
    email:
      'էլ. հասցե, աշխատանքային փոստ, էլ. փոստ, էլփոստ, էլեկտրոնային հասցե, էլեկտրոնային փոստ, email հասցե',
    lastName: 'azganun, ազգանուն, ձեր ազգանունը, ազգանունը',
    fullName:
      'ԱԱՀ, դիմողի անունը, մասնակցի անունը, գնորդի անունը, աշակերտի անունը, ուսանողի անունը, պատվիրատուի անունը, անուն ազգանուն, ամբողջական անուն, անուն և ազգանուն, լրիվ անուն, ձեր անունը, կոնտակտային անձի անունը, հաճախորդի անունը, ձեր անուն ազգանունը',
    name: 'anun, անուն, անունը',
    company:
      'ֆիրմա, հաստատություն, գործարան, ynkerutyun, kazmakerputyun, ընկերություն, կազմակերպություն, աշխատավայր, գործատու, ձեռնարկություն, հիմնարկ, ընկերությունը, բիզնես',
    companyName:
      'խանութի անունը, խանութի անվանումը, բրենդի անվանումը, դպրոցի անվանումը, իրավաբանական անվանում, հաստատության անվանումը, ֆիրմայի անվանումը, աշխատավայրի անվանումը, ընկերության անուն, ընկերության անվանում, կազմակերպության անուն, ընկերության անվանումը, կազմակերպության անվանումը, կազմակերպության անվանում, հիմնարկի անվանումը, ընկերության անունը, ձեռնարկության անվանումը',
    website: 'կայքը, կայք, վեբ կայք, կայքէջ, վեբկայք, ընկերության կայքը, կայքի հասցե',
    lead: 'գնորդ, պատվիրատու, հյուր, ուսանող, աշակերտ, վարձակալ, վճարող, ունկնդիր, բաժանորդ, պացիենտ, հաճախորդ, կոնտակտ, մասնակից, այցելու',
    staff:
      'ադմինիստրատոր, դասավանդող, մատակարար, սեփականատեր, վաճառող, մենեջեր, կազմակերպիչ, պատասխանատու, աշխատակից, գործակալ, օպերատոր, ստեղծող, խորհրդատու, վաճառքի մենեջեր, ներկայացուցիչ, պատասխանատու անձ, կառավարիչ',
    from: 'ուղարկող',
    to: 'հասցեատեր, ստացող',
    noise:
      'գին, քանակ, տարիք, նշումներ, ժամ, գումար, ՀՎՀՀ, հեռախոս, հեռախոսահամար, պաշտոն, ամսաթիվ, հաղորդագրություն, հարց',
    said: 'նշումներ, նպատակ, պահանջ, հաղորդագրություն, հարց, մեկնաբանություն',
    person: 'ունկնդիր, կոնտակտային անձ, մասնակից, դիմող, հետաքրքրված անձ, այցելու',
    own: 'պահեստ',
    thing:
      'ձև, պատվեր, հայտ, միջոցառում, ապրանք, քաղաք, հասցե, մարզ, դասընթաց, մասնաճյուղ, նախագիծ, ծառայություն',
  },
  tr: {
    email:
      'kurumsal mail, iş maili, şirket e-postası, mail, e-mail adresi, elektronik posta adresi, e-posta, e-posta adresi, eposta, e-postanız, e-posta adresiniz, iş e-postası, kurumsal e-posta, elektronik posta, mail adresi, mail adresiniz',
    firstName: 'ilk ad, ilk isim, adınız, yetkili ad, katılımcı ad',
    lastName:
      'soyad, soyadı, soyadınız, soyisim, soyismi, soy ad, soy isim, soyisminiz, yetkili soyad, katılımcı soyad',
    fullName:
      'sipariş veren, ilgili kişi adı soyadı, adınız nedir, isminiz nedir, size nasıl hitap edelim, yetkilinin adı soyadı, müşterinin adı, ilgili kişi adı, kişi adı, iletişim kişisi adı, katılımcının adı soyadı, başvuran adı soyadı, adsoyad, isim soyad, ad ve soyad, yetkili ad soyad, ad soyad, adı soyadı, adınız soyadınız, isim soyisim, ad soyisim, tam ad, tam isim, müşteri adı, müşteri adı soyadı, katılımcı adı, yetkili adı, yetkili kişi, yetkili adı soyadı, katılımcı adı soyadı, irtibat kişisi adı, irtibat kişisi ad soyad, başvuranın adı soyadı, talep eden adı soyadı',
    name: 'isim, ismi, isminiz',
    company:
      'ajans, çalıştığınız yer, nerede çalışıyorsunuz, hangi firmada çalışıyorsunuz, hangi şirkette çalışıyorsunuz, iş yeriniz, çalıştığınız kurum, işyeriniz, çalıştığınız firma, çalıştığınız şirket, çalıştığı şirket, bayi, fabrika, ortaklık, firma, firması, şirket, şirketi, şirketiniz, firmanız, kurum, kuruluş, kurumunuz, işletme, işveren, işyeri, organizasyon, müessese, dernek, bağlı olduğunuz kurum, kooperatif',
    companyName:
      'klinik adı, otel adı, restoran adı, ajans adı, firmanızın adı, şirketinizin adı, kurumunuzun adı, çalıştığınız firmanın adı, cari ünvanı, kısa ad, kısa adı, kısa ünvan, tam ünvan, firmanın adı, kuruluşun adı, kurum ünvanı, müşteri ünvanı, ticari adı, resmi ünvan, şirket unvan, firma ünvanı, şirket ünvanı, cari unvan, cari ünvan, ticari ünvan, cari adı, firma adı, firma ismi, şirket adı, şirket ismi, şirket adınız, firma adınız, kurum adı, kurum ismi, kuruluş adı, işletme adı, firma unvanı, şirket unvanı, ticari unvan, ticaret unvanı, şirketin adı, işyeri adı, fatura ünvanı, fatura unvanı, mağaza adı, marka adı, okul adı, belediye adı, dernek adı, cari firma, bayi adı, firma kısa adı, müşteri firma adı, bağlı olduğunuz kurumun adı, tedarikçi firma adı, kurumun adı',
    website:
      'web sitesi, internet sitesi, web sayfası, internet adresi, web adresi, web siteniz, şirket web sitesi, site adresi, web sayfanız, web sayfası adresi, internet sayfası, firma web sitesi',
    domain: 'alan adı',
    lead: 'sipariş veren, ilgilenen, kiracı, katılımcılar, ziyaretçiler, kursiyer, öğrenci, hasta, bağlantı, kişiler, alıcı firma, başvuru sahibi, cari, muhatap, müşteri, müşteriniz, müşterinin, ilgili kişi, iletişim kişisi, katılımcı, ziyaretçi, kişi, başvuran, abone, alıcı müşteri, aday, aday müşteri, talep eden, misafir, üye, danışan, kontak, fatura alıcısı',
    user: 'kullanıcı, kullanıcının, yazar',
    staff:
      'resepsiyonist, tedavi eden doktor, işe alım uzmanı, bilgilendirilecek, bildirim alıcıları, faturayı kesen, kasiyer, inceleyen, kurye, garson, depo sorumlusu, işlemi yapan, işlem yapan, kaydeden, tarayan, ekleyen, güncelleyen, onaylayan, satış temsilcimiz, müşteri yöneticisi, satış yöneticisi, saha temsilcisi, sunucu, konuşmacı, standa katılan, katılımcı firma sorumlusu, moderatör, uzman, ilgilenen personel, bölge müdürü, bizim, temsilci, satış temsilcisi, müşteri temsilcisi, satıcı, sorumlu, satış sorumlusu, sahip, sahibi, organizatör, düzenleyen, yönetici, atanan, atanan kişi, oluşturan, personel, çalışan, danışman, plasiyer, ev sahibi, eğitmen, portföy yöneticisi, satış danışmanı, kaydı açan, görevli, bölge sorumlusu, emlak danışmanı, bölge satış müdürü, proje yöneticisi, operasyon sorumlusu, kaydı oluşturan, atanan temsilci, satış müdürü, hesap yöneticisi, müşteri sorumlusu, gayrimenkul danışmanı, sorumlu personel, satıcı firma, tedarikçi firma, düzenleyen firma',
    from: 'gönderen, gönderici',
    to: 'alıcı, alıcının',
    other: 'tavsiye eden, yönlendiren, referans, ikinci kişi, referans olan, rakip, tedarikçi, refakatçi',
    past: 'bir önceki, eski, önceki',
    current: 'en yeni, şimdiki, şu anki, geçerli, yeni, mevcut, güncel',
    wrapper:
      'veri, veriler, bilgiler, bilgileri, alanlar, cevaplar, yanıtlar, başvuru, iletişim bilgileri, müşteri bilgileri, kişisel bilgiler, detaylar, kayıt',
    value: 'değer, cevap, yanıt, cevabı',
    filler:
      'kısa, hangi, çalışıyorsunuz, nerede, siz, lütfen, giriniz, girin, nedir, ne, ve, sizin, iş, yazınız, belirtiniz, kurumsal, ana, birincil, asıl',
    thing:
      'belediye, belde, formu, etkinlik, etkinliği, kampanya, kampanyası, ürün, ürünü, hizmet, sipariş, siparişi, toplantı, kurs, eğitim, sayfa, liste, şehir, ülke, cadde, sokak, adres, ilçe, bölüm, departman, mağaza, dosya, dil, kaynak, bilet, kategori, fırsat, aşama, proje, etkinlik adı, ürün adı, kampanya adı, form adı',
    noise:
      'ikinci ad, ikinci isim, orta ad, tel, tel no, cep no, görevi, unvanı, ünvan, unvan, büyüklüğü, büyüklük, çalışan sayısı, telefon, telefon numarası, telefonunuz, cep telefonu, cep, gsm, numara, posta kodu, unvan, ünvan, unvanınız, görev, pozisyon, meslek, tarih, tarihi, oluşturma tarihi, saat, notlar, mesaj, mesajınız, açıklama, konu, onay, kvkk, vergi no, vergi numarası, vergi dairesi, tutar, fiyat, bütçe, cinsiyet, yaş, durum, tanım, soru, sorunuz, sektör',
    personal: 'kişisel, şahsi',
    said: 'mesaj, mesajınız, açıklama, konu, notlar, soru, sorunuz, talep, ihtiyaç, ihtiyaçlar, amaç, bütçe, görüş',
    person:
      'irtibat kişisi, iletişim kurulacak kişi, başvuran, başvuru sahibi, katılımcı, ilgili kişi, yetkili kişi, talep sahibi, talepte bulunan, aday, irtibat, muhatap kişi',
    beside: { name: 'ad, adı', noise: 'not' },
    own: 'depo, ambar',
  },
  az: {
    past: 'köhnə, əvvəlki, keçmiş',
    current: 'yeni, hazırkı, cari',
    thing: 'müraciət, sifariş, tədbir, məhsul, şəhər, filial, layihə, səhifə, xidmət, bələdiyyə, rayon',
    email:
      'iş e-poçtu, elektron poçt ünvanı, iş elektron poçtu, mail ünvanı, e-poçt, e-poçt ünvanı, elektron poçt, poçt ünvanı',
    lastName: 'soyad, soyadı, soyadınız',
    fullName:
      'adı və soyadı, müraciətçinin adı, iştirakçının adı, sifarişçinin adı, tam adınız, ad soyadınız, şagirdin adı, tələbənin adı, ad soyad, ad və soyad, tam ad, tam adı, adınız və soyadınız, adınız soyadınız, müraciət edənin adı, əlaqədar şəxsin adı, soyad ad',
    company:
      'idarə, təsərrüfat, şirkət, şirkətin, müəssisə, təşkilat, firma, işəgötürən, qurum, iş yeri, təşkilatınız, şirkətiniz',
    companyName:
      'mağazanın adı, brendin adı, hüquqi adı, məktəbin adı, klinikanın adı, otelin adı, restoranın adı, şirkətin adı, şirkət adı, müəssisənin adı, təşkilatın adı, qurumun adı, iş yerinin adı, firmanın adı, şirkətinizin adı, hüquqi şəxsin adı',
    website: 'internet səhifəsi, saytınız, veb sayt, vebsayt, sayt, şirkətin saytı, sayt ünvanı, veb səhifə',
    lead: 'müraciətçi, sifarişçi, qonaq, tələbə, şagird, kirayəçi, xəstə, ödəyici, qeydiyyatdan keçən, dinləyici, namizəd, müştəri, müştərinin, əlaqədar şəxs, əlaqə şəxsi, iştirakçı, ziyarətçi, alıcı',
    user: 'istifadəçi, müəllif',
    staff:
      'məsul, kurator, cavabdeh, cavabdeh şəxs, müəllim, tədarükçü, sahibi, satıcı, satış nümayəndəsi, nümayəndə, menecer, təşkilatçı, məsul şəxs, əməkdaş, satış meneceri, təmsilçi, yaradan, məsləhətçi, satış təmsilçisi, təyin edilib, məsul əməkdaş, operator, layihə rəhbəri, makler',
    from: 'göndərən',
    to: 'qəbul edən',
    wrapper: 'məlumat, məlumatlar, cavablar',
    value: 'dəyər, cavab',
    noise:
      'vəzifəsi, vaxt, qiymət, sayı, yaşı, məbləğ, şərh, VÖEN, telefon nömrəsi, mobil, nömrə, vəzifə, tarix, mesaj, qeyd, mövzu, sual, ata adı',
    said: 'şərh, təklif, ehtiyac, məqsəd, mesaj, qeyd, mövzu, sual',
    person:
      'müraciətçi, namizəd, əlaqədar şəxs, əlaqə saxlanılacaq şəxs, müraciət edən, iştirakçı, maraqlanan şəxs',
    beside: { name: 'ad, adı, adınız' },
    firstName: 'adı',
    own: 'anbar',
  },
  kk: {
    past: 'ескі, бұрынғы',
    current: 'жаңа, қазіргі, ағымдағы',
    email:
      'пошта, поштасы, пошта мекенжайы, электрондық пошта, эл. пошта, электронды пошта, электрондық мекенжай, email мекенжайы, имейл',
    firstName: 'есіміңіз, атыңыз',
    lastName: 'тегі, тегіңіз, фамилиясы, фамилияңыз',
    fullName:
      'ТАӘ, атыңыз кім, аты-жөні, толық аты, аты жөні, аты-жөніңіз, толық аты-жөні, аты тегі, тегі аты, байланыс тұлғасының аты',
    name: 'аты, есімі',
    thingName: 'атауы',
    company:
      'серіктестік, зауыт, шаруашылық, компания, компанияның, компанияңыз, ұйым, ұйымның, кәсіпорын, мекеме, жұмыс орны, жұмыс берушісі, жұмыс беруші, фирма',
    companyName:
      'дүкен атауы, бренд атауы, заңды атауы, ЖШС атауы, мектеп атауы, шаруашылық атауы, ИП атауы, компания атауы, компанияның атауы, компания аты, ұйым атауы, ұйымның атауы, ұйымның аты, кәсіпорын атауы, мекеме атауы, жұмыс орнының атауы, мекеменің атауы, кәсіпорынның атауы, фирма атауы, заңды тұлға атауы',
    website: 'веб-сайт, сайты, компания сайты, сайт мекенжайы',
    lead: 'тыңдаушы, қонақ, жалға алушы, оқушы, тіркелуші, төлеуші, клиент, тұтынушы, байланыс тұлғасы, қатысушы, сатып алушы, өтініш беруші, тапсырыс беруші, келуші, мүше',
    user: 'пайдаланушы',
    staff:
      'әкімші, жеткізуші, жауапты, жауапты тұлға, жауапты менеджер, менеджер, сатушы, ұйымдастырушы, қызметкер, иесі, тіркеген, кеңесші, жасаған, өкіл, сату менеджері, жауапты қызметкер, оператор, агент, сату өкілі, тағайындалған, делдал',
    from: 'жіберуші',
    to: 'қабылдаушы, алушы',
    noise:
      'қызметі, уақыты, пікір, бағасы, саны, жасы, түсініктеме, сомасы, телефон нөмірі, лауазымы, күні, хабарлама, сұрақ',
    said: 'түсініктеме, мақсаты, қажеттілік, хабарлама, сұрақ, пікір',
    person: 'тыңдаушы, тіркелуші, байланыс тұлғасы, өтініш беруші, қатысушы, келуші',
    own: 'қойма',
    thing: 'өтінім, тапсырыс, іс-шара, өнім, тауар, қала, мекенжай, аймақ, облыс, филиал, жоба, бет',
  },
} satisfies LanguageGroup
