import { agreesWithHost, foldCompany, readHost } from '../clues/agreesWithDomain'
import { rememberByNode } from '../clues/fieldTree'
import type { Clue } from '../clues/readClues'
import { readName } from '../clues/readName'
import { hasTag } from './roles'
import type { Party } from './parties'
import { emailsOf, workDomainsOf } from './traits'

const signupWords =
  /trial|sign[ _-]?up|onboard|register|registration|subscrib|subscription[._ -](?:was[._ -])?(?:created|started|activated)|(?:workspace|organi[sz]ation|org|tenant|account|instance|space)[._: -](?:was[._ -])?(?:created|activated|opened|provisioned)/i
const ownerWords = new Set([
  'owner',
  'owners',
  'admin',
  'admins',
  'administrator',
  'creator',
  'creators',
  'created_by',
  'createdby',
])

/** The "account owner" of a trial is who has opened it. */
const accountWords = /^(?:account|workspace|org|organi[sz]ation|company|team|tenant)$/

/** Accounts have few owners, who are at few domains. */
const OWNERS_MAX = 5
const DOMAINS_MAX = 5

/**
 * Whoever opened an account at the tool is its "owner": {"org_name": …, "org_website": "acme.com", "owner_email": "ada@acme.com"}. That is
 * believed where nobody else could be reached, the owner is at the organization's own domain, and the payload tells of a sign-up or
 * names somebody of the tool's side at another domain.
 */
export function readAccountOwner(parties: readonly Party[]): void {
  readRepresentatives(parties)
  const makers = new Set(
    parties.filter((party) => party.role === 'staff' && isOwner(party)).flatMap(workDomainsOf),
  )
  const others = parties.filter(
    (party) => !isOwnSide(party) && workDomainsOf(party).length > 0 && !isMailboxAt(party, makers),
  )
  if (!others.every((party) => isInvited(party) || isSideContact(party, makers))) return
  const staff = parties.filter(({ role }) => role === 'staff')
  const owners = staff.filter((party) => isOwner(party) || isResponsible(party)).slice(0, OWNERS_MAX)
  const owner = owners.find((party) => isAtSite(parties, workDomainsOf(party).slice(0, DOMAINS_MAX)))
  if (!owner) return
  const [domain] = workDomainsOf(owner)
  const hasOwnSide = staff.some((party) => workDomainsOf(party).some((other) => other !== domain))
  if (!hasOwnSide && !isResponsible(owner) && !parties.some(({ clues }) => clues.some(isOfSignup))) return
  const emails = new Set(emailsOf(owner))
  for (const party of staff)
    if (emailsOf(party).some((email) => emails.has(email)))
      Object.assign(party, { role: 'user', namedRole: 'user' })
  for (const other of others) other.role = 'other'
}

const representativeKey =
  /^(?:(?:legal|company)_?)?represent(?:ative|ante|ant|anti)(?:_?l[eé]gal)?$|^(?:rappresentante|repr[eé]sentant)(?:_?l[eé]gale?)?$|^(?:vertreter|apoderad[oa]|vertegenwoordiger|przedstawiciel|z[aá]stupce|z[aá]stupca|reprezentant|представитель|представник|temsilci|wakil|perwakilan|代表|代表者|法人代表|대표|대표자)$/i

/** Who represents a company that is told of at the same domain is who is reached there: {"cooperative": {"email": …}, "representative": {"email": …}}. */
function readRepresentatives(parties: readonly Party[]): void {
  const staff = parties.filter(
    ({ role, place }) => role === 'staff' && representativeKey.test(String(place.key)),
  )
  if (staff.length === 0) return
  const firms = parties.filter(({ role }) => role === 'company' || role === 'lead')
  const domains = new Set(
    firms.flatMap(({ clues }) =>
      clues.flatMap(({ shape }) =>
        (shape.kind === 'email' && !shape.isFree) || shape.kind === 'site' ? [shape.domain] : [],
      ),
    ),
  )
  for (const party of staff)
    if (workDomainsOf(party).some((domain) => domains.has(domain)))
      Object.assign(party, { role: 'user', namedRole: 'user' })
}

/** The organization itself has a mailbox: {"organization": {"billing_email": …, "created_by": {"email": …}}}. */
function isMailboxAt(party: Party, domains: ReadonlySet<string>): boolean {
  return party.role === 'company' && workDomainsOf(party).every((domain) => domains.has(domain))
}

const sideKey =
  /^(?:billing|finance|invoic(?:e|ing)|accounting|accounts_?payable|payment|technical|tech|security|privacy|legal|emergency)_?(?:contact|person|user|info|details)?$/i

/** Who gets the bills at the owner's own domain: {"account_owner": {"email": …}, "billing_contact": {"email": …}}. */
function isSideContact(party: Party, domains: ReadonlySet<string>): boolean {
  return sideKey.test(String(party.place.key)) && workDomainsOf(party).every((domain) => domains.has(domain))
}

/** Whom the owner of a new account has invited says that it is theirs. */
function isInvited({ place }: Party): boolean {
  const list = typeof place.key === 'number' ? place.parent?.key : place.key
  const [only] = place.children.size === 1 ? place.children.values() : []
  if (saysInvited(place) || (only && saysInvited(only))) return true
  return /^(?:pending_?)?(?:invit(?:e|ation|ee)|teammate|seat)s?$|^invited_?(?:users|emails|members)$/i.test(
    String(list),
  )
}

const inviterKey = /^invit(?:ed|er)_?(?:by)?(?:_?id)?$/i

const saysInvited = rememberByNode(({ children }) =>
  [...children].some(
    ([key, { field }]) =>
      (inviterKey.test(String(key)) && field !== null && field.value !== null && field.value !== false) ||
      (/^(?:state|status)$/i.test(String(key)) &&
        /^(?:invited|invite[_ ]sent|pending)$/i.test(String(field?.value))),
  ),
)

function isOwnSide({ role }: Party): boolean {
  return role === 'staff' || role === 'other' || role === 'own'
}

/** Who is responsible at a company stands in what is told of it. */
function isResponsible({ place }: Party): boolean {
  const isNamed = /^respons(?:[aá]ve(?:l|is)|ables?|abil[ei])$|^verantwortliche?r?$/i.test(String(place.key))
  return isNamed && place.parent !== null && hasSiteKey(place.parent)
}

const hasSiteKey = rememberByNode(({ children }) =>
  [...children.keys()].some((key) => siteKey.test(String(key))),
)

const siteKey =
  /^(?:web_?)?(?:sites?|pagina|url|seite)$|^(?:web|website|domain|dominio|site_?web|sito_?web|webseite|cnpj|cif|nif|siret|partita_?iva)$/i

function isOwner({ clues, place }: Party): boolean {
  if (ownerWords.has(String(place.key).toLowerCase()) || isOwnerOfAccount(String(place.key))) return true
  return clues.every(({ words }) => {
    const [staff] = words.filter((word) => !accountWords.test(word.text))
    return staff?.tags.includes('staff') === true && ownerWords.has(staff.text)
  })
}

/** "account_owner", "workspaceAdmin". */
function isOwnerOfAccount(key: string): boolean {
  const [account, owner, ...others] = readName(key).map(({ text }) => text)
  return others.length === 0 && accountWords.test(account ?? '') && ownerWords.has(owner ?? '')
}

function isAtSite(parties: readonly Party[], domains: readonly string[]): boolean {
  if (domains.length === 0) return false
  const hosts = domains.map(readHost)
  return parties.some(({ clues }) =>
    clues.some(({ shape, words, field }) => {
      if (shape.kind === 'site')
        return domains.includes(shape.domain) && hasTag(words, 'website', 'domain', 'company')
      if (shape.kind !== 'words' || !hasTag(words, 'name', 'companyName')) return false
      const name = foldCompany(String(field.value))
      return hosts.some((host) => agreesWithHost(name, host))
    }),
  )
}

function isOfSignup({ field, words }: Clue): boolean {
  if (words.some(({ text }) => signupWords.test(text))) return true
  return typeof field.value === 'string' && field.value.length < 40 && signupWords.test(field.value)
}
