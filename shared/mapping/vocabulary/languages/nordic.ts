import type { LanguageGroup } from './languageWords'

/** Swedish, Danish, Norwegian and Icelandic. Second opinion: the translations of Django, django-oscar and pretix. */
export const nordic = {
  sv: {
    email: 'e-post, e-postadress, mejl, mejladress, mailadress, epost-adress, jobbmejl',
    firstName: 'förnamn, tilltalsnamn',
    lastName: 'efternamn',
    fullName:
      'fullständigt namn, för- och efternamn, förnamn och efternamn, hela namnet, ditt namn, kontaktnamn',
    name: 'namn, namnet',
    thingName: 'benämning',
    company: 'företag, företaget, bolag, bolaget, organisation, arbetsgivare, verksamhet, förening',
    companyName: 'företagsnamn, företagets namn, bolagsnamn, organisationsnamn, firmanamn',
    website: 'webbplats, webbsida, hemsida, webbadress, hemsideadress, företagets webbplats',
    domain: 'domän',
    lead: 'kund, kunden, kunder, kontakt, kontaktperson, deltagare, besökare, person, prenumerant, sökande, beställare, köpare, gäst, intressent',
    user: 'användare, användaren, författare',
    staff:
      'ägare, säljare, säljaren, ansvarig, ansvarig säljare, handläggare, arrangör, arrangören, organisatör, värd, administratör, tilldelad, medarbetare, skapad av, kundansvarig, rådgivare, kursledare',
    from: 'avsändare, avsändaren, från',
    to: 'mottagare, mottagaren',
    wrapper: 'uppgifter, kontaktuppgifter, fält, svar, anmälan, förfrågan, detaljer',
    value: 'värde, svar, svaret',
    filler:
      'vilket, vilken, jobbar, arbetar, du, på, för, heter, ditt, din, ert, er, dina, ange, skriv, vänligen, vad, är, och',
    thing:
      'formulär, formuläret, evenemang, kampanj, produkt, beställning, möte, kurs, sida, stad, land, gata, adress, län, avdelning, butik, fil, språk, källa, biljett, kategori, tjänst',
    noise:
      'telefon, telefonnummer, mobil, mobilnummer, nummer, postnummer, befattning, titel, roll, datum, tid, meddelande, kommentar, ämne, samtycke, organisationsnummer, orgnr, belopp, pris, kön, ålder, beskrivning, fråga, bransch, antal anställda',
    work: 'jobb, arbete',
    personal: 'privat',
    said: 'meddelande, kommentar, fråga, ämne, beskrivning, önskemål, behov, ärende, förfrågan',
  },
  da: {
    email: 'e-mail, e-mailadresse, mailadresse, e-post, arbejdsmail',
    firstName: 'fornavn, fornavne',
    lastName: 'efternavn, efternavne',
    fullName: 'fulde navn, fuldt navn, for- og efternavn, fornavn og efternavn, dit navn, kontaktnavn',
    name: 'navn, navnet',
    thingName: 'betegnelse, benævnelse',
    company: 'virksomhed, virksomheden, firma, selskab, organisation, arbejdsgiver, forening',
    companyName:
      'virksomhedsnavn, virksomhedens navn, firmanavn, selskabsnavn, organisationsnavn, navn på virksomhed',
    website: 'hjemmeside, webside, websted, webadresse, hjemmesideadresse',
    domain: 'domæne',
    lead: 'kunde, kunden, kunder, kontakt, kontaktperson, deltager, besøgende, person, abonnent, ansøger, køber, gæst, interessent, bestiller',
    user: 'bruger, brugeren, forfatter',
    staff:
      'ejer, sælger, sælgeren, ansvarlig, sagsbehandler, arrangør, vært, administrator, tildelt, medarbejder, medarbejderen, oprettet af, rådgiver, kundeansvarlig',
    from: 'afsender, afsenderen, fra',
    to: 'modtager, modtageren',
    wrapper: 'oplysninger, kontaktoplysninger, felter, svar, tilmelding, forespørgsel, detaljer',
    value: 'værdi, svar',
    filler:
      'hvilken, hvilket, arbejder, du, hos, din, dit, jeres, dine, angiv, skriv, venligst, hvad, er, og, på, hedder',
    thing:
      'formular, begivenhed, arrangement, kampagne, produkt, bestilling, møde, kursus, side, land, gade, vej, adresse, afdeling, butik, fil, sprog, kilde, billet, kategori',
    noise:
      'telefon, telefonnummer, mobil, mobilnummer, nummer, postnummer, stilling, titel, dato, tidspunkt, besked, kommentar, emne, samtykke, cvr, cvr-nummer, beløb, pris, køn, alder, beskrivelse, spørgsmål, branche, antal ansatte',
    personal: 'privat',
    said: 'besked, kommentar, spørgsmål, emne, beskrivelse, ønsker, behov, forespørgsel, henvendelse',
  },
  no: {
    email: 'e-post, e-postadresse, epost-adresse, jobb-epost',
    firstName: 'fornavn, fornamn',
    lastName: 'etternavn, etternamn',
    fullName: 'fullt navn, for- og etternavn, fornavn og etternavn, hele navnet, ditt navn, kontaktnavn',
    name: 'navn, navnet, namn',
    thingName: 'betegnelse, benevnelse',
    company:
      'bedrift, bedriften, firma, selskap, selskapet, virksomhet, virksomheten, organisasjon, arbeidsgiver, forening',
    companyName:
      'bedriftsnavn, firmanavn, selskapsnavn, navn på bedrift, navn på virksomhet, organisasjonsnavn, virksomhetsnavn',
    website: 'nettside, nettsted, hjemmeside, webside, nettadresse, webadresse',
    domain: 'domene',
    lead: 'kunde, kunden, kunder, kontakt, kontaktperson, deltaker, besøkende, person, abonnent, søker, kjøper, gjest, bestiller',
    user: 'bruker, brukeren, forfatter',
    staff:
      'eier, selger, selgeren, ansvarlig, saksbehandler, arrangør, vert, administrator, tildelt, medarbeider, ansatt, opprettet av, rådgiver, kundeansvarlig',
    from: 'avsender, avsenderen',
    to: 'mottaker, mottakeren',
    wrapper:
      'opplysninger, kontaktopplysninger, kontaktinformasjon, felter, svar, påmelding, forespørsel, detaljer',
    value: 'verdi, svar',
    filler:
      'hvilken, hvilket, jobber, arbeider, du, hos, din, ditt, deres, dine, oppgi, skriv, vennligst, hva, er, og, på, heter',
    thing:
      'skjema, arrangement, hendelse, kampanje, produkt, bestilling, møte, kurs, side, land, gate, vei, adresse, fylke, avdeling, butikk, fil, språk, kilde, billett, kategori',
    noise:
      'telefon, telefonnummer, mobil, mobilnummer, nummer, postnummer, stilling, tittel, dato, tid, melding, kommentar, emne, samtykke, organisasjonsnummer, orgnr, beløp, pris, kjønn, alder, beskrivelse, spørsmål, bransje, antall ansatte',
    personal: 'privat',
    said: 'melding, kommentar, spørsmål, emne, beskrivelse, ønsker, behov, forespørsel, henvendelse',
  },
  is: {
    email: 'netfang, tölvupóstur, tölvupóstfang',
    firstName: 'fornafn, skírnarnafn, eiginnafn',
    lastName: 'eftirnafn, kenninafn',
    fullName: 'fullt nafn',
    name: 'nafn',
    thingName: 'heiti',
    company: 'fyrirtæki, fyrirtækis, vinnuveitandi, stofnun',
    companyName: 'nafn fyrirtækis, heiti fyrirtækis, fyrirtækjaheiti',
    website: 'vefsíða, vefur, vefsetur, veffang',
    domain: 'lén',
    lead: 'viðskiptavinur, tengiliður, þátttakandi, gestur, kaupandi, umsækjandi',
    user: 'notandi, höfundur',
    staff: 'eigandi, sölumaður, ábyrgðarmaður, skipuleggjandi, starfsmaður, ráðgjafi',
    from: 'sendandi',
    to: 'viðtakandi, móttakandi',
    wrapper: 'upplýsingar, svör',
    value: 'gildi, svar',
    noise: 'sími, símanúmer, farsími, starfsheiti, dagsetning, skilaboð, athugasemd, kennitala, spurning',
    said: 'skilaboð, athugasemd, spurning, erindi',
  },
} satisfies LanguageGroup
