import { allLanguages } from '../vocabulary/allLanguages'
import { foldPhrase } from '../vocabulary/foldName'
import type { LanguageWords } from '../vocabulary/languages/languageWords'
import type { Word } from './word'
import { hasTag } from '../parties/roles'
import type { Tag } from '../vocabulary/lookUpWord'

/** What a field's own name says about a name: whose, and which part. */
export type NameKind =
  | 'first'
  | 'last'
  | 'full'
  /** The name of the lead, the contact, the sender: `contact_name`. */
  | 'partyName'
  /** Only whose it is: a field called "contact person" may hold the name, or an id. */
  | 'party'
  /** Only "name", which depends on what stands around it. */
  | 'bare'
  /** "Denomination", which people do not have. */
  | 'thingName'
  | 'companyName'
  | 'company'

export function nameKindOf(words: readonly Word[]): NameKind | null {
  if (isWithMiddle(words)) return 'full'
  if (isAboutMore(words) || hasTag(words, 'own') || isTypeOf(words) || isOfAddressOrSystem(words)) return null
  if (hasTag(words, 'companyName') || isNameOfWork(words)) return 'companyName'
  if (hasTag(words, 'employment')) return hasTag(words, 'name') ? 'companyName' : null
  if (isOfCompanyPeople(words)) return hasTag(words, 'name') ? 'partyName' : 'party'
  if (hasTag(words, 'company')) return companyKind(words)
  return isOfThing(words) ? null : personKind(words)
}

/** The "company contact" and the "organization member" are people there. */
function isOfCompanyPeople(words: readonly Word[]): boolean {
  const own = words.at(-1)?.tags.includes('name') ? words.slice(0, -1) : words
  const [whose, who] = own.slice(-2)
  if (!whose || !who || who.tags.includes('company')) return false
  return (
    whose.tags.includes('company') &&
    (isContactWord(who) || who.tags.includes('staff') || /^(?:member|user)s?$/.test(who.text))
  )
}

/** The complement of an address, as of "address_comp", and an operating system, which is an article in Portuguese. */
function isOfAddressOrSystem(words: readonly Word[]): boolean {
  const [before, last] = words.slice(-2).map(({ text }) => text)
  return (before === 'address' && /^(?:comp|name)$/.test(last ?? '')) || (before === 'os' && last === 'name')
}

/** {"surname": {"@odata.type": "String", "value": "Lovelace"}}. */
function isTypeOf(words: readonly Word[]): boolean {
  return words.length > 1 && /^types?$/.test(words.at(-1)?.text ?? '')
}

/** "Work name" beside "work email": what the place of work is called. */
function isNameOfWork(words: readonly Word[]): boolean {
  return (
    words.length === 2 &&
    /^(?:work|workplace|office)$/.test(words[0]?.text ?? '') &&
    words[1]?.text === 'name'
  )
}

/** "Surname, first name and patronymic": the middle name belongs to the whole. */
function isWithMiddle(words: readonly Word[]): boolean {
  if (!hasTag(words, 'fullName') && !(hasTag(words, 'firstName') && hasTag(words, 'lastName'))) return false
  const others = words.filter(({ tags }) => tags.includes('noise') && !tags.includes('filler'))
  return others.length > 0 && others.every(({ text }) => middleWords.has(text))
}

const middleWords = new Set(
  'middle tussenvoegsel tussenvoegsels voorvoegsel middlename middleinitial initial salutation title anrede titel titre titulo titolo civilite patronymic otchestvo отчество патронимик побатькові побатькови бащино презиме teennimi'.split(
    ' ',
  ),
)

/** A "company size" is no company; in "job company name" the word before only says which. */
function isAboutMore(words: readonly Word[]): boolean {
  const company = words.findIndex(({ tags }) => tags.includes('company') || tags.includes('companyName'))
  const rest =
    company > 0 && hasTag(words.slice(company), 'name', 'companyName') ? words.slice(company) : words
  // Some tools end what a field is called with its type: "first_name_text".
  const typed = rest.length > 1 && rest.at(-1)?.text === 'text' ? rest.slice(0, -1) : rest
  // What stands on a document that says who somebody is: "id_first_name".
  const isOnDocument =
    typed[0]?.text === 'id' && hasTag(typed.slice(1, 2), 'firstName', 'lastName', 'fullName')
  const own = isOnDocument ? typed.slice(1) : typed
  const isLast = hasTag(own, 'lastName')
  return own.some(
    ({ text, tags }) =>
      tags.includes('noise') && !tags.includes('filler') && !(isLast && middleWords.has(text)),
  )
}

/** The name of a form is a thing's, the name of a ticket's requester a person's: the word nearest to "name" decides. */
function isOfThing(words: readonly Word[]): boolean {
  // Whom a bill or a parcel goes to has the name: "firstname_invoice".
  const own = hasTag(words, 'firstName', 'lastName', 'fullName')
    ? words.filter((word) => !isOfAddress(word))
    : words
  const roles = own.filter((word) => isThing(word) || hasTag([word], 'lead', 'user', 'from', 'to'))
  const nearest = roles.at(-1)
  return nearest !== undefined && isThing(nearest)
}

function isThing({ tags }: Word): boolean {
  return tags.includes('thing') && !tags.includes('filler') && !tags.includes('wrapper')
}

/** What an address of somebody who orders is for. */
const addressWords = new Set(
  `invoice invoicing billing bill delivery shipping shipment ship facturacion factura envio entrega cobranca faturamento facturation livraison fatturazione fattura spedizione rechnung rechnungs
  liefer lieferung factuur verzend bezorg faktura fakturacni dodaci dostawa wysylka szamlazasi szallitasi fatura teslimat доставка доставки счет`.split(
    /\s+/,
  ),
)

function isOfAddress({ text }: Word): boolean {
  return addressWords.has(text)
}

/** Words for the person one talks to, at whatever company. */
const contactWords = new Set(
  `contact primarycontact maincontact person contactperson kontakt kontaktperson ansprechpartner contacto contato contatto contactpersoon interlocuteur persona osoba person persoon personne
  osobakontaktowa kontaktniosoba kontaktnaosoba osobazakontakt kontaktosoba kontaktnaoseba persoanadecontact persoana persoanacontact personacontacto pessoa pessoacontato personacontatto personnecontact referente referent interlocutor attention attn attcontact attname zhd zuhanden personadecontacto personadicontatto pessoadecontato
  yhteyshenkilo kontaktisik kontaktpersona kontaktinisasmuo kapcsolattarto ilgilikisi yetkilikisi iletisimkisisi контактноелицо контактнаособа лицезаконтакт
  υπευθυνοσεπικοινωνιασ 担当者 ご担当者 联系人 聯絡人 聯繫人 lianxiren lianluoren 담당자 nguoilienhe narahubung אישקשר`.split(
    /\s+/,
  ),
)

export function isContactWord({ text }: Word): boolean {
  return contactWords.has(text)
}

/** Words for people, never for companies. */
const personWords = new Set(
  `author reviewer commenter poster attendee invitee registrant respondent applicant candidate participant student learner guest visitor requester requestor
  enquirer inquirer submitter signer signee delegate nominee caller donor subscriber patient member resident traveler traveller passenger insured beneficiary kandidat bewerber teilnehmer besucher auteur autor autore reviewauthor
  yourreference yourref submittedby requestedby filledby bookedby signedby orderedby bookedby bestelltvon commandepar demandepar pedidopor solicitadopor ordinatoda richiestoda besteldoor aangevraagddoor bestiltav bestalltav deelnemer bezoeker участник автор кандидат`.split(
    /\s+/,
  ),
)

for (const { person } of Object.values<LanguageWords>(allLanguages))
  for (const phrase of person?.split(',') ?? []) for (const word of foldPhrase(phrase)) personWords.add(word)

export function isPersonWord({ text }: Word): boolean {
  return personWords.has(text)
}

/** "Contact person", "author" and "review author" may hold a name. */
function isOnlyPerson(words: readonly Word[]): boolean {
  const own = words.filter((word) => isContactWord(word) || !hasTag([word], 'filler'))
  const last = own.at(-1)
  if (!last) return false
  if (own.every(isContactWord)) return true
  return (
    (personWords.has(last.text) || isContactWord(last)) &&
    words.slice(0, -1).every((word) => hasTag([word], 'thing', 'noise', 'lead', 'to', 'filler'))
  )
}

/** A "partner name" in a CRM may be that of the contact's firm. */
export function isPartnerName({ words }: { words: readonly Word[] }): boolean {
  return words.length === 2 && words[0]?.text === 'partner' && words[1]?.text === 'name'
}

const orWords = new Set(
  'or oder ou o of eller lub czy albo nebo alebo vagy sau ali ili или або чи или أو atau hoac tai või vai arba ή veya ya או या অথবা หรือ'.split(
    ' ',
  ),
)

/** "Company or group": what else may be answered says nothing more. */
function beforeOr(words: readonly Word[]): readonly Word[] {
  const or = words.findIndex(({ text }) => orWords.has(text))
  return or > 0 && hasTag(words.slice(0, or), 'company') ? words.slice(0, or) : words
}

function companyKind(all: readonly Word[]): NameKind | null {
  const words = beforeOr(all)
  if (
    words.some((word) => isThing(word) && !isBill(word)) ||
    hasTag(fromCompany(words), 'email', 'url', 'domain', 'website', 'firstName', 'lastName')
  )
    return null
  // An "account type" is a kind of account.
  if (words.length > 1 && kindWords.has(words.at(-1)?.text ?? '')) return null
  // An "organization type name" is that of the kind.
  if (words.slice(1, -1).some(({ text }) => kindWords.has(text))) return null
  // What is passed on with a payment is "merchant data".
  if (words.length > 1 && dataWords.has(words.at(-1)?.text ?? '')) return null
  // An account has a short and a legal name; somebody's "account full name" is whose account it is.
  if (words.at(-1)?.text === 'fullname' && /^acc(?:oun)?ts?$/.test(words.at(-2)?.text ?? '')) return null
  if (hasTag(words, 'name', 'fullName', 'thingName')) return 'companyName'
  // "Which of our tools would your company use?" asks for something else.
  return words.filter(({ tags }) => tags.length === 0).length > UNKNOWN_MAX ? null : 'company'
}

/** What is told of a domain or site may name whose it is: {"domain": {"name": "acme.com", "merchant_name": "Acme"}}. */
function fromCompany(words: readonly Word[]): readonly Word[] {
  const company = words.findIndex(({ tags }) => tags.includes('company'))
  const isOfSite = hasTag(words.slice(0, Math.max(0, company)), 'domain', 'website')
  return isOfSite && hasTag(words.slice(-1), 'name', 'company') ? words.slice(company) : words
}

/** With more words that are not known, a name that has a company in it is about something else. */
const UNKNOWN_MAX = 1
/** The company that a bill goes to is the customer's. */
function isBill({ text }: Word): boolean {
  return billWords.has(text)
}

const billWords = new Set(
  'payment invoice invoices bill billing faktura fakturowanie rechnung factura facture fattura fatura factuur laskutus szamla szamlazasi'.split(
    ' ',
  ),
)
const dataWords = new Set('data metadata details params parameters payload'.split(' '))
const kindWords = new Set('type types kind class mode model plan typ tipo art soort segment tier'.split(' '))

/** "First" and "last" are parts of a name beside these only; a "last activity" is none. */
const partTags = new Set<Tag>([
  'first',
  'last',
  'firstName',
  'lastName',
  'name',
  'fullName',
  'filler',
  'lead',
  'user',
  'from',
  'to',
])

/** "Name and surname" is the whole name, but the "surname" of a "name" only a part. */
function isNameAndLastName(words: readonly Word[]): boolean {
  const last = words.findIndex(({ tags }) => tags.includes('lastName'))
  const between = words[last - 1]
  return (
    last > 1 &&
    between !== undefined &&
    conjunctions.has(between.text) &&
    hasTag(words.slice(0, last), 'name', 'fullName')
  )
}

const conjunctions = new Set('and und et y e en og och ja i a и і й та ve un ir și si und an'.split(' '))

/** Systems and devices come in families: "os_family". */
function isKindOfFamily(words: readonly Word[]): boolean {
  const family = words.findIndex(({ text }) => text === 'family')
  return family > 0 && words.every(({ text, tags }) => text === 'family' || tags.includes('filler'))
}

function personKind(words: readonly Word[]): NameKind | null {
  if (hasTag(words.slice(0, -1), 'domain', 'website') && hasTag(words.slice(-1), 'name', 'fullName'))
    return null
  const isPart = words.every(({ tags }) => tags.some((tag) => partTags.has(tag)))
  const hasFirst = hasTag(words, 'firstName') || (isPart && hasTag(words, 'first'))
  const hasLast = hasTag(words, 'lastName') || (isPart && hasTag(words, 'last') && !isKindOfFamily(words))
  if ((hasFirst && hasLast) || isNameAndLastName(words)) return 'full'
  if (hasFirst) return 'first'
  if (hasLast) return 'last'
  if (hasTag(words, 'fullName')) return 'full'
  if (hasTag(words, 'thingName')) return words.every(({ tags }) => tags.length > 0) ? 'thingName' : null
  if (!hasTag(words, 'name')) return isOnlyPerson(words) ? 'party' : null
  if (hasTag(words, 'full')) return 'full'
  if (hasTag(words, 'lead', 'user', 'from', 'to')) return 'partyName'
  return words.some(({ tags }) => tags.length === 0) ? null : 'bare'
}
