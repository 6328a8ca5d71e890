import type { LanguageGroup } from './languageWords'

/** Finnish, Estonian, Hungarian, Latvian and Lithuanian. Second opinion: the translations of Django, django-oscar and pretix. */
export const uralicAndBaltic = {
  fi: {
    past: 'vanha, entinen, edellinen, aiempi',
    current: 'uusi, uusin, nykyinen, voimassaoleva',
    email:
      'sähköpostiosoitteesi, spostiosoite, yrityksen sähköposti, sähköposti, sähköpostiosoite, sähköpostisi, s-posti, työsähköposti, meili',
    firstName: 'etunimi, etunimet, kutsumanimi',
    lastName: 'sukunimi',
    fullName:
      'opiskelijan nimi, potilaan nimi, vieraan nimi, ostajan nimi, vuokralaisen nimi, maksajan nimi, oppilaan nimi, varaajan nimi, mikä on nimesi, koko nimesi, osallistujan nimi, asiakkaan nimi, koko nimi, etu- ja sukunimi, etunimi ja sukunimi, nimesi, yhteyshenkilön nimi, tilaajan nimi, ilmoittautujan nimi, hakijan nimi, kontaktihenkilön nimi, yhteydenottajan nimi',
    name: 'nimi, nimen',
    thingName: 'nimitys, nimike',
    company:
      'tehdas, oppilaitos, toimisto, laitos, liike, missä työskentelet, missä olet töissä, yrityksesi, organisaatiosi, työnantajasi, työpaikkasi, työpaikka, yritys, yrityksen, yhtiö, yhtiön, organisaatio, organisaation, työnantaja, yhteisö, toiminimi, yhdistys, yrityksenne, toimipaikka, taloyhtiö',
    companyName:
      'kaupan nimi, hotellin nimi, ravintolan nimi, koulun nimi, klinikan nimi, salongin nimi, toimiston nimi, tehtaan nimi, oppilaitoksen nimi, tilan nimi, työnantajan nimi, liikkeen nimi, asiakkaan yritys, yrityksesi nimi, organisaatiosi nimi, toiminimi, asiakasyritys, yrityksen nimi, yritysnimi, yhtiön nimi, organisaation nimi, yrityksenne nimi, yhdistyksen nimi, laitoksen nimi, toimipaikan nimi, taloyhtiön nimi, seuran nimi, työpaikan nimi',
    website:
      'verkkosivusi, verkkosivustosi, yrityksesi verkkosivut, kotisivusi, verkkosivu, verkkosivusto, verkkosivut, kotisivu, kotisivut, nettisivu, nettisivut, www-osoite, verkko-osoite, www sivu, sivuston osoite, yrityksen nettisivut, yrityksen verkkosivut',
    domain: 'verkkotunnus',
    lead: 'opiskelija, oppilas, potilas, varaaja, koulutettava, kurssilainen, ilmoittaja, ilmoittautuja, vuokralainen, kiinnostunut, asiakas, asiakkaan, yhteyshenkilö, yhteyshenkilön, osallistuja, osallistujan, henkilö, vierailija, kävijä, tilaaja, hakija, ostaja, vieras, kontakti, laskunsaaja, maksaja',
    user: 'käyttäjä, käyttäjän, kirjoittaja',
    staff:
      'vastaanottovirkailija, rekrytoija, ilmoitettava, hälytyksen vastaanottajat, hyväksyjä, tarkastaja, varastotyöntekijä, kuljettaja, opettaja, valmentaja, lääkäri, toimipisteen päällikkö, myymäläpäällikkö, aluepäällikkö, myyntineuvottelija, asiakkuudenhoitaja, luennoitsija, tavarantoimittaja, luonut, skannannut, kirjannut, näytteilleasettaja, puhuja, yhteyshenkilömme, omistaja, myyjä, myyjän, myyntiedustaja, edustaja, vastuuhenkilö, vastuumyyjä, järjestäjä, järjestäjän, isäntä, ylläpitäjä, käsittelijä, työntekijä, luoja, asiakasvastaava, asiakaspäällikkö, asiakaspalvelija, tilivastaava, vastaava, konsultti, kirjaaja, tallentaja, kouluttaja, välittäjä, kiinteistönvälittäjä, projektipäällikkö, myyntipäällikkö, asiakkuuspäällikkö, asiakasvastuullinen, vastuuhenkilömme, toimittaja, laskuttaja',
    from: 'lähettäjä, lähettäjän',
    to: 'vastaanottaja, vastaanottajan',
    wrapper: 'tiedot, yhteystiedot, kentät, vastaukset, ilmoittautuminen, lisätiedot',
    value: 'arvo, vastaus',
    filler:
      'lyhyt, täydellinen, sinun, anna, syötä, kirjoita, mikä, on, ja, teidän, ensisijainen, pääasiallinen',
    thing:
      'kunta, kunnan nimi, postitoimipaikka, lomake, lomakkeen, tapahtuma, tapahtuman, kampanja, tuote, tilaus, tapaaminen, kurssi, sivu, kaupunki, maa, katu, osoite, osasto, kauppa, tiedosto, kieli, lähde, lippu, luokka',
    noise:
      'toinen nimi, puhelinnro, puhelin, puhelinnumero, matkapuhelin, numero, postinumero, tehtävänimike, asema, titteli, päivämäärä, aika, viesti, kommentti, aihe, otsikko, suostumus, y-tunnus, summa, hinta, sukupuoli, ikä, kuvaus, kysymys, toimiala, henkilöstömäärä',
    said: 'viesti, kommentti, kysymys, aihe, kuvaus, toiveet, tarve, lisätietoja',
    person:
      'kontaktihenkilö, yhteyshenkilö, tilaaja, osallistuja, hakija, ilmoittautuja, kävijä, yhteydenottaja, viitehenkilönne',
    own: 'varasto',
  },
  et: {
    past: 'vana, endine, eelmine, varasem',
    current: 'uus, uusim, praegune, kehtiv',
    email: 'e-post, e-posti aadress, e-kiri, meil, meiliaadress, e-mail',
    firstName: 'eesnimi',
    lastName: 'perenimi, perekonnanimi',
    fullName:
      'õpilase nimi, patsiendi nimi, külalise nimi, üürniku nimi, mis on teie nimi, mis su nimi on, kontaktisiku nimi, kliendi nimi, osaleja nimi, eesnimi ja perenimi, täisnimi, ees- ja perekonnanimi, ees- ja perenimi, eesnimi ja perekonnanimi, taotleja nimi, pöörduja nimi, kontaktisiku ees- ja perekonnanimi',
    name: 'nimi',
    thingName: 'nimetus',
    company:
      'tehas, agentuur, talu, kus te töötate, kus sa töötad, millises ettevõttes te töötate, millist ettevõtet esindate, ettevõte, ettevõtte, firma, organisatsioon, asutus, tööandja, töökoht, äriühing, juriidiline isik, osaühing, ühing',
    companyName:
      'poe nimi, hotelli nimi, restorani nimi, kliiniku nimi, salongi nimi, agentuuri nimi, tehase nimi, talu nimi, kliendi ettevõte, ettevõtte nimi, firma nimi, organisatsiooni nimi, asutuse nimi, ärinimi, töökoha nimi, äriühingu nimi, juriidilise isiku nimi, kooli nimi, ühingu nimi, firmanimi, ettevõtte ärinimi',
    website:
      'veebileht, koduleht, kodulehekülg, veebisait, veebiaadress, veeb, ettevõtte veebileht, kodulehe aadress, veebilehe aadress',
    domain: 'domeen',
    lead: 'õpilane, õppija, patsient, külaline, üürnik, abonent, kuulaja, huviline, taotleja, klient, kliendi, kontakt, kontaktisik, kontaktisiku, osaleja, isik, külastaja, ostja, tellija, kandidaat, maksja',
    user: 'kasutaja, autor',
    staff:
      'menetleja, raviarst, värbaja, teavitada, teavituse saajad, kinnitas, kontrollis, kassapidaja, laohoidja, kuller, autojuht, õpetaja, treener, arst, osakonna juhataja, kaupluse juhataja, täitja, skaneeris, registreeris, müügijuht, esineja, omanik, müüja, müügiesindaja, esindaja, vastutaja, vastutav isik, korraldaja, haldur, töötaja, kliendihaldur, looja, projektijuht, koolitaja, sisestaja, maakler, võõrustaja, müügikonsultant, vastutav müüja, klienditeenindaja, määratud, määratud töötaja, tarnija',
    from: 'saatja',
    to: 'saaja, vastuvõtja',
    wrapper: 'andmed, kontaktandmed, väljad, vastused, päring',
    value: 'väärtus, vastus',
    filler: 'teie, sinu, sisesta, sisestage, palun, mis, peamine, põhi',
    thing:
      'vald, omavalitsus, vorm, ankeet, sündmus, üritus, kampaania, toode, tellimus, kohtumine, koolitus, linn, riik, tänav, aadress, osakond, pood, allikas, pilet',
    noise:
      'keskmine nimi, tel nr, telefon, telefoninumber, mobiil, postiindeks, ametikoht, amet, kuupäev, sõnum, kommentaar, teema, nõusolek, registrikood, summa, hind, sugu, kirjeldus, küsimus, märkus',
    said: 'sõnum, kommentaar, küsimus, teema, kirjeldus, märkus, päring',
    person: 'taotleja, kontaktisik, osaleja, tellija, külastaja, kandidaat, pöörduja',
    own: 'ladu',
  },
  hu: {
    past: 'régi, előző, korábbi',
    current: 'új, legújabb, jelenlegi, aktuális, mostani',
    email:
      'céges e-mail, munkahelyi e-mail, kapcsolattartó e-mail, e-mail cím, email-cím, e-mail címe, elektronikus levelezési cím, ímél, villámposta',
    firstName: 'keresztnév, keresztneve, utónév, utóneve',
    lastName: 'vezetéknév, vezetékneve, családnév, családi név',
    fullName:
      'tanuló neve, páciens neve, befizető neve, hallgató neve, hogy hívják, mi a neve, résztvevő neve, név kapcsolattartó, teljes név, teljes neve, vezeték- és keresztnév, vezetéknév és keresztnév, az ön neve, kapcsolattartó neve, ügyfél neve, jelentkező neve, kérelmező neve, kapcsolattartó személy neve',
    name: 'név, neve',
    thingName: 'megnevezés, elnevezés',
    company:
      'üzem, gyár, ügynökség, gazdaság, hol dolgozik, hol dolgozol, melyik cégnél dolgozik, az ön cége, cégük, vállalata, munkahely, cég, cége, vállalat, vállalkozás, szervezet, munkáltató, társaság, intézmény, önkormányzat, egyesület, gazdasági társaság',
    companyName:
      'üzlet neve, bolt neve, szálloda neve, étterem neve, klinika neve, szalon neve, ügynökség neve, gyár neve, cégének neve, cégük neve, vállalatának neve, ügyfél cégneve, cégnév, cég neve, cége neve, vállalat neve, vállalkozás neve, szervezet neve, cég megnevezése, partner neve, vevő neve, egyesület neve, iskola neve, önkormányzat neve, számlázási cégnév, céged neve, az ön cége, cégünk neve',
    website:
      'cégének weboldala, honlapja, cége weboldala, cégük honlapja, weboldala, weboldal, weblap, honlap, webcím, webhely, céges weboldal, internet cím, internetcím, weboldal cím, weboldal címe',
    domain: 'tartomány, domain név',
    lead: 'tanuló, diák, páciens, befizető, előfizető, szülő, hallgató, foglaló, vásárló, bérlő, igénylő, regisztrált, ügyfél, vevő, kapcsolattartó, kapcsolat, résztvevő, személy, látogató, érdeklődő, feliratkozó, jelentkező, megrendelő, vendég, számla címzettje',
    user: 'felhasználó, szerző',
    staff:
      'recepciós, vendéglátó, kezelőorvos, toborzó, értesítendő, értesítendők, számlakibocsátó, jóváhagyta, ellenőrizte, elbírálta, pénztáros, raktáros, futár, sofőr, tanár, edző, orvos, fiókvezető, üzletvezető, beszállító, rögzítette, beolvasta, szkennelte, üzletkötő, kiállító, előadó, tulajdonos, értékesítő, ügynök, képviselő, felelős, ügyintéző, szervező, házigazda, adminisztrátor, munkatárs, létrehozta, hozzárendelve, kapcsolattartónk, tanácsadó, üzletkötőnk, ügyfélmenedzser, oktató, felelős munkatárs, értékesítési vezető, területi képviselő, területi vezető, rögzítő, hozzárendelt munkatárs, projektvezető, ingatlanközvetítő, ügyfélszolgálatos, eladó, szállító',
    from: 'feladó, küldő',
    to: 'címzett',
    wrapper: 'adatok, kapcsolattartási adatok, mezők, válaszok, jelentkezés, ajánlatkérés, részletek',
    value: 'érték, válasz',
    filler:
      'rövid, rövidített, teljes, az, ön, kérjük, adja, meg, mi, írja, be, céges, munkahelyi, elsődleges, fő',
    thing:
      'település, település neve, helység, község, űrlap, esemény, rendezvény, kampány, termék, rendelés, megrendelés, találkozó, tanfolyam, oldal, város, ország, utca, cím, megye, osztály, bolt, fájl, nyelv, forrás, jegy, kategória',
    noise:
      'középső név, második keresztnév, titulus, munkakör, tel.szám, telefon, telefonszám, mobil, mobilszám, szám, irányítószám, beosztás, pozíció, dátum, időpont, megjegyzés, üzenet, tárgy, hozzájárulás, adószám, összeg, ár, nem, életkor, leírás, kérdés, iparág, állapot',
    said: 'üzenet, megjegyzés, kérdés, tárgy, leírás, igény, cél',
    person:
      'kapcsolattartó személy, kapcsolattartó, megrendelő, igénylő, érdeklődő, résztvevő, jelentkező, kérelmező',
    own: 'raktár',
  },
  lv: {
    past: 'vecs, veca, vecais, iepriekšējais, iepriekšējā, bijušais',
    current: 'jauns, jauna, jaunais, pašreizējais, pašreizējā, aktuālais',
    email: 'e-pasts, e-pasta adrese, epasts, e-pastu, elektroniskais pasts, elektroniskā pasta adrese',
    firstName: 'priekšvārds',
    lastName: 'uzvārds, uzvārdu',
    fullName:
      'pacienta vārds, viesa vārds, klienta vārds uzvārds, pircēja vārds, dalībnieka vārds uzvārds, iesniedzēja vārds, nomnieka vārds, kā jūs sauc, kāds ir jūsu vārds, kontaktpersonas vārds, klienta vārds, dalībnieka vārds, vārds un uzvārds, vārds uzvārds, pilns vārds, kontaktpersonas vārds uzvārds, kontaktpersonas vārds un uzvārds, pasūtītāja vārds, pieteicēja vārds uzvārds',
    name: 'vārds, vārdu',
    thingName: 'nosaukums, nosaukumu',
    company:
      'rūpnīca, aģentūra, saimniecība, biedrība, kur jūs strādājat, kur strādājat, kurā uzņēmumā strādājat, kādu uzņēmumu pārstāvat, uzņēmums, uzņēmuma, kompānija, organizācija, organizācijas, darba devējs, iestāde, firma, darba vieta, juridiska persona',
    companyName:
      'veikala nosaukums, viesnīcas nosaukums, restorāna nosaukums, klīnikas nosaukums, salona nosaukums, aģentūras nosaukums, rūpnīcas nosaukums, saimniecības nosaukums, darba devēja nosaukums, klienta nosaukums, uzņēmuma nosaukums, kompānijas nosaukums, organizācijas nosaukums, firmas nosaukums, iestādes nosaukums, darba vietas nosaukums, juridiskās personas nosaukums, skolas nosaukums, biedrības nosaukums',
    website:
      'tīmekļa vietne, mājaslapa, mājas lapa, vietne, tīmekļvietne, interneta adrese, mājaslapas adrese, mājas lapas adrese, saite uz mājaslapu',
    domain: 'domēns',
    lead: 'audzēknis, pacients, viesis, nomnieks, abonents, klausītājs, kandidāts, pieteicējs, klients, klienta, kontaktpersona, kontaktpersonas, kontakts, persona, dalībnieks, apmeklētājs, pircējs, pasūtītājs, pretendents, interesents, maksātājs',
    user: 'lietotājs, autors',
    staff:
      'reģistratore, pasniedzējs, paziņot, paziņojuma saņēmēji, apstiprināja, pārbaudīja, kasieris, noliktavas pārzinis, kurjers, šoferis, skolotājs, treneris, ārsts, izpildītājs, noskenēja, reģistrēja, pārdošanas menedžeris, menedžeris, lektors, īpašnieks, pārdevējs, pārstāvis, atbildīgais, atbildīgā persona, organizators, darbinieks, administrators, vadītājs, izveidoja, konsultants, saimnieks, ievadīja, projekta vadītājs, pārdošanas vadītājs, klientu vadītājs, operators, piešķirts, brokeris, atbildīgais darbinieks, atbildīgais menedžeris, piegādātājs, izsniedzējs',
    from: 'sūtītājs',
    to: 'saņēmējs, adresāts',
    wrapper: 'dati, kontaktinformācija, lauki, atbildes, pieteikums',
    value: 'vērtība, atbilde',
    filler: 'jūsu, tavs, ievadiet, lūdzu, norādiet, un, kāds, galvenais, galvenā, primārais',
    thing:
      'pagasts, novads, pašvaldība, veidlapa, pasākums, notikums, kampaņa, produkts, pasūtījums, tikšanās, kursi, pilsēta, valsts, iela, adrese, nodaļa, veikals, avots, biļete',
    noise:
      'telefons, tālrunis, tālruņa numurs, mobilais, numurs, pasta indekss, amats, datums, ziņa, ziņojums, komentārs, temats, piekrišana, reģistrācijas numurs, summa, cena, dzimums, apraksts, jautājums, piezīmes',
    said: 'ziņa, ziņojums, komentārs, jautājums, temats, apraksts, piezīmes',
    person: 'pasūtītājs, kontaktpersona, dalībnieks, pieteicējs, iesniedzējs, apmeklētājs, kandidāts',
    own: 'noliktava',
  },
  lt: {
    past: 'senas, sena, ankstesnis, ankstesnė, buvęs, buvusi',
    current: 'naujas, nauja, naujausias, dabartinis, dabartinė, esamas',
    email:
      'el. paštas, el. pašto adresas, elektroninis paštas, elektroninio pašto adresas, el paštas, epaštas',
    lastName: 'pavardė, pavardę',
    fullName:
      'paciento vardas, svečio vardas, pirkėjo vardas, nuomininko vardas, koks jūsų vardas, kuo jūs vardu, kontaktinio asmens vardas, kliento vardas, dalyvio vardas, vardas ir pavardė, vardas pavardė, pilnas vardas, kontaktinio asmens vardas pavardė, kontaktinio asmens vardas ir pavardė, užsakovo vardas, pareiškėjo vardas, dalyvio vardas ir pavardė',
    name: 'vardas, vardą',
    thingName: 'pavadinimas, pavadinimą',
    company:
      'gamykla, agentūra, ūkis, asociacija, kur dirbate, kurioje įmonėje dirbate, kokiai įmonei atstovaujate, įmonė, įmonės, kompanija, bendrovė, bendrovės, organizacija, organizacijos, darbdavys, įstaiga, firma, darbovietė, juridinis asmuo',
    companyName:
      'parduotuvės pavadinimas, viešbučio pavadinimas, restorano pavadinimas, klinikos pavadinimas, salono pavadinimas, agentūros pavadinimas, gamyklos pavadinimas, ūkio pavadinimas, asociacijos pavadinimas, darbdavio pavadinimas, kliento įmonė, kliento pavadinimas, įmonės pavadinimas, bendrovės pavadinimas, organizacijos pavadinimas, kompanijos pavadinimas, įstaigos pavadinimas, darbovietės pavadinimas, juridinio asmens pavadinimas, pirkėjo pavadinimas, firmos pavadinimas, mokyklos pavadinimas',
    website:
      'svetainė, interneto svetainė, tinklalapis, svetainės adresas, interneto puslapis, svetainės nuoroda, tinklapis, tinklalapio adresas',
    domain: 'domenas',
    lead: 'mokinys, studentas, pacientas, svečias, nuomininkas, klausytojas, pareiškėjas, klientas, kliento, kontaktinis asmuo, kontaktas, asmuo, dalyvis, lankytojas, pirkėjas, užsakovas, kandidatas, prenumeratorius, mokėtojas',
    user: 'naudotojas, vartotojas, autorius',
    staff:
      'registratorė, dėstytojas, pranešti, pranešimo gavėjai, patvirtino, patikrino, kasininkas, sandėlininkas, kurjeris, vairuotojas, mokytojas, treneris, gydytojas, padalinio vadovas, parduotuvės vadovas, vykdytojas, atsakinga, nuskenavo, užregistravo, pranešėjas, savininkas, pardavėjas, pardavimų vadybininkas, vadybininkas, atstovas, atsakingas, atsakingas asmuo, organizatorius, darbuotojas, administratorius, sukūrė, konsultantas, priskirta, projektų vadovas, projekto vadovas, lektorius, šeimininkas, klientų vadovas, operatorius, priskirtas vadybininkas, pardavimų vadovas, atsakingas vadybininkas, brokeris, įvedė, tiekėjas',
    from: 'siuntėjas',
    to: 'gavėjas, adresatas',
    wrapper: 'duomenys, kontaktiniai duomenys, laukai, atsakymai, užklausa',
    value: 'reikšmė, atsakymas',
    filler: 'jūsų, tavo, įveskite, prašome, nurodykite, ir, koks, darbo, pagrindinis, pagrindinė',
    thing:
      'savivaldybė, seniūnija, forma, renginys, įvykis, kampanija, produktas, prekė, užsakymas, susitikimas, mokymai, miestas, šalis, gatvė, adresas, skyrius, parduotuvė, šaltinis, bilietas',
    noise:
      'telefonas, telefono numeris, tel. nr, mobilusis, numeris, pašto kodas, pareigos, data, žinutė, pranešimas, komentaras, tema, sutikimas, įmonės kodas, suma, kaina, lytis, aprašymas, klausimas, pastabos',
    said: 'žinutė, pranešimas, komentaras, klausimas, tema, aprašymas, pastabos',
    person:
      'užsakovas, kontaktinis asmuo, asmuo pasiteirauti, dalyvis, pareiškėjas, lankytojas, kandidatas, besikreipiantis asmuo',
    own: 'sandėlis',
  },
} satisfies LanguageGroup
