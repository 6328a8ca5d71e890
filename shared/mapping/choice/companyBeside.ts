import { isSpelledLikeDomain, readHost } from '../clues/agreesWithDomain'
import { isWithin, rememberByNode } from '../clues/fieldTree'
import type { TreeNode } from '../clues/fieldTree'
import { nameKindOf } from '../clues/nameKind'
import { soundsLikeHost } from '../clues/soundsLike'
import type { Party } from '../parties/parties'
import { hasTag } from '../parties/roles'
import { placesOfBuyers } from '../scores/besideNames'
import type { Candidate } from '../scores/candidate'
import { COMPANY_PLACE } from '../weights'
import { bestEmailOf } from './chooseLead'
import type { ScoredParty } from './chooseLead'
import { isAccount } from './companyPlace'

const ownNames = /^(?:org|orgname|merchant|vendor|brand|agency)$/

/** The containers in which a company is named by none of these words, and in which it is called the lead's. */
export type PlacesOfNames = {
  plain: ReadonlySet<TreeNode>
  /** Where the field for the company is left empty. */
  unsaid: ReadonlySet<TreeNode>
  /** Where the present employer of somebody who applies for a job stands. */
  ofJobs: ReadonlySet<TreeNode>
  /** The words that leads' companies are called by there: "customer" of `customer_company`. */
  ofLeads: ReadonlyMap<TreeNode, ReadonlySet<string>>
  /** Where what is called a client's name, not a company's, is a company's. */
  ofClients: ReadonlySet<TreeNode>
}

export function placesOfNames(all: readonly Candidate[], { clues }: Party): PlacesOfNames {
  const named = all.filter(({ slot }) => slot === 'company_name').map(({ clue }) => clue)
  const plain = named.filter(({ words }) => !isOwnName(words))
  const unsaid = clues.filter(
    ({ shape, words }) =>
      shape.kind === 'empty' && nameKindOf(words)?.startsWith('company') && !isOwnName(words),
  )
  const employers = named.filter(({ words, container }) => isEmployer(words) && isApplication(container))
  const ofLeads = new Map<TreeNode, Set<string>>()
  for (const { container, words } of named)
    if (hasTag(words, 'lead'))
      ofLeads.set(container, (ofLeads.get(container) ?? new Set()).add(words[0]?.text ?? ''))
  const clients = named.filter(
    ({ words }) => !hasTag(words, 'company', 'companyName') || hasTag(words, 'lead'),
  )
  return {
    plain: new Set(plain.map(({ container }) => container)),
    unsaid: new Set(unsaid.map(({ container }) => container)),
    ofJobs: new Set(employers.map(({ container }) => container)),
    ofLeads,
    ofClients: new Set(clients.map(({ container }) => container)),
  }
}

/** How far a name of a company is believed beside other names, and beside whose address is known. */
export function factorBeside(
  candidate: Candidate,
  party: Party,
  { names, lead, mailDomain }: { names: PlacesOfNames; lead: ScoredParty | null; mailDomain: string | null },
): number {
  if (mailDomain !== null && isSpelledOrSoundsLike(String(candidate.clue.field.value), mailDomain)) return 1
  if (isHirerBesideEmployer(candidate, names)) return COMPANY_PLACE.sellerFactor
  const isSellers =
    isSellerBeside(candidate, party) ||
    isAccountBesideAnswers(candidate, lead) ||
    isOwnBesideUnsaid(candidate, names)
  if (isSellers) return COMPANY_PLACE.sellerFactor
  if (isAccountBesideLeads(candidate, names) || isPlainBesideLeads(candidate, names, lead))
    return COMPANY_PLACE.besideFactor
  return isOwnBeside(candidate, names) ? COMPANY_PLACE.besideFactor : 1
}

const jobKey =
  /^(?:job|job_?(?:id|ref|reference|title|req(?:uisition)?_?id)|vacancy(?:_?id)?|requisition_?id|apply_?date|applied_?(?:at|on)|resume|cv|resume_?(?:url|text|file_?name))$/i

const isApplication = rememberByNode(({ children }) => {
  const keys = [...children.keys()].filter((key) => jobKey.test(String(key)))
  return keys.length > 1
})

function isSpelledOrSoundsLike(name: string, domain: string): boolean {
  return isSpelledLikeDomain(name, domain) || soundsLikeHost(name, readHost(domain).label)
}

/** Beside whom somebody works for now, a plain company is where they apply: {"company_name": …, "job_title": …, "current_employer": …}. */
function isHirerBesideEmployer({ slot, clue }: Candidate, { ofJobs }: PlacesOfNames): boolean {
  return slot === 'company_name' && ofJobs.has(clue.container) && !isEmployer(clue.words)
}

function isEmployer(words: Candidate['clue']['words']): boolean {
  return hasTag(words, 'current') || words.some(({ text }) => text.includes('employer'))
}

/** Beside a "customer_email" the "account_name" is that of the account that sells. */
function isSellerBeside({ slot, clue }: Candidate, party: Party): boolean {
  if (
    slot !== 'company_name' ||
    !clue.words.some(({ text }) => /^(?:account|accountname|merchant|business|businessname)$/.test(text))
  )
    return false
  // A merchant in the envelope is beside them as well.
  return [...placesOfBuyers(party)].some((place) => isWithin(place, clue.container))
}

/** Where the lead's company is called so beside it, an "account name" is that of whoever has the account. */
function isAccountBesideLeads({ slot, clue }: Candidate, { ofLeads }: PlacesOfNames): boolean {
  if (slot !== 'company_name' || !clue.words.some(({ text }) => /^(?:account|accountname)$/.test(text)))
    return false
  return !hasTag(clue.words, 'lead') && ofLeads.has(clue.container)
}

/** A plain company beside that of the one whose address it is may be whoever sends: {"company_name": …, "customer_company": …, "customer_email": …}. */
function isPlainBesideLeads(
  { slot, clue }: Candidate,
  { ofLeads }: PlacesOfNames,
  lead: ScoredParty | null,
): boolean {
  if (slot !== 'company_name' || hasTag(clue.words, 'lead')) return false
  const beside = ofLeads.get(clue.container)
  const mail = beside ? bestEmailOf(lead)?.clue : undefined
  const whose = mail?.container === clue.container ? mail.words[0] : undefined
  return whose?.tags.includes('lead') === true && beside?.has(whose.text) === true
}

/** What somebody answers is theirs, where an "account" beside the answers is whoever asks. */
function isAccountBesideAnswers({ slot, clue }: Candidate, lead: ScoredParty | null): boolean {
  if (slot !== 'company_name' || clue.isAnswer || !isAccount([], clue.words)) return false
  return bestEmailOf(lead)?.clue.isAnswer === true
}

/** Where a company stands plainly beside it, an "org" or a "merchant" is whoever the tool acts for. */
function isOwnBeside({ slot, clue }: Candidate, { plain }: PlacesOfNames): boolean {
  return slot === 'company_name' && isOwnName(clue.words) && plain.has(clue.container)
}

/** Whoever has not said where they work left the field for it empty: a "brand" beside it is whose form it is. */
function isOwnBesideUnsaid({ slot, clue }: Candidate, { unsaid }: PlacesOfNames): boolean {
  return slot === 'company_name' && isOwnName(clue.words) && unsaid.has(clue.container)
}

function isOwnName(words: Candidate['clue']['words']): boolean {
  return words.some(({ text }) => ownNames.test(text)) && !hasTag(words, 'lead')
}
