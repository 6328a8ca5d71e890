import { agreesWithHost, foldCompany, readHost } from '../clues/agreesWithDomain'
import type { TreeNode } from '../clues/fieldTree'
import type { Party } from '../parties/parties'
import type { Candidate } from '../scores/candidate'
import { firmNamesOf } from '../scores/firmNames'
import { COMPANY_PLACE } from '../weights'
import { isBuyerOfLead } from './buyerOfLead'
import type { ScoredParty } from './chooseLead'
import { factorBeside } from './companyBeside'
import type { PlacesOfNames } from './companyBeside'
import { isOfWhomTheyMeet } from './companyMet'
import { isOfThingBeside } from './companyOfThing'
import { factorOfEnvelope } from './companyPlace'
import { isIssuer } from './issuer'
import { isPickUpPoint } from './pickUpPoint'
import { isStrangeName } from './strangeName'

/** What a candidate is believed by where it stands, and beside whom. */
export function factorOfPlace(
  candidate: Candidate,
  party: Party,
  known: {
    lead: ScoredParty | null
    mailDomain: string | null
    pages: ReadonlySet<string>
    own: ReadonlySet<string>
    atMail: ReadonlySet<TreeNode>
    issuers: ReadonlySet<TreeNode>
    names: PlacesOfNames
    pickUps: ReadonlySet<string>
  },
): number {
  const { lead, mailDomain } = known
  const place = factorOfEnvelope(candidate, lead, known)
  // A part with a site where the lead writes from is that of whom they work for.
  const isAtMail = candidate.clue.place.parent !== null && known.atMail.has(candidate.clue.place)
  const isMet = !isAtMail && isOfWhomTheyMeet(candidate, lead, mailDomain)
  const met = isMet ? COMPANY_PLACE.envelopeFactor : 1
  const beside = factorBeside(candidate, party, known)
  const strange = isStrangeName(candidate, party, known) ? COMPANY_PLACE.anothersFactor : 1
  const issuer = isIssuer(candidate, known.issuers, known.names, mailDomain)
    ? COMPANY_PLACE.envelopeFactor
    : 1
  const buyer = isBuyerOfLead(candidate, lead) ? COMPANY_PLACE.envelopeFactor : 1
  const page = isOfPages(candidate, party, known) ? COMPANY_PLACE.envelopeFactor : 1
  const things = isOfThingBeside(candidate, party, known) ? COMPANY_PLACE.anothersFactor : 1
  const pickUp = isPickUpPoint(candidate, known.pickUps) ? COMPANY_PLACE.envelopeFactor : 1
  return place * met * beside * strange * page * issuer * buyer * things * pickUp
}

/** A company that is called like the domain of the tool user's people, or of the page somebody was on, is theirs. */
function isOfPages(
  { slot, clue }: Candidate,
  party: Party,
  {
    own,
    mailDomain,
    lead,
  }: { own: ReadonlySet<string>; mailDomain: string | null; lead: ScoredParty | null },
): boolean {
  if (mailDomain !== null && own.has(mailDomain)) return false
  if (slot === 'company_domain') return clue.shape.kind === 'site' && own.has(clue.shape.domain)
  if (slot !== 'company_name' || own.size === 0) return false
  const name = foldCompany(String(clue.field.value))
  if (mailDomain !== null && agreesWithHost(name, readHost(mailDomain))) return false
  // A page may be that of the company that was read from it.
  const read = lead ? new Set() : firmNamesOf(party).mailDomains
  return [...own].some((domain) => !read.has(domain) && agreesWithHost(name, readHost(domain)))
}
