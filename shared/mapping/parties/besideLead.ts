import type { Segment } from '../../fields/field'
import { agreesWithHost, foldCompany, readHost } from '../clues/agreesWithDomain'
import type { Host } from '../clues/agreesWithDomain'
import { isUnderKey, isWithinOne } from '../clues/fieldTree'
import type { TreeNode } from '../clues/fieldTree'
import type { Party } from './parties'
import { hasTag } from './roles'
import { readDeliveries } from './deliveries'
import { readGivers } from './gifts'
import { readKeepers } from './keepers'
import { isSomebodyElse } from './somebodyElse'
import { hasAddress, hasProfile, isPersonName, workDomainsOf } from './traits'

/** Whoever stands beside the lead on the tool user's side: who answers, speaks, uses the tool or sells. */
export function readBesideLead(parties: readonly Party[]): void {
  readReferees(parties)
  readBringers(parties)
  readKeepers(parties)
  readGivers(parties)
  readDeliveries(parties)
  readReplies(parties)
  readSpeakers(parties)
  readCalled(parties)
  readReviewers(parties)
  readDoers(parties)
  readShops(parties)
  readSellers(parties)
}

const referrerKey = /^(?:referr?er|referred_?by|advocate|ambassador|recommender)$/i

const referredKey =
  /^(?:referee|(?:referred_?|invited_?)?friend|friend_?(?:info|details)|freund|ami|amie|amigo|amiga|amico|amica|vriend|vän|ven|venn|kaveri|znajomy|arkadaş|друг|友達|友人|好友|친구)$/i

/** A "referee" beside a referrer is who was referred; alone it is somebody who vouches. */
function readReferees(parties: readonly Party[]): void {
  readReferrals(parties)
  if (!parties.some(({ place }) => referrerKey.test(String(place.key)))) return
  for (const party of parties) if (referredKey.test(String(party.place.key))) party.role = 'lead'
}

const referralKey = /^(?:referral|recommendation|introduction)$/i
const referrerMark =
  /^(?:referrals?_?(?:url|link|code|count|approved|made|sent|total)|referrals|share_?(?:url|link))$/i

/** Whoever has a link to refer others by stands beside whom they referred: {"referral": {"email": …}, "member": {"email": …, "referralUrl": …}}. */
function readReferrals(parties: readonly Party[]): void {
  const referred = parties.filter(({ place }) => referralKey.test(String(place.key)))
  const places = new Set(referred.map(({ place }) => place))
  if (!referred.some(hasAddress)) return
  const referrers = parties.filter(
    ({ place }) =>
      place.parent !== null &&
      !places.has(place) &&
      [...place.children.keys()].some((key) => referrerMark.test(String(key))),
  )
  if (!referrers.some(hasAddress)) return
  for (const party of referred)
    if (hasAddress(party)) Object.assign(party, { role: 'lead', namedRole: 'lead' })
  for (const party of referrers) party.role = 'other'
}

const bringerKey =
  /^(?:affiliate|promoter|ambassador|influencer|evangelist|referral_?partner|referring_?partner)s?$/i

/** Who brings leads is one where nobody else is there: {"event": "ambassador.applied", "ambassador": {"email": …}}. */
function readBringers(parties: readonly Party[]): void {
  const isTheirs = ({ role, place }: Party): boolean => role === 'other' && isCalled(place, bringerKey)
  const others = parties.filter((party) => !isTheirs(party) && party.role !== 'staff' && party.role !== 'own')
  if (others.some(hasAddress)) return
  for (const party of parties) if (isTheirs(party)) Object.assign(party, { role: 'user', namedRole: 'user' })
}

const replyKey =
  /^(?:(?:owner|merchant|vendor|business|admin|company|public)_?)?(?:reply|replies|response|responses)$/i
const saidKey = /^(?:\w+_)?(?:review|rating|testimonial|feedback|comment|question)s?$/i

/** Who answers a review is not its reader: {"review": {"reviewer": …, "reply": {"author": …}}}. */
function readReplies(parties: readonly Party[]): void {
  for (const party of parties)
    if (party.role === 'user' && party.clues.every(({ field }) => isWithinReply(field.segments)))
      party.role = 'staff'
}

function isWithinReply(segments: readonly Segment[]): boolean {
  const reply = segments.findLastIndex((key) => replyKey.test(String(key)))
  return segments.slice(0, Math.max(0, reply)).some((key) => saidKey.test(String(key)))
}

const toolUserKey = /^(?:(?:linkedin_?|account_?|current_?|auth_?)?user|account|seat|sender|profile|me)$/i
const reachedKey = /^(?:person|contact|lead|prospect|recipient|candidate|target|connection)$/i

/** Who uses the tool stands beside whom they reach: {"user": {"email": …}, "person": {"linkedin": …, "company": …}}. */
function readDoers(parties: readonly Party[]): void {
  const reached = parties.filter(
    (party) =>
      (party.role === 'lead' || party.role === 'unknown') &&
      reachedKey.test(String(party.place.key)) &&
      isDescribed(party),
  )
  const besides = new Map(reached.toReversed().map((party) => [party.place.parent, party]))
  for (const party of parties) {
    if (!isDoer(party)) continue
    const beside = besides.get(party.place.parent)
    if (!beside || !isSomebodyElse(party, beside)) continue
    party.role = 'staff'
    beside.role = 'lead'
  }
}

/** An account is somebody's where it has a profile or an address. */
function isDoer(party: Party): boolean {
  if (!toolUserKey.test(String(party.place.key))) return false
  return (
    party.role === 'user' || ((party.role === 'company' || party.role === 'unknown') && hasProfile(party))
  )
}

const shopKey = /^(?:store|shop|merchant|seller|vendor|site|web_?site|branch|location|outlet)$/i
const shopRoles = new Set(['thing', 'unknown', 'company'])
const orderKey = /^(?:order|booking|appointment|reservation|checkout|cart|invoice|quote|enquiry|inquiry)$/i

/** A shop has an address as well, but an order is whose address stands with it, and so is anything of somebody at another domain. */
function readShops(parties: readonly Party[]): void {
  const shops = parties.filter(
    (party) => shopRoles.has(party.role) && shopKey.test(String(party.place.key)) && hasAddress(party),
  )
  if (shops.length === 0) return
  const isOrdered = parties.some((party) => orderKey.test(String(party.place.key)) && hasAddress(party))
  const reached = parties.filter(
    ({ role, place }) => reachedRoles.has(role) && !shopKey.test(String(place.key)),
  )
  const domains = new Set(reached.flatMap(domainsOf))
  for (const shop of shops) {
    const own = new Set(domainsOf(shop))
    const isElsewhere = domains.size > own.size || [...domains].some((domain) => !own.has(domain))
    if (isOrdered || isElsewhere) shop.role = 'staff'
  }
}

const reachedRoles = new Set(['lead', 'user', 'neutral', 'to'])

function domainsOf({ clues }: Party): string[] {
  return clues.flatMap(({ shape }) => (shape.kind === 'email' ? [shape.domain] : []))
}

const sellerKey =
  /^(?:merchant|seller|vendor|business|provider|supplier|store|shop|venue|salon|clinic|practice|restaurant|property|hotel|dealer(?:ship)?|studio|gym|location|branch|outlet|comercio|negocio|commerce|marchand|negozio|lojista|estabelecimento|haendler|händler)$/i
const buyerKey =
  /^(?:customer|consumer|buyer|shopper|guest|patient|diner|reviewer|rater|booker|payer|payor|donor|kunde|gast|cliente|comprador|acheteur|acquirente|klant)$/i

/** A business beside a customer is where they buy: {"customer": {"name": …}, "business": {"name": …}}. One at the customer's domain is theirs. */
function readSellers(parties: readonly Party[]): void {
  const billed = parties.filter(isBilled)
  for (const party of billed) if (party.role === 'to') party.role = 'lead'
  const buyers = [...billed, ...parties.filter(({ place }) => buyerKey.test(String(place.key)))]
  if (buyers.length === 0) return
  const places = new Set(buyers.map(({ place }) => place))
  const domains = new Set(buyers.flatMap(workDomainsOf))
  const hosts = [...domains].slice(0, DOMAINS_MAX).map(readHost)
  for (const party of parties) {
    if (!shopRoles.has(party.role) || !sellerKey.test(String(party.place.key))) continue
    const isTheirs = isWithinOne(party.place, places) || isAtOne(party, { domains, hosts })
    if (!isTheirs) party.role = 'staff'
  }
}

const billedKey =
  /^(?:recipient|client|bill(?:ed)?_?to|invoice_?(?:to|recipient)|debtor|receiver|empf[aä]nger|destinatario|destinataire|odbiorca|nabywca)$/i
const taxKey =
  /^(?:tax|vat|gst|ust|iva|nip|ico|dic|cif|nif|cnpj|cpf|rfc|rut|ruc|nit|inn|ein|abn|uid|npwp|cuit|siret|siren|p_?iva|vkn)(?:_?(?:id|no|nr|number|code|nummer|reg(?:istration)?(?:_?(?:no|number))?))?$|^(?:partita_?iva|codice_?fiscale|company_?(?:number|code)|registration_?(?:no|number)|reg_?(?:no|code))$/i

/** Whom a bill is to has a tax number, and so has who sells: {"business": {"taxId": …}, "recipient": {"taxId": …}}. */
function isBilled({ place }: Party): boolean {
  return (
    billedKey.test(String(place.key)) && place.parent !== null && [...place.children.keys()].some(isTaxKey)
  )
}

function isTaxKey(key: Segment): boolean {
  return taxKey.test(String(key))
}

/** A purchase has few buyers, and they are at few companies. */
const DOMAINS_MAX = 5

function isAtOne(
  { clues }: Party,
  { domains, hosts }: { domains: ReadonlySet<string>; hosts: readonly Host[] },
): boolean {
  return clues.some(({ shape, field }) => {
    if (shape.kind === 'site') return domains.has(shape.domain)
    if (shape.kind !== 'words') return false
    const name = foldCompany(String(field.value))
    return hosts.some((host) => agreesWithHost(name, host))
  })
}

/** Whoever is reached has a whole name, and a profile, an address or an employer. */
function isDescribed({ clues }: Party): boolean {
  const isPlaced = clues.some(
    ({ shape, words }) =>
      shape.kind === 'personLinkedin' ||
      shape.kind === 'email' ||
      (shape.kind === 'words' && hasTag(words, 'company', 'companyName')),
  )
  return isPlaced && clues.some(isPersonName)
}

const judgeKey = /^(?:reviewer|approver|assessor|evaluator|examiner|verifier|screener|underwriter)$/i

/** Who reviews an application is not who applies: {"applicant": {"email": …}, "reviewer": {"email": …}}. Reviews have a rating instead. */
function readReviewers(parties: readonly Party[]): void {
  const judges = parties.filter(({ role, place }) => role === 'user' && judgeKey.test(String(place.key)))
  if (judges.length === 0 || parties.some(({ clues }) => clues.some(isRating))) return
  const others = parties.filter(
    (party) =>
      (party.role === 'lead' || party.role === 'unknown') &&
      hasAddress(party) &&
      party.clues.some(isPersonName),
  )
  if (others.length > 0) for (const judge of judges) judge.role = 'staff'
}

function isRating({ words }: Party['clues'][number]): boolean {
  return words.some(({ text }) => /^(?:ratings?|stars?|score)$/.test(text))
}

const stageKey = /^(?:speaker|presenter|panelist|moderator)s?$/i
const audienceKey = /^(?:attendee|registrant|participant|invitee|guest|visitor|subscriber|registration)s?$/i

/** Speakers may be leads, but not beside who came to hear them. */
function readSpeakers(parties: readonly Party[]): void {
  const hasAudience = parties.some(
    (party) => party.role === 'lead' && isCalled(party.place, audienceKey) && hasAddress(party),
  )
  if (!hasAudience) return
  for (const party of parties)
    if (party.role === 'lead' && isCalled(party.place, stageKey)) party.role = 'staff'
}

const callerKey = /^(?:caller|calling_?party|anrufer|appelant|llamante|chiamante|beller|звонящий)$/i
const calledKey =
  /^(?:destination|called(?:_?party)?|callee|answered_?by|extension|line|queue|angerufener|appel[eé]|destino)$/i

/** Who picks up is not who calls: {"caller": {"name": …}, "destination": {"targets": [{"email": …}]}}. */
function readCalled(parties: readonly Party[]): void {
  if (!parties.some(({ place }) => isCalled(place, callerKey))) return
  for (const party of parties) if (isUnderKey(party.place, calledKey)) party.role = 'staff'
}

function isCalled({ key, parent }: TreeNode, name: RegExp): boolean {
  return name.test(String(typeof key === 'number' ? parent?.key : key))
}
