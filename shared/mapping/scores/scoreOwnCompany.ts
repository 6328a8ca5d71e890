import { nameKindOf } from '../clues/nameKind'
import type { Clue } from '../clues/readClues'
import type { Word } from '../clues/word'
import type { Party } from '../parties/parties'
import { looksLikeFirm } from '../clues/looksLikeFirm'
import { rememberByNode } from '../clues/fieldTree'
import { readShape } from '../clues/readShape'
import { hasTag } from '../parties/roles'
import { remember } from '../remember'
import { firmWords, labelWords } from '../vocabulary/firmWords'
import { squash } from '../../identifiers/placeholders'
import { ADDRESS_PART_MIN, COMPANY_NAME, CORROBORATED } from '../weights'
import type { Candidate } from './candidate'
import { quoteName } from './candidate'
import { agreesWithDomain, isPutTogetherAs, isSpelledLikeDomain, readHost } from '../clues/agreesWithDomain'
import { soundsLikeHost } from '../clues/soundsLike'
import { isProse } from './corroborate'
import { firmNamesOf, taxedWordsOf } from './firmNames'
import { isNoName } from './noCompanyName'
import { isKindOfRecord, isNameOfAny, isSlug, isSomeName } from './scoreCompany'

/** What only counts where companies are the target: there what is described is a company. */
export function scoreOwnCompany(party: Party, clue: Clue): Candidate[] {
  return [...scoreOwnName(party, clue), ...scoreNameOfUnknown(clue), ...scoreOwnAddress(party, clue)]
}

/** The name of something that is not known, with a legal form: {"counterName": "ООО «Ромашка»"}. */
function scoreNameOfUnknown(clue: Clue): Candidate[] {
  const { shape, words } = clue
  if (
    shape.kind !== 'words' ||
    !shape.hasLegalForm ||
    nameKindOf(words) !== null ||
    !isSomeName(clue) ||
    words[0]?.text === 'counterparty'
  )
    return []
  const why = [quoteName(clue), "has a company's legal form"]
  return [{ slot: 'company_name', clue, score: COMPANY_NAME.legalForm, why }]
}

/** Within a company, what has a legal form or is spelled like its site, under words that are not known, is its name. */
export function scoreFirmByValue(party: Party, clue: Clue): Candidate[] {
  const { shape, words, container, place } = clue
  const isFirm = party.role === 'company' || (party.role === 'unknown' && firmNamesOf(party).hasFacts)
  if (!isFirm || shape.kind !== 'words' || container !== place || words.length === 0) return []
  if (words.some(({ tags }) => tags.length > 0) || firmNamesOf(party).hasAny) return []
  const isLikeSite = [...firmNamesOf(party).mailDomains, ...firmNamesOf(party).sites].some(
    (domain) => shape.wordCount > 1 && isSpelledLikeDomain(String(clue.field.value), domain),
  )
  if (!shape.hasLegalForm && !isLikeSite) return []
  const why = [shape.hasLegalForm ? "has a company's legal form" : "agrees with the company's domain"]
  return [{ slot: 'company_name', clue, score: CORROBORATED, why }]
}

/** A plain "url" of a company that is written to at the same domain. */
function scoreOwnAddress(party: Party, clue: Clue): Candidate[] {
  const { shape, words } = clue
  if (shape.kind !== 'site' || shape.hasPath || words.length !== 1 || !hasTag(words, 'url')) return []
  const isSame =
    firmNamesOf(party).mailDomains.has(shape.domain) || domainsOfContacts(clue.container).has(shape.domain)
  if (!isSame && !isSiteBesideName(party, clue)) return []
  const why = [isSame ? 'agrees with the domain of the e-mail address' : "stands beside the company's name"]
  return [{ slot: 'company_domain', clue, score: CORROBORATED, why }]
}

const contactsKey =
  /^(?:contacts?|people|persons?|employees|staff|members|kontakte?|contactos|contatti|contatos)$/i

/** Where the people write from that a company is told of with. */
const domainsOfContacts = rememberByNode(({ children }) => {
  const lists = [...children].filter(([key]) => contactsKey.test(String(key))).slice(0, LISTS_MAX)
  const people = lists.flatMap(([, list]) => [list, ...[...list.children.values()].slice(0, PEOPLE_MAX)])
  const texts = people.flatMap((person) =>
    [...person.children.values()].map(({ field }) => String(field?.value ?? '')),
  )
  return new Set(texts.flatMap((text) => (text.includes('@') ? [domainOf(text)] : [])))
})

const LISTS_MAX = 3
const PEOPLE_MAX = 10

function domainOf(text: string): string {
  const shape = readShape(text)
  return shape.kind === 'email' && !shape.isFree ? shape.domain : ''
}

/** The only address beside what is called the company's name, of a whole site: {"accountName": "Acme", "url": "https://www.acme.com"}. */
function isSiteBesideName({ clues }: Party, { container, field }: Clue): boolean {
  const beside = clues.filter((clue) => clue.container === container)
  return (
    wholeSite.test(String(field.value).trim()) &&
    beside.some(({ words }) => nameKindOf(words) === 'companyName') &&
    beside.filter(({ shape }) => shape.kind === 'site').length === 1
  )
}

/** No application's and no shop's part of one: "https://app.acme.com" is where people work with Acme's product. */
const wholeSite =
  /^https?:\/\/(?:www\.[^/?#]+|[^./?#]+\.[^./?#]+|[^./?#]+\.(?:com?|net|org|gov|edu|ac)\.[a-z]{2})\/?$/i

const nameKinds = new Set(['bare', 'thingName', 'full'])
const accountThings =
  /^(?:workspace|team|tenant|group|space|instance|community|store|shop|site|studio|practice|clinic)$/

/** "Workspace name", "team": what an account at the tool is called. */
export function isAccountName(words: readonly Word[]): boolean {
  const things = words.filter(({ text }) => accountThings.test(text))
  const rest = words.filter((word) => !things.includes(word))
  return things.length === 1 && rest.every((word) => hasTag([word], 'name', 'filler', 'lead', 'user'))
}

/** A plain name like the domain of the lead's address is the company's: {"name": "Quartz Labs", "contacts": [{"email": "…@quartzlabs.io"}]}. */
export function scoreNamesake(party: Party, clue: Clue, mailDomain: string | null): Candidate[] {
  if (mailDomain === null || clue.isPast || clue.shape.kind !== 'words' || hasTag(clue.words, 'staff'))
    return []
  if (hasTag(clue.words, 'own')) return scoreOwnPlace(clue, mailDomain)
  const kind = nameKindOf(clue.words)
  const isNamed = nameKinds.has(kind ?? '') || isAccountName(clue.words) || isNameOfAny(party, clue, kind)
  if (!isNamed && !isCalledUnknown(clue)) return []
  if (!isNamedLikeDomain(clue, mailDomain, isNamed) || isSlug(clue) || isNoName(clue)) return []
  if (isOfSomebodyThere(clue, mailDomain)) return []
  const why = [...(isNamed ? [quoteName(clue)] : []), 'agrees with the domain of the e-mail address']
  return [{ slot: 'company_name', clue, score: isNamed ? COMPANY_NAME.namesake : CORROBORATED, why }]
}

/** "Ada Byron (Acme)" is called as she is shown, not as the firm is. */
function isOfSomebodyThere({ field }: Clue, mailDomain: string): boolean {
  const [, name, firm] = /^([^()]+?)\s*\(([^()]+)\)$/.exec(String(field.value).trim()) ?? []
  return (
    name !== undefined &&
    firm !== undefined &&
    isSpelledLikeDomain(firm, mailDomain) &&
    !isSpelledLikeDomain(name, mailDomain)
  )
}

/** A "bodega" is a warehouse of the own side, or the winery that the lead writes from. */
function scoreOwnPlace(clue: Clue, mailDomain: string): Candidate[] {
  const isTheirs = clue.words.length === 1 && isSpelledLikeDomain(String(clue.field.value), mailDomain)
  const why = [quoteName(clue), 'agrees with the domain of the e-mail address']
  return isTheirs ? [{ slot: 'company_name', clue, score: CORROBORATED, why }] : []
}

/** In other letters a domain has only the sounds of a name; a key that says nothing must have a whole name for its value. */
function isNamedLikeDomain({ field, words, shape }: Clue, domain: string, isNamed: boolean): boolean {
  const value = String(field.value)
  if (shape.kind !== 'words' || (!isNamed && (shape.wordCount === 1 || isProse(value)))) return false
  if (isSpelledLikeDomain(value, domain) || soundsLikeHost(value, readHost(domain).label)) return true
  return (!isNamed || isAccountName(words)) && isPutTogetherAs(value, domain)
}

/** Called by words of no language that is known, as a name is written. */
function isCalledUnknown({ words, field }: Clue): boolean {
  return (
    words.length > 0 &&
    words.some(({ tags }) => tags.length === 0) &&
    words.every((word) => word.tags.length === 0 || hasTag([word], 'name', 'filler')) &&
    /^[\p{Lu}\p{Lo}]/u.test(String(field.value).trim())
  )
}

/** Whoever signs up names a workspace or team after the firm: "Moor Studio". */
export function scoreAccountName(clue: Clue): Candidate[] {
  const { shape, words } = clue
  if (shape.kind !== 'words' || words.length < 2 || !isAccountName(words)) return []
  const isOwn = words.some(({ text }) => /^(?:workspace|team|tenant|studio|practice|clinic)$/.test(text))
  const isFirm = isOwn && (shape.hasLegalForm || looksLikeFirm(String(clue.field.value)))
  return isFirm
    ? [
        {
          slot: 'company_name',
          clue,
          score: COMPANY_NAME.trade,
          why: [quoteName(clue), 'is called like a company'],
        },
      ]
    : []
}

/** Where companies are the target, a plain "name" is the company's unless a person stands there. */
function scoreOwnName(party: Party, clue: Clue): Candidate[] {
  const kind = nameKindOf(clue.words)
  if (isNamedFirm(clue) || isTaxedClient(party, clue))
    return [{ slot: 'company_name', clue, score: COMPANY_NAME.own, why: [quoteName(clue)] }]
  const isDisplayed =
    clue.words.length === 1 && clue.words[0]?.text === 'displayname' && firmNamesOf(party).hasFacts
  const isName =
    kind === 'bare' ||
    kind === 'thingName' ||
    isDisplayed ||
    isWayOfNaming(clue.words) ||
    isLabelOfFirm(clue, party)
  if (clue.shape.kind !== 'words' || !isName) return []
  if (
    isKindOfRecord(clue) ||
    isNoName(clue) ||
    isNameOfAddress(clue) ||
    isOneOfNames(clue, party) ||
    isOfficer(party) ||
    isOfMailbox(clue, party)
  )
    return []
  const mayBeFirm = party.role === 'user' && firmNamesOf(party).hasFacts
  if (party.role !== 'neutral' && party.role !== 'lead' && party.role !== 'unknown' && !mayBeFirm) return []
  if (isNameOfContact(clue, party)) return []
  const { hasPerson, hasFacts } = firmNamesOf(party)
  const score = hasFacts ? COMPANY_NAME.ownWithFacts : COMPANY_NAME.own
  return hasPerson
    ? []
    : [{ slot: 'company_name', clue, score, why: [quoteName(clue), 'stands where the company is described'] }]
}

/** In a list of addresses each is called by what it is for: {"addresses": [{"name": "Siège", "city": …}]}. */
function isNameOfAddress({ container }: Clue): boolean {
  return (
    typeof container.key === 'number' &&
    /address|adress|direcc|endere|indirizz/i.test(String(container.parent?.key))
  )
}

/** Beside the company somebody's name is that of a contact: {"contact": {"name": "Ada Byron", "organization": "Acme"}}. */
function isNameOfContact({ shape, container }: Clue, party: Party): boolean {
  if (shape.kind !== 'words' || !shape.looksLikePerson || shape.wordCount < 2) return false
  return placesOfFirms(party).has(container)
}

const placesOfFirms = remember(
  ({ clues }: Party) =>
    new Set(
      clues
        .filter(({ shape, words }) => shape.kind === 'words' && nameKindOf(words) === 'company')
        .map(({ container }) => container),
    ),
)

const officerKey =
  /^(?:management|directors?|managing_?directors?|ceo|president|chairman|signator(?:y|ies)|officers?|shareholders?|founders?|(?:beneficial_?)?owners?|representatives?|legal_?representatives?|executives?|heads?|principals?|geschaeftsfuehrer|geschäftsführer|dirigeants?|administradores|administrador|socios|amministratori|руководитель|директор|учредители|zarzad|zarząd|prokurenci|statutarni_?organ|jednatel|legalperson|法定代表人|法人|高管|代表者|대표자)$/i

/** Registers tell of who runs a company as well. */
function isOfficer({ place }: Party): boolean {
  return officerKey.test(String(typeof place.key === 'number' ? place.parent?.key : place.key))
}

/** Whoever has an address that is made of their name is somebody at the company: {"name": "Mads Juhl", "email": "mads@havn.dk"}. */
function isOfMailbox({ shape, field }: Clue, party: Party): boolean {
  if (shape.kind !== 'words' || !shape.looksLikePerson || shape.wordCount < 2) return false
  const name = String(field.value)
  const words = name.split(/\s+/).map(squash)
  return mailboxesOf(party).some(
    ({ parts, domain }) =>
      words.some((word) => word.length >= ADDRESS_PART_MIN && parts.has(word)) &&
      (domain === null || !agreesWithDomain(name, domain)),
  )
}

/** Nobody has more addresses. */
const MAILBOXES_MAX = 5

/** The words of the addresses of people, and the domains of those at work. */
const mailboxesOf = remember(({ clues }: Party) =>
  clues
    .flatMap(({ shape }) => (shape.kind === 'email' && !shape.isGeneric ? [shape] : []))
    .slice(0, MAILBOXES_MAX)
    .map(({ email, domain, isFree }) => ({
      parts: new Set(
        email
          .slice(0, email.lastIndexOf('@'))
          .split(/[._+-]+/)
          .map(squash),
      ),
      domain: isFree ? null : domain,
    })),
)

/** Registers know a short and a full name: {"name": {"full": …, "short": …}}. */
function isWayOfNaming([first, second]: Clue['words']): boolean {
  return first?.text === 'name' && /^(?:full|short|legal|official|trade|registered)$/.test(second?.text ?? '')
}

/** {"title": "Acme", "website": "acme.com", "employees": 14}, {"title": "Acme Ltd"}. */
function isLabelOfFirm({ words, shape }: Clue, party: Party): boolean {
  if (words.length !== 1 || !labelWords.test(words[0]?.text ?? '')) return false
  if (shape.kind === 'words' && shape.hasLegalForm && !firmNamesOf(party).hasAny) return true
  return firmNamesOf(party).hasFacts && isToldAsFirm(party)
}

const isToldAsFirm = remember(
  ({ clues }: Party) =>
    clues.some(({ words }) => words.some(({ text }) => firmWords.test(text))) &&
    !clues.some(({ words }) => ['bare', 'companyName', 'company'].includes(nameKindOf(words) ?? '')),
)

/** "Client name: Acme Ltd" on an invoice. */
function isNamedFirm({ shape, words }: Clue): boolean {
  if (shape.kind !== 'words' || !shape.hasLegalForm) return false
  return nameKindOf(words) === 'partyName' && hasTag(words, 'lead')
}

/** Names in a list beside the company's own are of its people or brands: {"CompanyName": …, "Names": [{"Name": …}]}. */
function isOneOfNames({ words }: Clue, party: Party): boolean {
  return words.length > 1 && words[0]?.text === 'names' && firmNamesOf(party).hasNamed
}

/** The client of a bill with a tax number is a firm: {"client_name": …, "client_vat_no": …}. */
function isTaxedClient(party: Party, { shape, words }: Clue): boolean {
  if (shape.kind !== 'words' || nameKindOf(words) !== 'partyName' || !hasTag(words, 'lead')) return false
  return taxedWordsOf(party).has(words[0]?.text ?? '')
}
