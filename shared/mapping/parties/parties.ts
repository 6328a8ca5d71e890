import { squash } from '../../identifiers/placeholders'
import { isOfOther } from '../clues/asksOfOthers'
import { isUnderKey, loneItemOf, rememberByNode } from '../clues/fieldTree'
import type { TreeNode } from '../clues/fieldTree'
import { nameKindOf } from '../clues/nameKind'
import { readName } from '../clues/readName'
import type { Word, WordsOf } from '../clues/word'
import type { Clue } from '../clues/readClues'
import { firmWords, labelWords } from '../vocabulary/firmWords'
import { CHILD, tellFamilies } from './families'
import { isOfFirstGuest } from './firstGuest'
import { isFilledForm, isListOfCards, isListOfGoods, isListOfOpenings, isListOfRecords } from './kindsOfLists'
import { isPastPlace } from './pastPlace'
import { roleFromSiblings } from './roleFromSiblings'
import { hasTag, roleOfContainer } from './roles'
import type { Role } from './roles'

/** The fields that describe one person, company or thing of the payload. */
export type Party = {
  role: Role
  /** The role by the container's name alone; what stands in it may have said more. */
  namedRole: Role
  place: TreeNode
  clues: Clue[]
  /** A job somebody left, or the state before a change. */
  isPast: boolean
}

/** Roles that a prefix of the field's own name gives: `owner_email` stands beside the lead's fields, not among them. */
const prefixRoles = ['other', 'staff', 'staffHead', 'own', 'from', 'to', 'user'] as const

/** In a question "to" and "our" are only words. */
function prefixOf(clue: Clue): '' | (typeof prefixRoles)[number] {
  if (clue.words[0] === CHILD) return 'other'
  return isSentence(clue)
    ? prefixOfQuestion(clue)
    : (prefixRoles.find((tag) => hasTag(clue.words, tag)) ?? '')
}

/** Sorts clues by whom they describe, in the order in which they stand in the payload. */
export function groupParties(clues: readonly Clue[], wordsOf: WordsOf): Party[] {
  const byPlace = new Map<TreeNode, Map<string, Party>>()
  const parties: Party[] = []
  for (const clue of tellFamilies(clues)) {
    const prefix = prefixOf(clue)
    const key = prefix === '' && isReferred(clue) ? 'lead' : keyOf(prefix, clue)
    const atPlace = byPlace.get(clue.place) ?? new Map<string, Party>()
    byPlace.set(clue.place, atPlace)
    let party = atPlace.get(key)
    if (!party) {
      party = openParty(clue.place, key === 'lead' ? 'lead' : prefix, wordsOf)
      atPlace.set(key, party)
      parties.push(party)
    }
    party.clues.push(clue)
  }
  for (const party of parties) {
    party.role = roleFromClues(party)
    if (isDescribedFirm(party)) Object.assign(party, { role: 'company', namedRole: 'company' })
  }
  return parties
}

/** Whatever it is called: what has a name, a domain and an industry, and nothing of a person, is a company. */
function isDescribedFirm({ role, place, clues }: Party): boolean {
  const isLabelled = role === 'lead' && !clues.some(({ words }) => hasTag(words, 'name', 'companyName'))
  if (isWinery({ role, place, clues })) return true
  if ((role !== 'thing' && role !== 'unknown' && !isLabelled) || !place.parent || isOfCode(place))
    return false
  return (
    clues.some(({ shape, words }) => shape.kind === 'site' && hasTag(words, 'domain', 'website')) &&
    (clues.some(({ words }) => words.some(({ text }) => firmWords.test(text))) ||
      clues.some(({ shape }) => shape.kind === 'companyLinkedin') ||
      /^group/i.test(String(place.key))) &&
    clues.some(isNameOrLabel) &&
    !clues.some(
      ({ shape, words }) =>
        shape.kind === 'personLinkedin' ||
        hasTag(words, 'firstName', 'lastName') ||
        (hasTag(words, 'fullName') && words[0]?.text !== 'displayname') ||
        (shape.kind === 'email' && words.length === 1 && !shape.isGeneric),
    )
  )
}

/** A "bodega" is a warehouse of the own side, or a winery with a legal name and a site. */
function isWinery({ role, place, clues }: Pick<Party, 'role' | 'place' | 'clues'>): boolean {
  return (
    role === 'own' &&
    /^(?:bodega|adega|cave|cantina)$/i.test(String(place.key)) &&
    clues.some(({ shape, words }) => shape.kind === 'words' && hasTag(words, 'companyName')) &&
    clues.some(({ shape }) => shape.kind === 'site')
  )
}

function isNameOrLabel({ words, shape }: Clue): boolean {
  if (nameKindOf(words) === 'bare' || words[0]?.text === 'displayname') return true
  return shape.kind === 'words' && words.length === 1 && labelWords.test(words[0]?.text ?? '')
}

/** What the fields themselves say about a container whose name says little. */
function roleFromClues(party: Party): Role {
  const { role, clues } = party
  if (hasLeadPrefix(party) || isAccountOfLead(party)) return 'lead'
  if (role !== 'thing' && role !== 'unknown' && role !== 'company') return role
  const hasEmail = clues.some(({ shape, words }) => shape.kind === 'email' && hasTag(words, 'email'))
  if (!hasEmail) return role
  // An e-mail address beside a first name is a person's; beside a plain name it may be a shop's or a mailbox's.
  const kinds = new Set(
    clues.filter(({ shape }) => shape.kind === 'words').map(({ words }) => nameKindOf(words)),
  )
  if (kinds.has('first') || kinds.has('last') || kinds.has('full') || kinds.has('party')) return 'lead'
  if (role === 'company' && (hasWriter(clues) || isSomebody(party.place))) return 'lead'
  return kinds.has('bare') && role !== 'company' && !isDesk(clues) ? 'unknown' : role
}

/** A mailbox of many beside the site that it is at is that of whatever has the name: {"shop": {"name": …, "domain": "acme.com", "email": "info@acme.com"}}. */
function isDesk(clues: readonly Clue[]): boolean {
  const sites = new Set(clues.flatMap(({ shape }) => (shape.kind === 'site' ? [shape.domain] : [])))
  return clues.every(({ shape }) => shape.kind !== 'email' || (shape.isGeneric && sites.has(shape.domain)))
}

/** Somebody by whom the address of a company is called, whatever they are called: {"firma": {"yetkili": "Deniz Kaya", "eposta": "deniz@…"}}. */
function hasWriter(clues: readonly Clue[]): boolean {
  const boxes = clues.flatMap(({ shape }) =>
    shape.kind === 'email' && !shape.isGeneric ? [shape.email.slice(0, shape.email.lastIndexOf('@'))] : [],
  )
  const words = new Set(boxes.slice(0, BOXES_MAX).flatMap((box) => box.split(/[._+-]+/)))
  return clues.some(({ shape, words: own, field }) => {
    if (shape.kind !== 'words' || !shape.looksLikePerson || shape.wordCount < 2) return false
    if (hasTag(own, 'name', 'company', 'companyName', 'thingName', 'thing')) return false
    const [first = ''] = String(field.value).trim().split(/\s+/)
    return words.has(squash(first))
  })
}

const BOXES_MAX = 5

/** `lead_email` and `contact_name` make what stands beside them the lead's, whatever the container is called. */
function hasLeadPrefix({ role, clues }: Party): boolean {
  if (role !== 'neutral' && role !== 'thing' && role !== 'unknown') return false
  return clues.some(
    ({ words, shape }) =>
      hasTag(words, 'lead') &&
      (shape.kind === 'email' ||
        (shape.kind === 'personLinkedin' && role === 'thing') ||
        (shape.kind === 'words' && hasTag(words, 'name', 'firstName', 'lastName', 'fullName'))),
  )
}

const personKey =
  /^(?:has_)?(?:gender|sex|birth_?(?:day|date|year)|date_of_birth|dob|age_range|nick_?name|marital_status)$/i

/** An account with a birthday is a person's: {"messenger_account": {"name": …, "email": …, "birthday": …}}. */
const isSomebody = rememberByNode(({ children }) =>
  [...children.keys()].some((key) => personKey.test(String(key))),
)

/** {"clientAccount": {"clientLogin": …, "clientEmail": …}}. */
function isAccountOfLead({ role, clues, place }: Party): boolean {
  return (
    role === 'company' &&
    accountKey.test(String(place.key)) &&
    clues.some(
      ({ shape, words }) => shape.kind === 'email' && words.length === 2 && hasTag(words.slice(0, 1), 'lead'),
    ) &&
    !clues.some(({ words }) => ['bare', 'companyName'].includes(nameKindOf(words) ?? ''))
  )
}

const accountKey = /^(?:client|customer|buyer|user|kunden|cliente)_?(?:account|konto|cuenta|conta)$/i

/** "Owner" and "sales owner" are two people, and so may be whom a message is from and whom to reply to. */
function keyOf(prefix: string, clue: Clue): string {
  if (prefix === 'from' && isReplyTo(clue)) return 'replyTo'
  return prefix === 'staff' ? `staff ${clue.words.find(({ tags }) => tags.includes('staff'))?.text}` : prefix
}

/** "Reply to" may be somebody else than whom a message is from. */
export function isReplyTo({ words }: Clue): boolean {
  return words.some(({ text }) => text === 'replyto')
}

/** Only whom a question is about counts. */
function prefixOfQuestion(clue: Clue): '' | 'other' {
  return isOfOther(clue) ? 'other' : ''
}

function isSentence({ words, named }: Clue): boolean {
  return named.includes('?') || (words.length > 3 && named.includes(' '))
}

const referralKey = /^(?:referral|introduction|recommendation)s?$/i

/** A referral tells of who refers and of who is referred: {"referral": {"partner_name": …, "prospect_name": …}}. */
function isReferred({ place, words }: Clue): boolean {
  return referralKey.test(String(place.key)) && hasTag(words, 'lead')
}

function openParty(
  place: TreeNode,
  prefix: '' | 'lead' | (typeof prefixRoles)[number],
  wordsOf: WordsOf,
): Party {
  const role = prefix === 'lead' ? 'lead' : roleOfPlace(place, wordsOf)
  const isPast = isPastPlace(place, wordsOf)
  if (prefix === '' || role === 'staff' || role === 'other')
    return { role, namedRole: role, place, clues: [], isPast }
  const isStaff = prefix === 'staffHead' || (prefix === 'user' && isOfCode(place))
  const prefixRole = isStaff ? 'staff' : prefix
  return { role: prefixRole, namedRole: prefixRole, place, clues: [], isPast }
}

function roleOfPlace(place: TreeNode, wordsOf: WordsOf): Role {
  const hinted = sideOfItem(place) ?? roleFromSiblings(loneItemOf(place))
  if (isTenant(place)) return 'own'
  if (hinted === 'staff' || hinted === 'from' || hinted === 'to' || hinted === 'other') return hinted
  let innermost: Role = 'neutral'
  for (let node = place; node.parent; node = node.parent) {
    if (typeof node.key !== 'string' || buyersAddress.test(node.key)) continue
    const isPlain = isListOfRecords(node, wordsOf) || isFilledForm(node, wordsOf)
    const role = isPlain ? 'neutral' : roleOf(node, wordsOf(node.key))
    if (role === 'other' && innermost === 'lead' && referralKey.test(node.key)) continue
    if (role === 'other' && isOfFirstGuest(place, node)) return 'lead'
    // Whom a project is for is among those who work on it: {"team_members": {"customers": [{"email": …}]}}.
    if (role === 'staff' && innermost === 'lead' && isCustomers(place)) return innermost
    // What a look-up by an address on the network finds is a company as well as who gives the access.
    if (role === 'own' && innermost === 'company' && networkKey.test(node.key)) return innermost
    if (role === 'staff' || role === 'other' || role === 'own') return role
    if (isListOfCards(node)) break
    if (innermost === 'neutral') innermost = role
  }
  if ((innermost === 'user' || innermost === 'unknown') && isOfCode(place)) return 'staff'
  if (innermost === 'to' && billKey.test(String(place.parent?.key))) return 'lead'
  return hinted && (innermost === 'neutral' || innermost === 'unknown') ? hinted : innermost
}

const customersKey = /^(?:customers?|clients?|prospects?|leads?|buyers?)(?:_?[A-Za-z]+)?$/

/** Called a customer, and not what a customer has: {"customer_success_manager": …}. */
function isCustomers({ key, parent }: TreeNode): boolean {
  const own = String(typeof key === 'number' ? parent?.key : key)
  return customersKey.test(own) && !hasTag(readName(own), 'staff', 'staffHead')
}

const networkKey = /^(?:ip|geo_?ip|ip_?(?:data|info|lookup|details))$/i

/** Whom a bill is to is who buys. */
const billKey =
  /^(?:invoice|bill|faktur[ay]?|factur[ae]|fatt?ura|nota_?fiscal|nfe|rechnung|factuur|lasku|arve|rekins|saskaita|sąskaita|racun|račun|szamla|számla|фактура|сч[её]т|рахунок|请求书|請求書|发票|發票|세금계산서|فاتورة|חשבונית|فاکتور)$/i

/** The address that a bill or a parcel goes to is the buyer's. */
export const buyersAddress =
  /^(?:(?:bill(?:ing)?|ship(?:ping)?|delivery|invoice|customer|default)_?address|(?:billing|invoice|invoicing)_?(?:details?|info(?:rmation)?|data)|datos_?(?:de_?)?facturaci[oó]n|dados_?(?:de_?)?(?:fatura(?:mento|[cç][aã]o)|cobran[cç]a)|dati_?(?:di_?)?fatturazione|(?:infos?_?)?facturation|coordonn[eé]es_?(?:de_?)?facturation|rechnungs_?(?:adresse|daten)|dane_?do_?faktury|faktura[cč]n[ií]_?(?:[uú]daje|adresa)|fatura_?(?:bilgileri|adresi)|date_?(?:de_?)?facturare|sz[aá]ml[aá]z[aá]si_?(?:adatok|c[ií]m))$/i

const codeWords =
  /^(?:commits?|build|deploy|deployment|repository|repo|pull_?request|merge_?request|release|branch|pipeline_?run|workflow_?run|check_?run|head_?commit|audit(?:_?(?:log|event))?|job|(?:data_?|csv_?)?(?:export|import|backup|migration|sync)(?:_?job)?)$/i

/** Whoever wrote a commit, started a build or is in an audit is a colleague of the tool's user. */
function isOfCode(place: TreeNode): boolean {
  return isUnderKey(place, codeWords)
}

/** In a list of parties each item says once on which side its contact is: {"role": "supplier", "contact": {…}}. */
function sideOfItem(place: TreeNode): Role | null {
  for (let node = place.parent; node; node = node.parent)
    if (typeof node.key === 'number') return roleFromSiblings(node) === 'staff' ? 'staff' : null
  return null
}

/** In JSON-LD the agent of an action is whoever did it. */
function roleOf(node: TreeNode, words: readonly Word[]): Role {
  const { key, parent, children } = node
  // What a program on the page was told stands beside what it saw itself: {"visitor": {"agent": {"email": …}, "auto": …}}.
  if (key === 'agent' && parent?.parent && !/agent/i.test(String(parent.key)) && isToldByAgent(parent))
    return 'neutral'
  const role = roleOfContainer(words)
  if (role === 'own' && certificateKey.test(String(key)) && children.has('recipient')) return 'neutral'
  if (role === 'employment' && (isListOfGoods(node) || isListOfOpenings(node))) return 'thing'
  const isActing = role === 'staff' && !/owner|assign/i.test(String(key))
  return isActing && children.get('@type')?.field?.value === 'Person' ? 'user' : role
}

/** What somebody has earned, not what a program logs in with. */
const certificateKey = /^credentials?$/i

const toldTo = /^(?:visitor|account|user|person)$/i

function isToldByAgent({ key, children, parent }: TreeNode): boolean {
  const isSeen = (node: TreeNode | undefined): boolean => node?.children.has('auto') ?? false
  return toldTo.test(String(key)) && (children.has('auto') || isSeen(parent?.children.get('visitor')))
}

/** What messages are received with. */
const channelKey =
  /^(?:whats_?app|waba|telegram|viber|line|wechat|instagram|facebook|messenger|sms|twilio|zalo|kakao)_?(?:account|channel|inbox|number|integration)$/i

/** An account with a subdomain is one at the tool, and a network is the provider's. */
function isTenant(place: TreeNode): boolean {
  const { key, children } = place
  if (channelKey.test(String(key)) && !isSomebody(place)) return true
  if (
    /^(?:network|connection|lookup|ip|security_?context)$/i.test(String(key)) &&
    ['isp', 'asn', 'as'].some((own) => children.has(own))
  )
    return true
  return (
    /^(?:account|org(?:ani[sz]ation)?|workspace|company|team)$/i.test(String(key)) &&
    children.has('subdomain')
  )
}
