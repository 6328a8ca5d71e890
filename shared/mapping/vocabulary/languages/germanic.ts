import type { LanguageGroup } from './languageWords'

/** German and Dutch beyond the files of the themes, Afrikaans and Luxembourgish. Second opinion: Django, django-oscar, pretix. */
export const germanic = {
  de: {
    past: 'altes, bisherig, bisherige, bisheriger, früher, frühere, früherer, ehemalig, ehemalige, ehemaliger, voriger',
    current:
      'neuester, neueste, neuestes, neuer, neues, jüngster, jüngste, derzeitig, derzeitige, gegenwärtig, jetzig, jetzige',
    email:
      'dienst-e-mail, firmen-e-mail, mailadr, geschäftliche e-mail, dienstliche e-mail, e-mail geschäftlich, mail adresse, kontakt e-mail, mailanschrift',
    firstName: 'vorn, vn name, vorname(n), vornam, AP Vorname',
    lastName: 'nachnahme, familien name, AP Nachname',
    fullName:
      'wie dürfen wir sie ansprechen, wie dürfen wir dich ansprechen, name des ansprechpartners, name des teilnehmers, name des kunden, anspr.partner name, vor- und familienname, ansprechp, ansprechp name, wie dürfen wir sie nennen, wie sollen wir sie ansprechen, wie heißen sie, ihr vor- und zuname, vor- und zuname, name des kontakts, ansprechpartner name, name ansprechpartner, name vorname, vorname name, vollst name, voller vor- und nachname, Kundenname, Name des Kunden, AP Name, Name AP, Name Ansprechpartner, Name Hauptansprechpartner, Name der anfragenden Person',
    thingName: 'kurzname, kurzbezeichnung, kurzform, bezeichnung, bezeichnungen, benennung, bez',
    company:
      'Dienstgeber, aktueller Dienstgeber, derzeitiger Dienstgeber, derzeitiger Arbeitgeber, aktueller Arbeitgeber, wo arbeiten sie, wo arbeitest du, welche firma vertreten sie, in welchem unternehmen sind sie tätig, wo sind sie tätig, wo sind sie beschäftigt, arbeitsstelle, organisation, behörde, schule, hochschule, kommune, gemeinde, kdfirma, für welches unternehmen arbeiten sie, in welchem unternehmen arbeiten sie, bei welcher firma arbeiten sie, firmierung, arbeitsgeber, einrichtung, institution, verein, kanzlei, praxis, kundenfirma, auftraggeber, Unternehmung, Einrichtung',
    companyName:
      'kundenfirma, name des betriebs, firmenwortlaut, name der einrichtung, kurzbezeichnung firma, kundenname firma, kunde firma, firmenname, firma name, name firma, unternehmen name, name unternehmen, organisationsname, firmenbez, kundenfirma name, firmierung name, betriebsname, name der organisation, name ihres unternehmens, name deiner firma, Name der Unternehmung, Firma falls vorhanden, Firmierung laut Handelsregister, Mandantenname, Debitorenname',
    website:
      'homepage der firma, webpräsenz, internetpräsenz, homepage, webauftritt, internetadresse, unternehmenswebsite, unternehmenswebseite, web-adresse, url der website, Internet Adresse, Adresse der Webseite',
    lead: 'kontaktperson, anfragende person, angemeldete person, gesprächspartner, mieter, eigentümerin, patient, mandant, einkäufer, käuferin, ansprechp, kdn, anfrager, anfragender, anfragesteller, ansprechperson, kontaktdaten, endkunde, auftraggeberin, teilnehmerin, kundin, interessentin, besteller, absender der anfrage, anmelder, mitglied, besucherin, gäste, kontaktinformation, antragsteller, Rechnungsempfänger, Leistungsempfänger, Lieferempfänger',
    user: 'verfasser, verfasserin, autorin',
    staff: `Empfangsmitarbeiter, Gastgeberin, behandelnder Arzt, Kursleiter, Personalerin, zu benachrichtigen, Benachrichtigungsempfänger, ausstellende Firma,
      unsere kontaktperson, außendienstmitarbeiter, vertrieb, verkäuferin, erfasst von, gescannt von, aufgenommen von, verantwortliche person, aussteller, standpersonal, moderatorin, kundenberater, kundenbetreuer, verkäufer, vertriebsmitarbeiter, vertriebsmitarbeiterin, vertreter, außendienst, innendienst, organisator, veranstalter, veranstalterin,
      zuständig, zugewiesen an, zugewiesen, bearbeitet von, erstellt von, angelegt von, projektleiter, disponent, ansprechpartner intern, interner ansprechpartner, verantwortliche, berater, beraterin, trainer, referent, moderator, admin, makler, erfasst durch, angelegt durch, bearbeitet durch, Fachberater, Filialleiter, Kundenbetreuung, Vertriebsbeauftragter, Gebietsleiter, Außendienst, Innendienst, Vertriebsleiter, Key Account Manager, Vermittler, Makler, Bezirksleiter, Projektverantwortlicher, interner Verantwortlicher, Dozent, Verkaufsberater, Vertriebsinnendienst, Vertriebsaußendienst, Beraterin, Betreuerin, Sachbearbeiterin, Verkäuferin, Lead-Verantwortlicher, zugeteilt an, Rechnungssteller, Rechnungsaussteller, Belegaussteller, Leistungserbringer`,
    from: 'absender, absenderin, von wem',
    to: 'empfänger, empfängerin, adressat',
    other:
      'empfohlen von, vermittler, weiterempfehler, vertreter, begleiter, zweiter kontakt, rechnungskontakt, empfehlungsgeber, geworben von, wettbewerber, lieferant, partnerin, notfallkontakt',
    wrapper:
      'stammdaten, kundendaten, formulardaten, personendaten, personalien, angaben, einträge, eingaben, nutzdaten, inhalt, datensatz, zusatzfelder, anfragedaten, kontaktdaten',
    value: 'eingabe, inhalt, ausgewählt, auswahl',
    filler:
      'welches, welchem, welcher, arbeiten, arbeitest, du, unternehmens, bei, erreichen, unter, bitte, ihres, ihrem, ihrer, deines, wie, heißen, heißt, lautet, dürfen, wir, angeben, eintragen, eingeben, beruflich, vom, des, im, am, zur, primär, hauptsächlicher',
    thing:
      'gemeindename, ortsname, landkreis, angebot, auftrag, rechnung, termin, schulung, lehrgang, kurs, quelle, vorgang, bereich, standort, filiale, niederlassung, gremium, stelle, stellenanzeige, immobilie, objekt, liegenschaft, ereignis, vorlage, projekt, eintrittskarte, veranstaltungsort, kategorie, artikel, paket, mandant',
    noise:
      'zweiter vorname, mittelname, namenszusatz, akademischer titel, titel, anredeform, geburtsname, position, telefon geschäftlich, mobilnr, telefonnr, tel.-nr, größe, unternehmensgröße, firmengröße, mitarbeiterzahl, mitarbeiteranzahl, anzahl mitarbeiter, kundennr, kdnr, funktionsbezeichnung, rufnummer, handy, mobil, mobilnummer, telefonnummer, durchwahl, vorwahl, geburtsdatum, datum, uhrzeit, zeitpunkt, anzahl, betrag, preis, menge, nummer, kundennummer, kennung, kennzeichen, hausnr, hausnummer, position im unternehmen, stellenbezeichnung, berufsbezeichnung, nachrichtentext, hinweis, einwilligung, zustimmung, ustid, handelsregister, registernummer, geschlecht, alter, zeitstempel, bundesland, text, freitext',
    said: 'nachrichtentext, hinweis, freitext, wünsche, projektbeschreibung, anfragetext, beschreibung, beratungswunsch, thema, rückruf, budget, zeitraum, problem, herausforderung',
    person:
      'Antragsteller, Antragstellerin, Ansprechpartner/in, Ansprechpartnerin, Anspr.partner, Interessent, Interessentin, Teilnehmer, Teilnehmerin, Bewerber, Bewerberin, Anfragender, Kontaktperson, Besteller, Bestellerin, Anmelder, Hauptansprechpartner, Hauptkontakt',
  },
  nl: {
    past: 'vorige, voormalig, voormalige, eerdere',
    current: 'nieuwste, meest recente, actueel, actuele',
    email:
      'e-mail werk, e-mailadres contactpersoon, mail adres, zakelijk e-mailadres, mail, e-mail adres, werk e-mail, contact e-mail',
    lastName: 'acht. naam, geslachtsnaam, achternaam, familienaam',
    fullName:
      'naam van de contactpersoon, naam deelnemer, naam aanvrager, voornaam achternaam, hoe mogen we u noemen, hoe heet u, hoe heet je, naam contactpersoon, contactpersoon naam, naam klant, volledige naam, voor- en achternaam, uw naam, naam + voornaam, naam geïnteresseerde, naam besteller, naam inschrijver, naam van de aanvrager',
    thingName: 'korte naam, aanduiding, benaming, omschrijving naam',
    company:
      'voor welke organisatie werk je, bij welke organisatie werk je, vennootschap, huidige werkgever, praktijk, school of organisatie, waar werkt u, waar werk je, voor welk bedrijf werkt u, firma, instelling, vereniging, stichting, maatschappij',
    companyName:
      'statutaire naam, klantnaam bedrijf, naam van de organisatie, naam organisatie, naam van uw bedrijf, naam onderneming, naam instelling, naam van het bedrijf, bedrijf naam, organisatie naam, naam van de instelling, naam kantoor, naam praktijk, naam school, naam gemeente, naam van de zaak',
    website: 'webadres, internetadres, bedrijfswebsite, website adres, website van uw bedrijf, url website',
    lead: 'huurder, genodigde, aangemelde, sollicitant, contactpersonen, afnemer, lead, gast, kandidaat, abonnee, koper, prospect, inschrijver, respondent, lid, cliënt, besteller, opdrachtgever, geïnteresseerde, melder, factuurontvanger',
    user: 'auteur',
    staff:
      'baliemedewerker, behandelend arts, wervingsmedewerker, te informeren, ontvangers melding, factuurafzender, ingevoerd door, gescand door, geregistreerd door, accountbeheerder, verkoopmedewerker, relatiebeheerder, organisatoren, gastvrouw, spreker, standhouder, exposant, verkoper, accounthouder, adviseur, consulent, organisator, contactpersoon intern, beheerder, aangemaakt door, gewijzigd door, toegewezen aan, gastheer, docent, trainer, verantwoordelijk, vertegenwoordiger, buitendienst, binnendienst, makelaar, dossierbeheerder, verkoopadviseur, commercieel adviseur, klantadviseur, toegewezen medewerker, rayonmanager, opgesteld door, projectleider, leverancier',
    from: 'verzender',
    other: 'aangedragen door, tweede contactpersoon, partner, doorverwezen door, concurrent, leverancier',
    wrapper:
      'contactgegevens, klantgegevens, formuliergegevens, informatie, invoer, inzending, aanmelding, details, bedrijfsgegevens',
    value: 'invoer, inhoud, gekozen',
    filler: 'welk, welke, werkt, werk, bent, jij, geef, graag, voer, in, op, van, de, en, bij, voor, mijn',
    thing:
      'gemeentenaam, woonplaats, plaatsnaam, afspraak, cursus, offerte, factuur, gebeurtenis, plaats, provincie, winkel, vestiging, woning, dienst, herkomst, bron, enquête, categorie, gemeente, stap, bijeenkomst',
    noise:
      'tussenvoegsel, voorvoegsel, tussenvoegsels, voorletters, initialen, telefoonnr, mobiel nummer, grootte, omvang, aantal medewerkers, aantal werknemers, bedrijfsgrootte, nummer, mobiel, mobiele nummer, datum, tijdstip, functietitel, aantal, bedrag, prijs, geslacht, leeftijd, toestemming, kvk, kvk-nummer, btw-nummer, tekst',
    said: 'tekst, vragen, toelichting, beschrijving, budget, wensen, reden van contact, bericht, interesses',
    firstName: 'voorn',
    person:
      'aanvrager, deelnemer, contactpersoon, bezoeker, kandidaat, inschrijver, geïnteresseerde, eerste contactpersoon, besteller',
  },
  af: {
    email: 'e-pos, e-posadres, epos, eposadres',
    firstName: 'noemnaam, eerste naam',
    lastName: 'familienaam',
    fullName:
      'naam van kliënt, naam van leerder, naam van koper, volle naam, naam en van, naam van kontakpersoon, kontakpersoon se naam, naam van aansoeker, kliënt se naam',
    company: 'instansie, maatskappy, onderneming, organisasie, werkgewer, besigheid, werkplek',
    companyName:
      'naam van skool, naam van winkel, naam van plaas, maatskappynaam, naam van maatskappy, besigheidsnaam, naam van organisasie, naam van besigheid, organisasie se naam, werkgewer se naam',
    website: 'webwerf, webblad, webtuiste, maatskappy se webwerf, webadres',
    lead: 'leerder, pasiënt, kliënt, kliente, kontakpersoon',
    staff:
      'verkoopsman, verkoopsagent, bestuurder, werknemer, eienaar, verkoopspersoon, organiseerder, verkoopsverteenwoordiger, verantwoordelike, geskep deur, rekeningbestuurder, verteenwoordiger, toegewys aan, verkoopsbestuurder, projekbestuurder, makelaar',
    from: 'afsender',
    to: 'ontvanger',
    noise:
      'selfoonnommer, posbenaming, prys, ouderdom, opmerkings, hoeveelheid, telefoonnommer, selfoon, boodskap',
    said: 'opmerkings, vraag, navraag, behoefte, besonderhede, boodskap',
    person: 'kontakpersoon, aansoeker, deelnemer, navraer, besoeker',
    beside: { lastName: 'van' },
    own: 'pakhuis',
    thing: 'geleentheid, dorp, provinsie, vergadering',
  },
  lb: {
    email: 'e-mails-adress, e-mail-adress',
    firstName: 'virnumm',
    lastName: 'familljennumm, nonumm',
    fullName:
      'kompletten numm, virnumm an familljennumm, ganzen Numm, Virnumm an Numm, Virnumm a Familljennumm, Numm a Virnumm, Numm vum Client',
    name: 'numm',
    companyName:
      'numm vun der firma, firmennumm, Numm vum Betrib, Firmennumm, Numm vun der Organisatioun, Numm vun der Gesellschaft',
    website: 'internetsäit, websäit, Internetsäit vun der Firma',
    lead: 'clienten, kontaktpersoun, participanten',
    staff:
      'besëtzer, verkeefer, organisateur, Verantwortlechen, Responsabel, Beroder, Verkeeferin, Mataarbechter, Organisateur, Vertrieder',
    noise: 'telefonsnummer, message, datum',
    person: 'Kontaktpersoun, Demandeur, Participant, Interessent',
    company: 'Organisatioun, Betrib, Aarbechtgeber',
  },
} satisfies LanguageGroup
