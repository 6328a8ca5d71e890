import type { Segment } from '../../fields/field'
import type { Candidate } from '../scores/candidate'
import { isWithin } from '../clues/fieldTree'
import { nameKindOf } from '../clues/nameKind'
import type { TreeNode } from '../clues/fieldTree'
import { bestEmailOf } from './chooseLead'
import type { ScoredParty } from './chooseLead'
import type { Party } from '../parties/parties'
import { agreesWithDomain } from '../clues/agreesWithDomain'
import { remember } from '../remember'
import { COMPANY_PLACE, CONFIDENCE } from '../weights'

/** Words for whoever the tool acts for as well as for the lead's company. */
const accountWords = new Set(
  'account accounts acct org orgs orgname accountname organization organizations organisation organizationname organisationname business businessname brand agency structure ente organizacion organizzazione organisatie'.split(
    ' ',
  ),
)
const wrapperKey =
  /^(?:data|payload|body|object|record|entry|attributes|properties|resource|result|response|submission|form_?response|form_?data|form_?fields|fields|event_?data|params|details?|new|after|item|(?:\w+_)?message|content|(?:field|column|user_?column|lead|question|answer)_?data|answers|responses)$/i

/**
 * How far a company is believed that stands around the lead's data: {"account": {"name": …}, "data": {"email": …}} names whoever the
 * tool acts for. One that the e-mail address agrees with is believed all the same.
 */
export function factorOfEnvelope(
  { clue }: Candidate,
  lead: ScoredParty | null,
  { mailDomain, atMail }: { mailDomain: string | null; atMail: ReadonlySet<TreeNode> },
): number {
  if (lead?.party.role === 'from' && isAccount(clue.field.segments, clue.words))
    return COMPANY_PLACE.envelopeFactor
  const email = bestEmailOf(lead)
  const { segments } = clue.field
  if (!email && lead && isWriterElsewhere(lead, clue.place) && isAccount(segments.slice(0, -1), []))
    return COMPANY_PLACE.envelopeFactor
  if (!email || agrees(clue.shape, mailDomain) || !isAround(segments, email.clue.field.segments)) return 1
  if (clue.place.parent !== null && (atMail.has(clue.place) || isNamedAsMail(clue, mailDomain))) return 1
  return isAccount(segments, clue.words) ? COMPANY_PLACE.envelopeFactor : COMPANY_PLACE.aroundFactor
}

export function isNamedAsMail({ shape, field }: Candidate['clue'], mailDomain: string | null): boolean {
  return shape.kind === 'words' && mailDomain !== null && agreesWithDomain(String(field.value), mailDomain)
}

/** Of a reviewer or author only the name is known: an account beside them is that which is reviewed. */
function isWriterElsewhere({ party }: ScoredParty, place: TreeNode): boolean {
  return party.role === 'user' && party.place.parent !== null && !isWithin(place, party.place)
}

export function isAccount(segments: readonly Segment[], words: Candidate['clue']['words']): boolean {
  const isNamed = words.some(({ text }) => accountWords.has(text))
  return (
    isNamed ||
    segments.some((segment) => typeof segment === 'string' && accountWords.has(segment.toLowerCase()))
  )
}

export function agrees(shape: Candidate['clue']['shape'], mailDomain: string | null): boolean {
  return shape.kind === 'site' && shape.domain === mailDomain
}

function isAround(outer: readonly Segment[], inner: readonly Segment[]): boolean {
  let depth = 0
  while (depth < outer.length && outer[depth] === inner[depth]) depth += 1
  const into = inner[depth]
  return (
    typeof into === 'string' &&
    depth < inner.length - 1 &&
    wrapperKey.test(into) &&
    !wrapperKey.test(String(outer[depth]))
  )
}

/** A name with an id and hardly more is a mention, not a description. */
const LONE_CLUES_MAX = 3

/** Where nobody is to be reached, one lone name or domain may be anybody's, that of the tool's user as well. */
export function isLoneMention(party: Party, own: readonly Candidate[], lead: ScoredParty | null): boolean {
  if (lead && isSurelyKnown(lead)) return false
  const slots = new Set(own.map(({ slot }) => slot))
  if (slots.size === 1 && party.clues.length <= LONE_CLUES_MAX) return true
  const isPart =
    party.role === 'company' &&
    !party.clues.some(({ words }) => words.some(({ text }) => accountWords.has(text)))
  return slots.size === 1 && !(isPart && !isAccountPlace(party))
}

const isSurelyKnown = remember(({ candidates }: ScoredParty) =>
  candidates.some(({ score }) => score >= CONFIDENCE.use),
)

function isAccountPlace({ place }: Party): boolean {
  return typeof place.key === 'string' && accountWords.has(place.key.toLowerCase())
}

/** Where the lead's own part names a company, an "organisation" elsewhere is whoever the tool acts for. */
export function lowerAccounts(
  all: readonly Candidate[],
  lead: ScoredParty | null,
  mailDomain: string | null,
): Candidate[] {
  const isOwnPart = (candidate: Candidate): boolean =>
    lead !== null && isWithin(candidate.clue.place, lead.party.place)
  const hasOwn = [...all, ...(lead?.candidates ?? [])].some(
    (one) => one.slot === 'company_name' && one.score >= CONFIDENCE.use && isOwnPart(one),
  )
  if (!lead?.party.place.parent || !hasOwn) return [...all]
  const accounts = new Set(
    all
      .filter((one) => one.slot === 'company_name' && !isOwnPart(one) && isAccount([], one.clue.words))
      .map(({ clue }) => clue.container),
  )
  return all.map((candidate) => {
    const isElsewhere =
      !isOwnPart(candidate) &&
      (isAccount(candidate.clue.field.segments.slice(0, -1), []) ||
        (candidate.slot === 'company_domain' && accounts.has(candidate.clue.container)))
    if (!isElsewhere || agrees(candidate.clue.shape, mailDomain)) return candidate
    const { accountFactor, envelopeFactor } = COMPANY_PLACE
    const isSite = mailDomain !== null && candidate.slot === 'company_domain'
    return { ...candidate, score: candidate.score * (isSite ? envelopeFactor : accountFactor) }
  })
}

const mayBeAnothers: ReadonlySet<string> = new Set(['company', 'unknown', 'user'])

/** Whether a company is said to be somebody else's by the e-mail address beside it. */
export function isSomebodyElses(party: Party, lead: ScoredParty | null, mailDomain: string | null): boolean {
  if (!lead || party === lead.party || mailDomain === null || !mayBeAnothers.has(party.namedRole))
    return false
  if (party.place.parent === null || isWithin(lead.party.place, party.place)) return false
  // Firms have certified mailboxes elsewhere.
  if (party.clues.some(({ shape }) => agrees(shape, mailDomain))) return false
  const domains = party.clues.flatMap(({ shape }) =>
    shape.kind === 'email' && !shape.isFree ? [shape.domain] : [],
  )
  return domains.length > 0 && !domains.includes(mailDomain)
}

/**
 * Where a name is known to be that of the company, a site is not that stands elsewhere and is like neither the name nor where the lead
 * writes from: {"restaurant": {"website": …}, "data": {"email": "ada@acme.com", "company": "Acme"}}.
 */
export function lowerOtherSites(all: readonly Candidate[], mailDomain: string | null): Candidate[] {
  const [best] = all
    .filter(({ slot, score }) => slot === 'company_name' && score >= CONFIDENCE.use)
    .sort((one, other) => other.score - one.score)
  if (!best) return [...all]
  const name = String(best.clue.field.value)
  const isSure = mailDomain !== null && agreesWithDomain(name, mailDomain)
  const besides = all.filter(
    ({ slot, clue }) => slot === 'company_domain' && clue.container === best.clue.container,
  )
  if (!isSure && (mailDomain !== null || besides.length === 0)) return [...all]
  return all.map((one) => {
    const { shape, container } = one.clue
    const isOther =
      one.slot === 'company_domain' &&
      container !== best.clue.container &&
      shape.kind === 'site' &&
      shape.domain !== mailDomain &&
      !agreesWithDomain(name, shape.domain)
    return isOther ? { ...one, score: one.score * COMPANY_PLACE.accountFactor } : one
  })
}

/** A list that stands beside the company's own name is of something else of it: {"CompanyName": …, "Names": [{"Name": …}]}. */
export function lowerListed(all: readonly Candidate[]): Candidate[] {
  const named = new Set(
    all
      .filter(
        ({ slot, score, clue }) =>
          slot === 'company_name' && score >= CONFIDENCE.use && isCompanyName(clue.words),
      )
      .map(({ clue }) => clue.container),
  )
  return all.map((one) => {
    const isListed =
      one.slot === 'company_name' &&
      typeof one.clue.container.key === 'number' &&
      nameKindOf(one.clue.words) === 'bare'
    return isListed && standsUnder(one.clue.container, named)
      ? { ...one, score: one.score * COMPANY_PLACE.besideFactor }
      : one
  })
}

/**
 * Where one object names a company and the domain that the lead writes from, a name elsewhere is that of another company:
 * {"organization": {"name": "Our Tool"}, "new_job": {"company": "Acme", "domain": "acme.com"}}.
 */
export function lowerStrangers(all: readonly Candidate[], mailDomain: string | null): Candidate[] {
  if (mailDomain === null) return [...all]
  const sure = all.filter(({ score }) => score >= CONFIDENCE.use)
  const atMail = new Set(
    sure
      .filter(({ slot, clue }) => slot === 'company_domain' && agrees(clue.shape, mailDomain))
      .map(({ clue }) => clue.place),
  )
  const isOfMail = ({ slot, clue }: Candidate): boolean => slot === 'company_name' && atMail.has(clue.place)
  if (!sure.some(isOfMail)) return [...all]
  return all.map((one) => {
    const isOther =
      one.slot === 'company_name' &&
      !atMail.has(one.clue.place) &&
      !agreesWithDomain(String(one.clue.field.value), mailDomain)
    return isOther ? { ...one, score: one.score * COMPANY_PLACE.accountFactor } : one
  })
}

/**
 * Of two names of companies the one that the lead writes from is the lead's: a customer has a "company", and the "company_name" of
 * whoever sells to them.
 */
export function preferNamesake(all: readonly Candidate[], mailDomain: string | null): Candidate[] {
  if (mailDomain === null) return [...all]
  const sure = all.filter(({ slot, score }) => slot === 'company_name' && score >= CONFIDENCE.use)
  if (sure.length < 2 || sure.length > NAMES_MAX) return [...all]
  const ofMail = new Set(sure.filter(({ clue }) => agreesWithDomain(String(clue.field.value), mailDomain)))
  if (ofMail.size === 0) return [...all]
  return all.map((one) =>
    one.slot === 'company_name' && !ofMail.has(one)
      ? { ...one, score: one.score * COMPANY_PLACE.accountFactor }
      : one,
  )
}

/** More names are a list of companies. */
const NAMES_MAX = 20

function isCompanyName(words: Candidate['clue']['words']): boolean {
  return nameKindOf(words) === 'companyName'
}

function standsUnder(place: TreeNode, named: ReadonlySet<TreeNode>): boolean {
  for (let node = place.parent; node?.parent; node = node.parent) if (named.has(node)) return true
  return false
}
