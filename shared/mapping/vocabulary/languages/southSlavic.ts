import type { LanguageGroup } from './languageWords'

/** Croatian, Bosnian and Serbian in both scripts, Slovenian, Bulgarian, Macedonian. Second opinion: Django, django-oscar, pretix. */
export const southSlavic = {
  hr: {
    past: 'stari, stara, staro, prethodni, prethodna, bivši, bivša, raniji',
    current: 'novi, nova, novo, trenutni, trenutna, sadašnji, sadašnja, najnoviji, aktualni',
    email:
      'vaša e-adresa, e-adresa, službeni e-mail, poslovni e-mail, e-mail kontakta, e-pošta, e-mail, e-mail adresa, adresa e-pošte, imejl, elektronička pošta, elektronska pošta, mejl, имејл, и-мејл, и-мејл адреса, имејл адреса, е-пошта',
    firstName: 'vlastito ime, ime osobe, osobno ime, ime kontakta',
    lastName: 'prezime, презиме',
    fullName:
      'ime učenika, ime pacijenta, ime gosta, ime naručioca, ime podnosioca, име купца, kako se zovete, kako se zoveš, ime i prezime kontakta, ime kontakt osobe, ime kupca, ime i prezime kupca, ime sudionika, ime polaznika, ime i prezime, ime prezime, prezime i ime, puno ime, име и презиме, пуно име, ime i prezime kontakt osobe, ime naručitelja, ime podnositelja, ime i prezime sudionika, контакт особа, особа за контакт, презиме и име, име и презиме контакт особе',
    name: 'ime, име',
    thingName: 'naziv, назив',
    company:
      'agencija, agencije, radnja, tvornica, salon kupca, mjesto rada, агенција, радња, gdje radite, gde radite, u kojoj firmi radite, u kojoj tvrtki radite, koju tvrtku predstavljate, obrt, tvrtka, tvrtke, poduzeće, poduzeća, firma, firme, preduzeće, preduzeća, kompanija, organizacija, organizacije, poslodavac, ustanova, фирма, предузеће, компанија, организација, pravna osoba, pravno lice, institucija, послодавац, правно лице, установа',
    companyName:
      'naziv agencije, naziv trgovine, naziv hotela, naziv restorana, naziv klinike, naziv tvornice, naziv salona, naziv radnje, naziv udruge, naziv studija, naziv brenda, naziv objekta, назив агенције, назив радње, naziv kupca, naziv organizacije, naziv pravne osobe, ime kompanije, naziv tvrtke, ime tvrtke, naziv firme, ime firme, naziv poduzeća, naziv preduzeća, naziv kompanije, назив фирме, назив предузећа, назив компаније, partner naziv, naziv partnera, naziv društva, naziv ustanove, naziv pravnog lica, naziv klijenta, naziv institucije, naziv obrta, naziv škole, назив установе, назив правног лица, назив организације, назив послодавца, назив клијента, gdje radite, где радите',
    website:
      'web stranica, web adresa, internetska stranica, internet stranica, mrežna stranica, web sajt, sajt, веб сајт, сајт, adresa web stranice, internet adresa, web lokacija',
    domain: 'domena, domen, домен',
    lead: 'učenik, pacijent, zakupac, platitelj, naručilac, roditelj, полазник, наручилац, zainteresirani, prijavljeni, podnositelj, najmoprimac, posetilac, podnosilac, kupac, kupca, klijent, klijenta, kontakt osoba, kontakt, osoba, sudionik, učesnik, polaznik, posjetitelj, pretplatnik, kandidat, naručitelj, gost, купац, клијент, контакт особа, учесник, primatelj računa',
    user: 'korisnik, korisnika, autor, корисник',
    staff:
      'obavijesti, obavijestiti, primatelji obavijesti, recepcioner, domaćica, regruter, pregledao, odobrio, blagajnik, skladištar, magacioner, kurir, vozač, nastavnik, liječnik, lekar, izvršilac, obradio, zaprimio, skenirao, unio, unijela, evidentirao, izlagač, predavač, domaćin, savjetnik, savetnik, odgovoran, одговоран, odgovorna osoba, vlasnik, vlasnika, prodavač, prodavatelj, prodajni predstavnik, predstavnik, komercijalist, komercijalista, organizator, organizatora, voditelj, administrator, odgovorno lice, zaduženi, dodijeljeno, dodeljeno, kreirao, zaposlenik, zaposleni, agent, власник, продавац, организатор, одговорно лице, djelatnik, zadužena osoba, menadžer, menadžer prodaje, voditelj prodaje, prodajni savjetnik, zaduženi prodavač, kreator, комерцијалиста, запослени, креирао, менаџер, саветник, менаџер продаје, унео, задужено лице, agent za nekretnine, kontakt kod nas, inženjer prodaje, izdavatelj, isporučitelj, dobavljač, prodavac, izdavalac',
    from: 'pošiljatelj, pošiljalac, пошиљалац',
    to: 'primatelj, primalac, прималац',
    wrapper: 'podaci, kontakt podaci, polja, odgovori, upit, prijava, detalji, подаци',
    value: 'vrijednost, vrednost, odgovor, вредност, одговор',
    filler:
      'skraćeni, puni, kratki, vaše, vaš, vaša, unesite, upišite, molimo, koji, koje, službeni, poslovni, glavni, glavna, primarni, primarna',
    thing:
      'općina, opština, mjesto, obrazac, obrasca, događaj, događaja, kampanja, kampanje, proizvod, narudžba, porudžbina, sastanak, radionica, stranica, grad, država, zemlja, ulica, adresa, odjel, trgovina, izvor, ulaznica, kategorija, град, адреса',
    noise:
      'tabela, tabele, tablica, табела, srednje ime, ime oca, titula, veličina, број запослених, broj zaposlenih, telefon, broj telefona, mobitel, mobilni, broj, poštanski broj, radno mjesto, radno mesto, pozicija, datum, napomena, poruka, predmet, suglasnost, oib, pib, iznos, cijena, cena, spol, pol, opis, pitanje, телефон, порука, напомена',
    said: 'poruka, napomena, pitanje, opis, upit, komentar, predmet, порука, напомена, питање',
    person:
      'osoba za kontakt, naručitelj, podnositelj, sudionik, kontakt osoba, posjetitelj, kandidat, podnosilac, učesnik, polaznik',
    own: 'skladište, magacin, складиште, магацин',
  },
  sl: {
    past: 'stari, stara, prejšnji, prejšnja, nekdanji',
    current: 'nov, novi, nova, novo, trenutni, sedanji, najnovejši',
    email:
      'el. naslov, elektr. naslov, vaš e-naslov, službeni e-naslov, e-pošta, e-poštni naslov, elektronski naslov, elektronska pošta, e-naslov, email naslov',
    lastName: 'priimek',
    fullName:
      'ime učenca, ime pacienta, ime gosta, kako vam je ime, kako se imenujete, ime kontaktne osebe, ime in priimek kontakta, ime stranke, ime udeleženca, ime in priimek, ime priimek, priimek in ime, polno ime, celotno ime, ime naročnika, ime in priimek naročnika, ime in priimek kontaktne osebe, ime vlagatelja, ime prijavitelja',
    name: 'ime',
    thingName: 'naziv',
    company:
      'agencija, tovarna, društvo, kmetija, kje ste zaposleni, kje delate, v katerem podjetju ste zaposleni, v katerem podjetju delate, podjetje, podjetja, družba, organizacija, delodajalec, ustanova, zavod, zaposlitev pri',
    companyName:
      'naziv trgovine, naziv hotela, naziv restavracije, naziv klinike, naziv salona, naziv agencije, naziv obrata, naziv stranke, ime organizacije, ime podjetja, naziv podjetja, naziv družbe, naziv organizacije, naziv partnerja, naziv zavoda, naziv društva, naziv kupca, naziv ustanove, naziv naročnika, naziv šole, naziv občine, ime stranke podjetje',
    website:
      'spletna stran, spletni naslov, spletno mesto, naslov spletne strani, povezava do spletne strani, spletna stran organizacije',
    domain: 'domena',
    lead: 'učenec, tečajnik, prijavljeni, najemnik, zainteresirani, stranka, stranke, kontaktna oseba, kontakt, oseba, udeleženec, obiskovalec, kupec, naročnik, kandidat, gost, prejemnik računa, plačnik',
    user: 'uporabnik, uporabnika, avtor',
    staff:
      'obvesti, obvestiti, prejemniki obvestila, pregledal, odobril, blagajnik, skladiščnik, kurir, voznik, učitelj, zdravnik, vodja poslovalnice, izvajalec, skeniral, vnesel, razstavljavec, predavatelj, lastnik, lastnika, prodajalec, prodajni zastopnik, skrbnik, organizator, zastopnik, odgovorna oseba, dodeljeno, ustvaril, zaposleni, gostitelj, svetovalec, komercialist, vodja projekta, sodelavec, vodja prodaje, prodajni svetovalec, zadolžena oseba, zadolženi, vnašalec, nepremičninski posrednik, izdajatelj, dobavitelj',
    from: 'pošiljatelj',
    to: 'prejemnik',
    wrapper: 'podatki, kontaktni podatki, polja, odgovori, povpraševanje, prijava',
    value: 'vrednost, odgovor',
    filler: 'vaš, vaše, vaša, vnesite, prosimo, kakšen, službeni, glavni, glavna, primarni',
    thing:
      'občina, kraj, obrazec, dogodek, kampanja, izdelek, naročilo, sestanek, delavnica, mesto, država, ulica, naslov, oddelek, trgovina, vir',
    noise:
      'srednje ime, tel. številka, telefon, telefonska številka, mobilni telefon, številka, poštna številka, delovno mesto, datum, opomba, sporočilo, zadeva, soglasje, davčna številka, znesek, cena, spol, opis, vprašanje',
    said: 'sporočilo, opomba, vprašanje, opis, povpraševanje, zadeva',
    person:
      'naročnik, oseba za stik, kontaktna oseba, udeleženec, vlagatelj, prijavitelj, obiskovalec, povpraševalec',
    firstName: 'osebno ime',
    own: 'skladišče',
  },
  bg: {
    past: 'стар, стара, старо, предишен, предишна, бивш',
    current: 'нов, нова, ново, текущ, текуща, настоящ, актуален',
    email:
      'служебен имейл, фирмен имейл, ел. поща, imeil, imejl, poshta, el poshta, имейл, имейл адрес, електронна поща, адрес на електронна поща, мейл, е-поща',
    firstName: 'собствено име, първо име, лично име, малко име',
    lastName: 'фамилно име, фамилия, последно име',
    fullName:
      'как се казвате, как се казваш, три имена, име на контакт, име на клиента, лице за контакт име, ime i familia, ime familia, trite imena, име и фамилия, пълно име, трите имена, две имена, имена, име на заявителя, имена на заявителя, име на контактното лице, име фамилия',
    name: 'име',
    thingName: 'наименование',
    company:
      'завод, агенция, обект на клиента, къде работите, в коя фирма работите, коя фирма представлявате, в коя компания работите, институция, месторабота, kompania, kompaniya, фирма, фирмата, компания, компанията, дружество, организация, работодател, предприятие, наименование на клиента',
    companyName:
      'име на магазин, име на магазина, име на хотела, име на ресторанта, име на клиниката, име на агенцията, име на обекта, име на завода, име на студиото, име на организацията, фирмено наименование, ime na firma, naimenovanie na firma, име на фирма, име на фирмата, име на компания, име на компанията, наименование на фирмата, название на фирмата, търговско наименование, наименование, наименование на организацията, наименование на дружеството, име на дружеството, име на училището, име на общината, наименование на предприятието',
    website:
      'уебсайт, уеб сайт, сайт, интернет страница, уеб адрес, уеб страница, интернет адрес, страница на фирмата',
    domain: 'домейн',
    lead: 'курсист, платец, родител, заинтересован, заявител, записан, наемател, поръчващ, klient, kupuvach, zayavitel, клиент, клиента, контакт, лице за контакт, контактно лице, лице, участник, посетител, абонат, кандидат, купувач, гост',
    user: 'потребител, потребителя, автор',
    staff:
      'рецепционист, уведоми, за уведомяване, проверил, одобрил, разгледал, касиер, складов работник, куриер, шофьор, преподавател, треньор, лекар, управител на обект, изпълнител, сканиран от, въведен от, изложител, лектор, наш служител, otgovornik, targovets, menidzhar, собственик, търговец, търговски представител, представител, продавач, организатор, отговорник, отговорно лице, администратор, служител, възложено на, създаден от, домакин, консултант, мениджър, водещ, брокер, търговски сътрудник, търговски мениджър, отговорен търговец, регистриран от, обработва се от, назначен на, регионален мениджър, доставчик, издател',
    from: 'подател, изпращач',
    to: 'получател',
    wrapper: 'данни, данни за контакт, полета, отговори, запитване',
    value: 'стойност, отговор',
    filler: 'вашето, вашия, вашата, моля, въведете, на, за, служебен, основен, основно, основна, главен',
    thing:
      'община, населено място, формуляр, форма, събитие, кампания, продукт, поръчка, среща, град, държава, улица, адрес, отдел, магазин, източник, страница',
    noise:
      'тел, dlazhnost, saobshtenie, grad, размер, големина, телефон, телефонен номер, мобилен, номер, пощенски код, длъжност, дата, бележка, съобщение, тема, съгласие, сума, цена, пол, статус, описание, въпрос, коментар',
    said: 'съобщение, бележка, въпрос, описание, запитване, коментар, тема',
    other: 'poluchatel, mol, мол',
    person: 'контактно лице, заявител, участник, посетител, кандидат, интересуващ се, поръчващ',
    beside: { lastName: 'familia, familiya' },
    own: 'склад',
  },
  mk: {
    past: 'стар, стара, старо, претходен, поранешен',
    current: 'нов, нова, ново, тековен, сегашен',
    email: 'е-адреса, е-пошта, е-маил, емаил, електронска пошта, е-маил адреса, email адреса',
    lastName: 'prezime, презиме',
    fullName:
      'име и презиме, полно име, целосно име, контакт лице име, име и презиме на контакт лице, ваше име и презиме, име на клиент',
    name: 'име',
    thingName: 'назив',
    company:
      'агенција, компанија, фирма, претпријатие, организација, друштво, работодавач, институција, работно место',
    companyName:
      'назив на продавница, назив на училиште, име на компанија, име на компанијата, назив на компанија, назив на фирма, име на фирма, име на организација, назив на организација, назив на институција, назив на правно лице, име на друштво',
    website: 'веб страница, веб страна, интернет страница, веб-сајт, веб адреса, страница на компанијата',
    domain: 'домен',
    lead: 'подносител, нарачател, гостин, станар, плаќач, клиент, купувач, контакт, лице за контакт, контакт лице, лице, учесник, посетител',
    user: 'корисник',
    staff:
      'одговорен, креирал, добавувач, одговоран, odgovoren, сопственик, продавач, претставник, организатор, одговорно лице, администратор, доделено на, комерцијалист, вработен, креирано од, продажен претставник, одговорен менаџер, координатор, предавач, брокер',
    from: 'испраќач',
    to: 'примач',
    wrapper: 'податоци, полиња, одговори',
    value: 'вредност, одговор',
    filler: 'вашето, вашата, вашиот, внесете, ве молиме, на, за',
    thing: 'општина, формулар, настан, кампања, производ, нарачка, град, држава, улица, адреса',
    noise:
      'телефон, број, поштенски број, позиција, датум, белешка, порака, предмет, согласност, прашање, опис',
    said: 'порака, белешка, прашање, опис, коментар',
    person: 'контакт лице, лице за контакт, барател, учесник, посетител, заинтересиран',
    firstName: 'ваше име',
    own: 'магацин',
  },
} satisfies LanguageGroup
