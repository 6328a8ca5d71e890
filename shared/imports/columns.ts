/** What a kind of import takes: its columns, each with the other names that tools and people give it. */
export type ImportColumns = {
  /** The names of our own, in the order of the docs. */
  names: readonly string[]
  columnOf: ReadonlyMap<string, string>
  /** Columns that are put together where the whole is missing: a location out of city, region and country. */
  parts: Readonly<Record<string, readonly string[]>>
}

const LOCATION = {
  location: `location, place, address location, geography, ort, standort, lieu, localisation, ubicacion, localizacion, localizacao, luogo, localita, locatie, plaats,
    person location, contact location, company location, hq location, headquarters`,
  city: 'city, town, stadt, wohnort, ville, ciudad, cidade, citta, stad, person city, company city',
  region:
    'region, state, province, county, bundesland, etat, departement, provincia, estado, regione, provincie, person state, company state, state region',
  country: 'country, country region, land, pays, pais, paese, person country, company country, staat',
}

const LINKEDIN =
  'linkedin, linkedin url, linkedin profile, linkedin profile url, linkedin link, linkedin address, profile url, li url, person linkedin url, contact linkedin url, linkedinurl'
const EMAIL = `email, e mail, mail, email address, e mail address, mail address, work email, business email, primary email, email 1, contact email, email adresse, e mail adresse, mailadresse,
  adresse e mail, adresse email, courriel, correo, correo electronico, direccion de correo, endereco de email, indirizzo email, posta elettronica, e mailadres, emailadres, person email, recipient`
const COMPANY_DOMAIN = `company domain, domain, website, company website, company url, web site, url, homepage, web, webseite, website url, company domain name, firmenwebsite, site web, site internet,
  sitio web, pagina web, site, sito, sito web, dominio, domaine, account website, email domain, organization domain, primary domain`
const COMPANY_LINKEDIN = `company linkedin url, company linkedin, company linkedin page, linkedin company, linkedin company page, linkedin company url, account linkedin url, organization linkedin url,
  company linkedin profile, linkedin company page url, company li url`
const COMPANY_NAME = `company name, company, organization, organisation, organization name, employer, account, account name, current company, associated company, business, business name, firm, firma,
  firmenname, unternehmen, arbeitgeber, societe, entreprise, nom de l entreprise, raison sociale, empresa, nombre de la empresa, compania, nome da empresa, azienda, societa, nome azienda, ragione sociale,
  bedrijf, bedrijfsnaam, company name for emails, cleaned company name`

export const importColumns = {
  people: defineColumns(
    {
      full_name: `full name, name, fullname, person, person name, contact, contact name, contact person, display name, vollstandiger name, vor und nachname, kontakt, ansprechpartner, nom complet,
        nombre completo, nome completo, volledige naam, naam, contactpersoon, lead name, prospect`,
      first_name: `first name, firstname, given name, givenname, forename, fname, vorname, prenom, nombre, primer nombre, primeiro nome, nome, voornaam, fornamn, contact first name`,
      last_name: `last name, lastname, surname, family name, familyname, lname, nachname, familienname, nom, nom de famille, apellido, apellidos, sobrenome, ultimo nome, cognome, achternaam, efternamn,
        contact last name`,
      title: `title, job title, jobtitle, position, role, job, job role, occupation, current title, headline, funktion, berufsbezeichnung, stelle, jobtitel, poste, fonction, intitule du poste, titre, cargo, puesto, funcao,
        qualifica, ruolo, posizione, functie, functietitel`,
      seniority:
        'seniority, seniority level, management level, level, job level, senioritat, karrierestufe, niveau, nivel, livello, niveau hierarchique',
      department:
        'department, departments, job function, function, team, abteilung, bereich, departement fonctionnel, service, departamento, area, reparto, afdeling',
      email: EMAIL,
      linkedin_url: LINKEDIN,
      company_name: COMPANY_NAME,
      company_domain: COMPANY_DOMAIN,
      company_linkedin_url: COMPANY_LINKEDIN,
      ...LOCATION,
    },
    { location: ['city', 'region', 'country'] },
  ),
  companies: defineColumns(
    {
      name: `name, ${COMPANY_NAME}`,
      domain: COMPANY_DOMAIN,
      linkedin_url: `${LINKEDIN}, ${COMPANY_LINKEDIN}`,
      industry:
        'industry, industries, sector, branche, industrie, secteur, secteur d activite, sector industrial, industria, setor, settore, bedrijfstak, vertical, company industry',
      employee_count: `employee count, employees, number of employees, no of employees, num employees, headcount, company size, size, employee range, staff count, company headcount, mitarbeiter, mitarbeiterzahl,
        anzahl mitarbeiter, mitarbeiteranzahl, unternehmensgrosse, effectif, nombre d employes, taille, empleados, numero de empleados, tamano, funcionarios, numero de funcionarios, tamanho, dipendenti,
        numero di dipendenti, medewerkers, aantal medewerkers, # employees`,
      ...LOCATION,
    },
    { location: ['city', 'region', 'country'] },
  ),
  exclusions: defineColumns({
    email: EMAIL,
    domain: COMPANY_DOMAIN,
    linkedin_url: `${LINKEDIN}, ${COMPANY_LINKEDIN}`,
    reason:
      'reason, note, notes, comment, why, grund, bemerkung, notiz, raison, motif, remarque, motivo, razon, nota, motivo, reden, opmerking',
  }),
  contacted: defineColumns({
    email: EMAIL,
    linkedin_url: LINKEDIN,
    contacted_at: `contacted at, contacted, date, contacted on, last contacted, last contacted at, last contact, last contact date, sent at, sent, sent on, date contacted, last activity date, datum, kontaktiert am,
      letzter kontakt, date de contact, dernier contact, fecha, fecha de contacto, ultimo contacto, data, data de contato, ultimo contato, data contatto, datum contact, laatste contact`,
  }),
}

function defineColumns(
  aliases: Record<string, string>,
  parts: Record<string, readonly string[]> = {},
): ImportColumns {
  const columnOf = new Map<string, string>()
  // Our own names first, so that no other name of a column takes one of them.
  for (const name of Object.keys(aliases)) columnOf.set(plainHeader(name), name)
  for (const [name, text] of Object.entries(aliases)) {
    for (const alias of text.split(',').map(plainHeader)) if (!columnOf.has(alias)) columnOf.set(alias, name)
  }
  const partNames = new Set(Object.values(parts).flat())
  return { names: Object.keys(aliases).filter((name) => !partNames.has(name)), columnOf, parts }
}

/** Finds the columns of names; rows repeat them, so those that were found are kept. */
export function makeColumnFinder({ columnOf }: ImportColumns): (name: string) => string | null {
  const found = new Map<string, string | null>()
  return (name) => {
    const known = found.get(name)
    if (known !== undefined) return known
    const column = columnOf.get(plainHeader(name)) ?? null
    if (found.size < NAMES_KEPT_MAX) found.set(name, column)
    return column
  }
}

/** More are no columns but names that somebody makes up with each row. */
const NAMES_KEPT_MAX = 500

/** A header's letters and digits, without accents and case: "E-Mail Address" and "email_address" are one. */
function plainHeader(header: string): string {
  return header
    .slice(0, 100)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
