import type { LanguageGroup } from './languageWords'

/** German and Dutch beyond the files of the themes, Afrikaans and Luxembourgish. Second opinion: Django, django-oscar, pretix. */
export const germanic = {
  de: {
    email:
      'geschäftliche e-mail, dienstliche e-mail, e-mail geschäftlich, mail adresse, kontakt e-mail, mailanschrift',
    firstName: 'vorname(n), vornam',
    lastName: 'nachnahme, familien name',
    fullName:
      'ansprechp, ansprechp name, wie dürfen wir sie nennen, wie sollen wir sie ansprechen, wie heißen sie, ihr vor- und zuname, vor- und zuname, name des kontakts, ansprechpartner name, name ansprechpartner, name vorname, vorname name, vollst name, voller vor- und nachname',
    thingName: 'bezeichnung, bezeichnungen, benennung, bez',
    company:
      'behörde, schule, hochschule, kommune, gemeinde, kdfirma, für welches unternehmen arbeiten sie, in welchem unternehmen arbeiten sie, bei welcher firma arbeiten sie, firmierung, arbeitsgeber, einrichtung, institution, verein, kanzlei, praxis, kundenfirma, auftraggeber',
    companyName:
      'kundenname firma, kunde firma, firmenname, firma name, name firma, unternehmen name, name unternehmen, organisationsname, firmenbez, kundenfirma name, firmierung name, betriebsname, name der organisation, name ihres unternehmens, name deiner firma',
    website:
      'homepage, webauftritt, internetadresse, unternehmenswebsite, unternehmenswebseite, web-adresse, url der website',
    lead: 'ansprechp, kdn, anfrager, anfragender, anfragesteller, ansprechperson, kontaktdaten, endkunde, auftraggeberin, teilnehmerin, kundin, interessentin, besteller, absender der anfrage, anmelder, mitglied, besucherin, gäste, kontaktinformation, antragsteller',
    user: 'verfasser, verfasserin, autorin',
    staff: `kundenberater, kundenbetreuer, verkäufer, vertriebsmitarbeiter, vertriebsmitarbeiterin, vertreter, außendienst, innendienst, organisator, veranstalter, veranstalterin,
      zuständig, zugewiesen an, zugewiesen, bearbeitet von, erstellt von, angelegt von, projektleiter, disponent, ansprechpartner intern, interner ansprechpartner, verantwortliche, berater, beraterin, trainer, referent, moderator, admin, makler`,
    from: 'absender, absenderin, von wem',
    to: 'empfänger, empfängerin, adressat',
    other: 'empfehlungsgeber, geworben von, wettbewerber, lieferant, partnerin, notfallkontakt',
    wrapper:
      'stammdaten, kundendaten, formulardaten, personendaten, personalien, angaben, einträge, eingaben, nutzdaten, inhalt, datensatz, zusatzfelder, anfragedaten, kontaktdaten',
    value: 'eingabe, inhalt, ausgewählt, auswahl',
    filler:
      'welches, welchem, welcher, arbeiten, arbeitest, du, unternehmens, bei, erreichen, unter, bitte, ihres, ihrem, ihrer, deines, wie, heißen, heißt, lautet, dürfen, wir, angeben, eintragen, eingeben, beruflich, vom, des, im, am, zur',
    thing:
      'angebot, auftrag, rechnung, termin, schulung, lehrgang, kurs, quelle, vorgang, bereich, standort, filiale, niederlassung, gremium, stelle, stellenanzeige, immobilie, objekt, liegenschaft, ereignis, vorlage, projekt, eintrittskarte, veranstaltungsort, kategorie, artikel, paket, mandant',
    noise:
      'größe, unternehmensgröße, firmengröße, mitarbeiterzahl, mitarbeiteranzahl, anzahl mitarbeiter, kundennr, kdnr, funktionsbezeichnung, rufnummer, handy, mobil, mobilnummer, telefonnummer, durchwahl, vorwahl, geburtsdatum, datum, uhrzeit, zeitpunkt, anzahl, betrag, preis, menge, nummer, kundennummer, kennung, kennzeichen, hausnr, hausnummer, position im unternehmen, stellenbezeichnung, berufsbezeichnung, nachrichtentext, hinweis, einwilligung, zustimmung, ustid, handelsregister, registernummer, geschlecht, alter, zeitstempel, bundesland, text, freitext',
    said: 'nachrichtentext, hinweis, freitext, wünsche, projektbeschreibung, anfragetext, beschreibung, beratungswunsch, thema, rückruf, budget, zeitraum, problem, herausforderung',
  },
  nl: {
    email: 'zakelijk e-mailadres, mail, e-mail adres, werk e-mail, contact e-mail',
    lastName: 'achternaam, familienaam',
    fullName:
      'hoe mogen we u noemen, hoe heet u, hoe heet je, naam contactpersoon, contactpersoon naam, naam klant, volledige naam, voor- en achternaam, uw naam',
    thingName: 'benaming, omschrijving naam',
    company:
      'waar werkt u, waar werk je, voor welk bedrijf werkt u, firma, instelling, vereniging, stichting',
    companyName:
      'naam organisatie, naam van uw bedrijf, naam onderneming, naam instelling, naam van het bedrijf, bedrijf naam, organisatie naam',
    website: 'webadres, internetadres, bedrijfswebsite, website adres',
    lead: 'gast, kandidaat, abonnee, koper, prospect, inschrijver, respondent, lid, cliënt, besteller, opdrachtgever, geïnteresseerde, melder',
    user: 'auteur',
    staff:
      'verkoper, accounthouder, adviseur, consulent, organisator, contactpersoon intern, beheerder, aangemaakt door, gewijzigd door, toegewezen aan, gastheer, docent, trainer, verantwoordelijk',
    from: 'verzender',
    other: 'doorverwezen door, concurrent, leverancier',
    wrapper:
      'contactgegevens, klantgegevens, formuliergegevens, informatie, invoer, inzending, aanmelding, details, bedrijfsgegevens',
    value: 'invoer, inhoud, gekozen',
    filler: 'welk, welke, werkt, werk, bent, jij, geef, graag, voer, in, op, van, de, en, bij, voor, mijn',
    thing:
      'afspraak, cursus, offerte, factuur, gebeurtenis, plaats, provincie, winkel, vestiging, woning, dienst, herkomst, bron, enquête, categorie, gemeente, stap, bijeenkomst',
    noise:
      'grootte, omvang, aantal medewerkers, aantal werknemers, bedrijfsgrootte, nummer, mobiel, mobiele nummer, datum, tijdstip, functietitel, aantal, bedrag, prijs, geslacht, leeftijd, toestemming, kvk, kvk-nummer, btw-nummer, tekst',
    said: 'tekst, vragen, toelichting, beschrijving, budget, wensen, reden van contact, bericht, interesses',
  },
  af: {
    email: 'e-pos, e-posadres, epos, eposadres',
    firstName: 'noemnaam, eerste naam',
    lastName: 'familienaam',
    fullName: 'volle naam, naam en van',
    company: 'maatskappy, onderneming',
    companyName: 'maatskappynaam, naam van maatskappy, besigheidsnaam',
    website: 'webwerf, webblad',
    lead: 'kliënt, kliente, kontakpersoon',
    staff: 'eienaar, verkoopspersoon, organiseerder',
    from: 'afsender',
    to: 'ontvanger',
    noise: 'telefoonnommer, selfoon, boodskap',
    said: 'boodskap',
    beside: { lastName: 'van' },
  },
  lb: {
    email: 'e-mails-adress, e-mail-adress',
    firstName: 'virnumm',
    lastName: 'familljennumm, nonumm',
    fullName: 'kompletten numm, virnumm an familljennumm',
    name: 'numm',
    companyName: 'numm vun der firma, firmennumm',
    website: 'internetsäit, websäit',
    lead: 'clienten, kontaktpersoun, participanten',
    staff: 'besëtzer, verkeefer, organisateur',
    noise: 'telefonsnummer, message, datum',
  },
} satisfies LanguageGroup
