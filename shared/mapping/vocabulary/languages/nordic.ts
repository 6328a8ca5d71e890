import type { LanguageGroup } from './languageWords'

/** Swedish, Danish, Norwegian and Icelandic. Second opinion: the translations of Django, django-oscar and pretix. */
export const nordic = {
  sv: {
    past: 'gammal, gammalt, gamla, tidigare, föregående, förra',
    current: 'ny, nytt, nya, nyaste, senaste, aktuell, nuvarande, gällande',
    email:
      'din e-post, er e-post, arbetsmejl, e-postadress arbete, kontaktens e-post, e-post, e-postadress, mejl, mejladress, mailadress, epost-adress, jobbmejl',
    firstName: 'förnamn, tilltalsnamn',
    lastName: 'efternamn, familjenamn',
    fullName:
      'elevens namn, patientens namn, gästens namn, köparens namn, hyresgästens namn, betalarens namn, kursdeltagarens namn, vad heter du, kontaktpersonens namn, deltagarens namn, kundens namn, fullständigt namn, för- och efternamn, förnamn och efternamn, hela namnet, ditt namn, kontaktnamn, beställarens namn, sökandens namn, namn på beställare',
    name: 'namn, namnet',
    thingName: 'benämning',
    company:
      'fabrik, byrå, var jobbar du, var arbetar du, din arbetsplats, vilket företag representerar du, ditt företag, er organisation, arbetsplats, kundföretag, företag, företaget, bolag, bolaget, organisation, arbetsgivare, verksamhet, förening, myndighet, verksamheten',
    companyName:
      'butikens namn, hotellets namn, restaurangens namn, skolans namn, klinikens namn, salongens namn, byråns namn, fabrikens namn, institutionens namn, arbetsgivarens namn, organisationens namn, kundföretag, företagsnamn, företagets namn, bolagsnamn, organisationsnamn, firmanamn, kundens företag, kundnamn företag, namn på verksamheten, myndighetens namn, föreningens namn, namn på företag',
    website:
      'webbplats, webbsida, hemsida, webbadress, hemsideadress, företagets webbplats, webb, webbplatsadress, er hemsida, länk till hemsida',
    domain: 'domän',
    lead: 'elev, betalare, förälder, anmäld, hyresgäst, kund, kunden, kunder, kontakt, kontaktperson, deltagare, besökare, person, prenumerant, sökande, beställare, köpare, gäst, intressent, fakturamottagare',
    user: 'användare, användaren, författare',
    staff:
      'rekryterare, ska meddelas, mottagare av larm, kassör, lagerarbetare, chaufför, lärare, tränare, läkare, butikschef, avdelningschef, säljrepresentant, skannad av, registrerad av, utställare, föreläsare, vår kontakt, konsult, ägare, säljare, säljaren, ansvarig, ansvarig säljare, handläggare, arrangör, arrangören, organisatör, värd, administratör, tilldelad, medarbetare, skapad av, kundansvarig, rådgivare, kursledare, kontoansvarig, representant, kundtjänst, vår referens, affärsansvarig, mäklare, utbildare, säljansvarig, innesäljare, utesäljare, kundansvarig säljare, upplagd av, inlagd av, projektledare, leverantör, fakturautställare',
    from: 'avsändare, avsändaren, från',
    to: 'mottagare, mottagaren',
    wrapper: 'uppgifter, kontaktuppgifter, fält, svar, anmälan, förfrågan, detaljer',
    value: 'värde, svar, svaret',
    filler:
      'fullständig, fullständigt, kort, vilket, vilken, jobbar, arbetar, du, på, för, heter, ditt, din, ert, er, dina, ange, skriv, vänligen, vad, är, och, huvudsaklig, primär',
    thing:
      'kommun, kommunnamn, postort, gatunamn, formulär, formuläret, evenemang, kampanj, produkt, beställning, möte, kurs, sida, stad, land, gata, adress, län, avdelning, butik, fil, språk, källa, biljett, kategori, tjänst',
    noise:
      'mellannamn, telefonnr, mobilnr, telefon, telefonnummer, mobil, mobilnummer, nummer, postnummer, befattning, titel, roll, datum, tid, meddelande, kommentar, ämne, samtycke, organisationsnummer, orgnr, belopp, pris, kön, ålder, beskrivning, fråga, bransch, antal anställda',
    work: 'jobb, arbete',
    personal: 'privat',
    said: 'meddelande, kommentar, fråga, ämne, beskrivning, önskemål, behov, ärende, förfrågan',
    other: 'rekommenderad av, värvad av',
    person:
      'beställare, deltagare, sökande, besökare, kontaktperson, uppgiftslämnare, anmälare, intressent, kandidat, er referens, ert referens namn',
    own: 'lager',
  },
  da: {
    past: 'gammel, gammelt, gamle, tidligere, forrige, forhenværende',
    current: 'ny, nyt, nye, nyeste, seneste, aktuel, aktuelle, nuværende, gældende',
    email:
      'firmamail, e-mailadresse arbejde, kontaktmail, e-mail, e-mailadresse, mailadresse, e-post, arbejdsmail',
    firstName: 'fornavn, fornavne',
    lastName: 'efternavn, efternavne, slægtsnavn',
    fullName:
      'elevens navn, patientens navn, gæstens navn, køberens navn, ansøgerens navn, lejerens navn, betalerens navn, kursistens navn, hvad hedder du, kontaktpersonens navn, deltagerens navn, kundens navn, fulde navn, fuldt navn, for- og efternavn, fornavn og efternavn, dit navn, kontaktnavn, bestillers navn, bestillerens navn, deltagers navn, ansøgers navn, navn på bestiller',
    name: 'navn, navnet',
    thingName: 'betegnelse, benævnelse',
    company:
      'fabrik, bureau, hvor arbejder du, hvilken virksomhed repræsenterer du, jeres virksomhed, arbejdsplads, kundevirksomhed, virksomhed, virksomheden, firma, selskab, organisation, arbejdsgiver, forening, forretning, butik',
    companyName:
      'butikkens navn, hotellets navn, restaurantens navn, skolens navn, klinikkens navn, salonens navn, bureauets navn, fabrikkens navn, arbejdsgivers navn, firmaets navn, organisationens navn, virksomhedsnavn, virksomhedens navn, firmanavn, selskabsnavn, organisationsnavn, navn på virksomhed, virksomhedsnavnet, kundens virksomhed, navn på virksomheden, foreningens navn, institutionens navn',
    website:
      'hjemmeside, webside, websted, webadresse, hjemmesideadresse, jeres hjemmeside, link til hjemmeside',
    domain: 'domæne',
    lead: 'elev, studerende, kursist, betaler, forælder, tilmeldt, lejer, interesseret, kunde, kunden, kunder, kontakt, kontaktperson, deltager, besøgende, person, abonnent, ansøger, køber, gæst, interessent, bestiller, fakturamodtager',
    user: 'bruger, brugeren, forfatter',
    staff:
      'rekrutterer, skal underrettes, fakturaudsteder, kasserer, lagermedarbejder, chauffør, lærer, træner, læge, butikschef, afdelingsleder, ekspedient, scannet af, registreret af, ansvarlig sælger, udstiller, oplægsholder, vores kontakt, konsulent, ejer, sælger, sælgeren, ansvarlig, sagsbehandler, arrangør, vært, administrator, tildelt, medarbejder, medarbejderen, oprettet af, rådgiver, kundeansvarlig, repræsentant, salgskonsulent, mægler, underviser, koordinator, salgsrepræsentant, kundechef, indtastet af, projektleder, kørende sælger, kundeservice, vores sælger, leverandør',
    from: 'afsender, afsenderen, fra',
    to: 'modtager, modtageren',
    wrapper: 'oplysninger, kontaktoplysninger, felter, svar, tilmelding, forespørgsel, detaljer',
    value: 'værdi, svar',
    filler:
      'fulde, korte, kort, hvilken, hvilket, arbejder, du, hos, din, dit, jeres, dine, angiv, skriv, venligst, hvad, er, og, på, hedder, primær, hoved',
    thing:
      'kommune, kommunenavn, kommunens navn, postdistrikt, vejnavn, formular, begivenhed, arrangement, kampagne, produkt, bestilling, møde, kursus, side, land, gade, vej, adresse, afdeling, butik, fil, sprog, kilde, billet, kategori',
    noise:
      'mellemnavn, telefonnr, mobilnr, telefon, telefonnummer, mobil, mobilnummer, nummer, postnummer, stilling, titel, dato, tidspunkt, besked, kommentar, emne, samtykke, cvr, cvr-nummer, beløb, pris, køn, alder, beskrivelse, spørgsmål, branche, antal ansatte',
    personal: 'privat',
    said: 'besked, kommentar, spørgsmål, emne, beskrivelse, ønsker, behov, forespørgsel, henvendelse',
    person:
      'bestiller, deltager, ansøger, besøgende, kontaktperson, tilmelder, kandidat, rekvirent, deres reference, jeres reference',
    own: 'lager',
  },
  no: {
    past: 'gammel, gammelt, gamle, tidligere, forrige',
    current: 'ny, nytt, nye, nyeste, aktuell, nåværende, gjeldende',
    email:
      'din e-post, e-postadressen din, e-posten din, e-postadresse jobb, e-post arbeid, e-post, e-postadresse, epost-adresse, jobb-epost',
    firstName: 'fornavn, fornamn',
    lastName: 'etternavn, etternamn, slektsnavn',
    fullName:
      'elevens navn, pasientens navn, gjestens navn, kjøperens navn, søkerens navn, leietakers navn, betalers navn, kursdeltakerens navn, hva heter du, kontaktpersonens navn, deltakers navn, kundens navn, fullt navn, for- og etternavn, fornavn og etternavn, hele navnet, ditt navn, kontaktnavn, bestillers navn, deltakerens navn, søkers navn, navn på bestiller',
    name: 'navn, navnet, namn',
    thingName: 'betegnelse, benevnelse',
    company:
      'fabrikk, institusjon, byrå, hvor jobber du, hvor arbeider du, bedriften din, hvilken bedrift jobber du i, arbeidsplass, kundebedrift, bedrift, bedriften, firma, selskap, selskapet, virksomhet, virksomheten, organisasjon, arbeidsgiver, forening, foretak, arbeidssted, borettslag, etat',
    companyName:
      'butikkens navn, hotellets navn, restaurantens navn, skolens navn, klinikkens navn, salongens navn, byråets navn, fabrikkens navn, institusjonens navn, arbeidsgivers navn, kundens bedrift, bedriftens navn, bedriftsnavn, firmanavn, selskapsnavn, navn på bedrift, navn på virksomhet, organisasjonsnavn, virksomhetsnavn, foretaksnavn, navn på bedriften, navn på selskap, navn på selskapet, navn på firma, navn på borettslag, navn på organisasjon',
    website:
      'nettsiden, nettsiden deres, bedriftens nettside, nettside, nettsted, hjemmeside, webside, nettadresse, webadresse, nettsideadresse, lenke til nettside, deres nettside',
    domain: 'domene',
    lead: 'elev, pasient, betaler, forelder, påmeldt, leietaker, interessent, kunde, kunden, kunder, kontakt, kontaktperson, deltaker, besøkende, person, abonnent, søker, kjøper, gjest, bestiller, fakturamottaker',
    user: 'bruker, brukeren, forfatter',
    staff:
      'resepsjonist, behandlende lege, rekrutterer, skal varsles, varselmottakere, fakturautsteder, kasserer, lagermedarbeider, sjåfør, lærer, butikksjef, avdelingsleder, skannet av, registrert av, ansvarlig selger, utstiller, foredragsholder, vår kontakt, eier, selger, selgeren, ansvarlig, saksbehandler, arrangør, vert, administrator, tildelt, medarbeider, ansatt, opprettet av, rådgiver, kundeansvarlig, representant, megler, kursholder, vår referanse, oppfølgingsansvarlig, salgsrepresentant, kundekontakt hos oss, lagt inn av, prosjektleder, selgers navn, salgskonsulent, leverandør',
    from: 'avsender, avsenderen',
    to: 'mottaker, mottakeren',
    wrapper:
      'opplysninger, kontaktopplysninger, kontaktinformasjon, felter, svar, påmelding, forespørsel, detaljer',
    value: 'verdi, svar',
    filler:
      'fulle, korte, kort, hvilken, hvilket, jobber, arbeider, du, hos, din, ditt, deres, dine, oppgi, skriv, vennligst, hva, er, og, på, heter, hoved, primær',
    thing:
      'kommune, kommunenavn, poststed, gatenavn, skjema, arrangement, hendelse, kampanje, produkt, bestilling, møte, kurs, side, land, gate, vei, adresse, fylke, avdeling, butikk, fil, språk, kilde, billett, kategori',
    noise:
      'mellomnavn, telefonnr, mobilnr, telefon, telefonnummer, mobil, mobilnummer, nummer, postnummer, stilling, tittel, dato, tid, melding, kommentar, emne, samtykke, organisasjonsnummer, orgnr, beløp, pris, kjønn, alder, beskrivelse, spørsmål, bransje, antall ansatte',
    personal: 'privat',
    said: 'melding, kommentar, spørsmål, emne, beskrivelse, ønsker, behov, forespørsel, henvendelse',
    person:
      'bestiller, deltaker, søker, besøkende, kontaktperson, påmelder, kandidat, interessent, deres referanse, deres ref',
    own: 'lager',
  },
  is: {
    past: 'gamall, gömul, gamalt, fyrri, fyrrverandi',
    current: 'nýr, ný, nýtt, núverandi',
    thing:
      'eyðublað, viðburður, pöntun, heimilisfang, fundur, námskeið, útibú, deild, verkefni, þjónusta, sveitarfélag',
    email: 'vinnunetfang, vinnupóstur, netfang, tölvupóstur, tölvupóstfang',
    firstName: 'fornafn, skírnarnafn, eiginnafn',
    lastName: 'föðurnafn, eftirnafn, kenninafn',
    fullName:
      'nafn þátttakanda, nafn kaupanda, nafn nemanda, nafn gests, nafn sjúklings, nafn leigjanda, nafn greiðanda, nafn tengiliðar, nafn viðskiptavinar, fullt nafn, nafn þitt, nafn umsækjanda, nafn tengiliðs',
    name: 'nafn',
    thingName: 'heiti',
    company:
      'verksmiðja, fyrirtæki, fyrirtækis, vinnuveitandi, stofnun, vinnustaður, félag, samtök, rekstraraðili',
    companyName:
      'nafn verslunar, nafn hótels, nafn skóla, nafn veitingastaðar, nafn samtaka, fyrirtækisheiti, nafn stofnunar, nafn fyrirtækis, heiti fyrirtækis, fyrirtækjaheiti, fyrirtækjanafn, heiti félags, nafn félags, nafn vinnustaðar',
    website:
      'vefsvæði, vefsíða, vefur, vefsetur, veffang, heimasíða, vefslóð, vefsíða fyrirtækis, vefur fyrirtækis',
    domain: 'lén',
    lead: 'nemandi, sjúklingur, leigjandi, greiðandi, áskrifandi, viðskiptavinur, tengiliður, þátttakandi, gestur, kaupandi, umsækjandi',
    user: 'notandi, höfundur',
    staff:
      'birgir, verslunarstjóri, kennari, þjálfari, læknir, búið til af, skannað af, eigandi, sölumaður, ábyrgðarmaður, skipuleggjandi, starfsmaður, ráðgjafi, umsjónarmaður, fulltrúi, sölufulltrúi, verkefnastjóri, viðskiptastjóri, þjónustufulltrúi, fasteignasali, skráð af, úthlutað á',
    from: 'sendandi',
    to: 'viðtakandi, móttakandi',
    wrapper: 'upplýsingar, svör',
    value: 'gildi, svar',
    noise:
      'staða, tími, verð, fjöldi, aldur, upphæð, póstnúmer, sími, símanúmer, farsími, starfsheiti, dagsetning, skilaboð, athugasemd, kennitala, spurning',
    said: 'lýsing, tilgangur, þörf, skilaboð, athugasemd, spurning, erindi',
    person: 'tengiliður, umsækjandi, þátttakandi, gestur, fyrirspyrjandi',
    own: 'vöruhús, lager',
  },
} satisfies LanguageGroup
