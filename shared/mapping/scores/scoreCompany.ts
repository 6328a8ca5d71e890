import { squash } from '../../identifiers/placeholders'
import type { Candidate } from './candidate'
import { quoteName } from './candidate'
import { placesOfLastNames } from './besideNames'
import { firmNamesOf } from './firmNames'
import { looksLikeFirm } from '../clues/looksLikeFirm'
import { nameKindOf } from '../clues/nameKind'
import type { NameKind } from '../clues/nameKind'
import type { Party } from '../parties/parties'
import type { Clue } from '../clues/readClues'
import { readName } from '../clues/readName'
import type { Word } from '../clues/word'
import { hasTag, roleOfContainer } from '../parties/roles'
import { isBillName, isBuyerOfBill } from './billNames'
import { rememberByNode } from '../clues/fieldTree'
import { remember } from '../remember'
import { isNoName } from './noCompanyName'
import { isPersonAccount } from './personAccount'
import { COMPANY_DOMAIN, COMPANY_LINKEDIN, COMPANY_NAME } from '../weights'

/** What a field is worth for the slots of a company, were its party the lead or the lead's company. */
export function scoreCompany(party: Party, clue: Clue): Candidate[] {
  const { shape } = clue
  if (shape.kind === 'companyLinkedin') return isOfLinkedin(clue) ? [scorePage(clue)] : []
  if (shape.kind === 'site')
    return [scoreDomain(party, clue), ...scoreName(party, clue, COMPANY_NAME.siteFactor)].filter(isCandidate)
  return shape.kind === 'words' || shape.kind === 'placeholder' ? scoreName(party, clue, 1) : []
}

function isCandidate(candidate: Candidate | null): candidate is Candidate {
  return candidate !== null
}

/** "/company/00011220" alone may be an address within any other system. */
function isOfLinkedin({ field, words }: Clue): boolean {
  return /linkedin/i.test(String(field.value)) || hasTag(words, 'linkedin')
}

function scorePage(clue: Clue): Candidate {
  const isNamed = hasTag(clue.words, 'linkedin', 'company')
  const isAddress = hasTag(clue.words, 'url', 'website', 'profile')
  const { named, address, unnamed } = COMPANY_LINKEDIN
  const score = isNamed ? named : isAddress ? address : unnamed
  return {
    slot: 'company_linkedin_url',
    clue,
    score,
    why: [...(isNamed ? [quoteName(clue)] : []), "is the address of a company's LinkedIn page"],
  }
}

function scoreDomain(party: Party, clue: Clue): Candidate | null {
  const { shape, words } = clue
  if (shape.kind !== 'site' || shape.isPlatformPage || shape.isFree || isHostOfLink(clue)) return null
  if (afterCompany(words).some(({ tags }) => isForeign(tags))) return null
  const ofCompany = party.namedRole === 'company' || party.namedRole === 'employment'
  let score = 0
  if (hasTag(words, 'domain')) score = COMPANY_DOMAIN.domain
  else if (hasTag(words, 'website') || isWeb(words)) score = COMPANY_DOMAIN.website
  else if (hasTag(words, 'company')) score = COMPANY_DOMAIN.company
  else if (ofCompany && hasTag(words, 'url')) score = COMPANY_DOMAIN.urlOfCompany
  if (score === 0) return null
  if (hasTag(words, 'personal')) score *= COMPANY_DOMAIN.personalFactor
  if (shape.hasPath) score -= COMPANY_DOMAIN.pathMinus
  return { slot: 'company_domain', clue, score, why: [quoteName(clue), 'is a domain or website'] }
}

/** Where somebody has a page of their own is told beside it: {"fqdn": "xing.com", "url": "https://www.xing.com/profile/…"}. */
function isHostOfLink({ container, field }: Clue): boolean {
  return (
    hostKey.test(String(field.segments.at(-1))) &&
    [...container.children].some(
      ([key, { field: other }]) => linkKey.test(String(key)) && hasPath.test(String(other?.value)),
    )
  )
}

const hostKey = /^(?:fqdn|host|hostname|domain)$/i
const linkKey = /^(?:url|href|link)$/i
const hasPath = /^https?:\/\/[^/]+\/[^/?#]+/i

/** In "job company website" the word before the company only says which one is meant. */
function afterCompany(words: readonly Word[]): readonly Word[] {
  const company = words.findIndex(({ tags }) => tags.includes('company'))
  return company > 0 && hasTag(words.slice(company), 'domain', 'website', 'url')
    ? words.slice(company)
    : words
}

/** "Web" alone is a site in many languages; in longer names it says where something comes from. */
function isWeb(words: readonly Word[]): boolean {
  const last = words.at(-1)
  return (
    last?.text === 'web' && words.slice(0, -1).every((word) => hasTag([word], 'lead', 'company', 'filler'))
  )
}

/** A word that is about a page, a picture or another thing, and not also about a site or a company. */
function isForeign(tags: readonly string[]): boolean {
  if (tags.includes('filler') || tags.includes('website') || tags.includes('domain') || tags.includes('url'))
    return false
  return tags.includes('noise') || tags.includes('thing')
}

/** What tools call the organization that they make for everybody. */
const madeByTools = new Set(
  'default defaultorganization defaultworkspace defaultteam personal personalworkspace personalteam personalaccount myorganization myworkspace myteam mycompany'.split(
    ' ',
  ),
)

function scoreName(party: Party, clue: Clue, factor: number): Candidate[] {
  const kind = nameKindOf(clue.words)
  const sure = scoreOfKind(party, clue, kind)
  if (sure === 0 || isKindOfRecord(clue) || isNoName(clue) || isSlug(clue) || isPersonAccount(clue, party))
    return []
  const { placeholderFactor, madeByToolFactor } = COMPANY_NAME
  const isByTool = madeByTools.has(squash(String(clue.field.value)))
  const placeholder = clue.shape.kind === 'placeholder' ? placeholderFactor : isByTool ? madeByToolFactor : 1
  return [
    {
      slot: 'company_name',
      clue,
      score:
        sure * factor * placeholder * (isAboutCompany(clue, kind) ? COMPANY_NAME.aboutFactor : 1) -
        (isQualified(clue.words) ? COMPANY_NAME.qualifiedMinus : 0),
      why: [quoteName(clue), ...(isOfCompany(party) ? ["in the company's part"] : [])],
    },
  ]
}

/** How sure a company's name is by what it is called and where it stands. */
function scoreOfKind(party: Party, clue: Clue, kind: NameKind | null): number {
  if (kind === 'companyName') return COMPANY_NAME.named
  if (kind === 'company') return COMPANY_NAME.company
  const isName = kind === 'bare' || kind === 'full' || kind === 'thingName'
  if (isOfCompany(party) && (isName || isNameOfAny(party, clue, kind))) return COMPANY_NAME.bareOfCompany
  if (isOfCompany(party) && isSomeName(clue)) return COMPANY_NAME.namesake
  if (kind === 'bare' && firmNamesOf(party).isCustomer) return COMPANY_NAME.ofFirm
  if ((kind === 'bare' || isCalledAsPlace(clue)) && isFirmWithContacts(party)) return COMPANY_NAME.ofFirm
  if (isLabelOfCompany(party, clue)) return COMPANY_NAME.label
  const mayBeFirms = isName || isLeadName(clue, kind) || isTitled(clue.words)
  if (mayBeFirms && hasLegalForm(clue)) return COMPANY_NAME.legalForm
  const isUnnamed = kind === null && (isAnswerOfFirm(clue) || isPlaceOfWork(party, clue))
  if ((isUnnamed || kind === 'last') && hasLegalForm(clue)) return COMPANY_NAME.legalForm
  if (isBuyerOfBill(clue)) return COMPANY_NAME.label
  const isTrade = isFirmCustomer(party, clue, kind) || isNameAsTitle(clue) || isAnsweredFirm(clue, kind)
  return isTrade ? COMPANY_NAME.trade : 0
}

function isOfCompany(party: Party): boolean {
  return party.namedRole === 'company' || (party.namedRole === 'employment' && !isRole(party))
}

/** "Nom légal", "virallinen nimi": a company's name of whatever kind, where it is told of nothing else. */
export function isSomeName({ words }: Clue): boolean {
  return (
    words.length > 1 &&
    hasTag(words, 'name', 'thingName') &&
    words.every((word) => word.tags.length === 0 || hasTag([word], 'name', 'thingName', 'filler'))
  )
}

/** {"Lead": {"Lead": "Acme", …}}. */
function isCalledAsPlace({ field, place, container }: Clue): boolean {
  return container === place && field.segments.length > 1 && field.segments.at(-1) === place.name
}

/** A lead with a site that has contacts of its own is a firm: {"lead": {"name": "Acme", "site": "acme.com"}, "contacts": [{…}]}. */
const isFirmWithContacts = remember((party: Party): boolean => {
  const { place, role } = party
  const { sites, hasPerson, mailDomains } = firmNamesOf(party)
  if (
    role !== 'lead' ||
    typeof place.key !== 'string' ||
    sites.size === 0 ||
    hasPerson ||
    mailDomains.size > 0
  )
    return false
  return hasContacts(place) || (place.parent !== null && hasContacts(place.parent, place.key))
})

/** Nobody's record has more keys that are worth a look. */
const KEYS_MAX = 100

const hasContacts = rememberByNode(({ children }, but?: string) =>
  [...children]
    .slice(0, KEYS_MAX)
    .some(
      ([key, child]) =>
        typeof key === 'string' &&
        key !== but &&
        child.children.size > 0 &&
        roleOfContainer(readName(key)) === 'lead',
    ),
)

/** "Company title: Finch Paper" is no title of a job. */
function isNameAsTitle({ words, shape }: Clue): boolean {
  return (
    words.length === 2 &&
    isTitled(words) &&
    !isBillName(words) &&
    shape.kind === 'words' &&
    shape.looksLikePerson
  )
}

/** "Pike Dental" is a customer, but no person. */
function isFirmCustomer({ namedRole }: Party, clue: Clue, kind: string | null): boolean {
  const isNamed = (kind === 'bare' && (namedRole === 'lead' || namedRole === 'to')) || isLeadName(clue, kind)
  return isNamed && clue.shape.kind === 'words' && looksLikeFirm(String(clue.field.value))
}

/** "Nom du syndic: Syndic Bel-Air Gestion": the name of something that is not known, which is called like a firm. */
function isAnsweredFirm(clue: Clue, kind: NameKind | null): boolean {
  return kind === null && clue.isAnswer && isSomeName(clue) && looksLikeFirm(String(clue.field.value))
}

/** "Admin" is the name of a role, not of an employer. */
function isRole({ place }: Party): boolean {
  const key = typeof place.key === 'number' ? place.parent?.key : place.key
  return /roles?$/i.test(String(key))
}

/** What is somebody's first name in some languages is the name of anything else: the Vietnamese "tên", the Turkish "ad". */
export function isNameOfAny(party: Party, { words, container }: Clue, kind: string | null): boolean {
  return kind === 'first' && words.length === 1 && !placesOfLastNames(party).has(container)
}

/** "Company reach" may be a property of the company: without the word "name" a word that is not known makes it doubtful. */
function isAboutCompany(clue: Clue, kind: string | null): boolean {
  return kind === 'company' && !hasLegalForm(clue) && clue.words.some(({ tags }) => tags.length === 0)
}

/** "our-product" is what machines call an account; under a key that says company, "coca-cola" is one. */
export function isSlug({ field, words, place }: Clue): boolean {
  const value = String(field.value).trim()
  if (!/^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+$/.test(value)) return false
  const owner = String(typeof place.key === 'number' ? place.parent?.key : place.key)
  const names = words.map(({ text }) => text)
  const isOfCompany = [...names, owner].some((name) => saysCompany.test(name))
  return value.includes('_') || names.some((name) => saysAccount.test(name)) || !isOfCompany
}

const saysAccount = /^(?:account|workspace|organi[sz]ation|org|tenant|team|instance|project)/i

const saysCompany =
  /compan(?:y|ies)|employer|^(?:firm|firma|unternehmen|empresa|azienda|entreprise|societe|bedrijf)/i

/** "entityName": "company" says what is described, not how it is called. */
export function isKindOfRecord({ field, shape }: Clue): boolean {
  if (shape.kind !== 'words' || shape.wordCount > 1) return false
  const value = String(field.value).trim()
  if (field.segments.at(-1) === 'object' && /^[a-z_]+$/.test(value)) return true
  return /^[a-z]{4,}$/.test(value) && hasTag(readName(value), 'company', 'lead', 'user', 'staff')
}

/** {"account": {"label": "Acme"}}. */
function isLabelOfCompany({ namedRole }: Party, { words, shape }: Clue): boolean {
  return (
    namedRole === 'company' &&
    shape.kind === 'words' &&
    words.length === 1 &&
    /^(?:label|title|titel|titre|titulo|titolo|titulek|libelle|intitule|etiqueta|denumire|caption|unvani?|onvan|عنوان|nadpis|tytul|otsikko|tittel|rubrik|overskrift|naslov|заголовок|标题|標題|タイトル|제목)$/.test(
      words[0]?.text ?? '',
    )
  )
}

/** "Customer name: Bolt Cargo SARL". */
function isLeadName({ words }: Clue, kind: string | null): boolean {
  if (kind === null) return words.length > 0 && words.every((word) => hasTag([word], 'lead'))
  return kind === 'partyName' && hasTag(words, 'lead')
}

/** Some CRMs call a company's name its title, and bills whom they go to their name; the Turkish "unvan" is a person's title or a firm's. */
function isTitled(words: readonly Word[]): boolean {
  if (words.length === 1) return /^unvani?$/.test(words[0]?.text ?? '')
  if (words.length === 2 && isBillName(words)) return true
  return words.length === 2 && hasTag(words.slice(0, 1), 'company') && words[1]?.text === 'title'
}

/** "Registry company name" says more than "company name", and so perhaps something else. */
function isQualified(words: readonly Word[]): boolean {
  return words.some(({ tags }) => tags.length === 0 || tags.includes('thing') || tags.includes('noise'))
}

function hasLegalForm({ shape }: Clue): boolean {
  return shape.kind === 'words' && shape.hasLegalForm
}

/** "Which company or administration do you stand for?" */
function isAnswerOfFirm({ words, isAnswer }: Clue): boolean {
  return (
    hasTag(isAnswer ? words : words.slice(-1), 'company', 'employment') &&
    !hasTag(words, 'staff', 'own', 'other', 'past')
  )
}

const branchWords =
  /^(?:vestiging|filiaal|branch|niederlassung|filiale?|agence|succursale|sucursal|oddzial|pobocka|филиал)$/

/** What a desk calls the branch of whoever asks is called like a firm: {"caller": {"email": …, "branch": "Acme Ltd"}}. */
function isPlaceOfWork(party: Party, { words }: Clue): boolean {
  return (
    party.role === 'lead' &&
    words.length === 1 &&
    branchWords.test(words[0]?.text ?? '') &&
    !firmNamesOf(party).hasAny
  )
}
