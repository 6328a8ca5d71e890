import type { Target } from '../../identifiers/slots'
import type { Candidate } from '../scores/candidate'
import { bestEmailOf } from './chooseLead'
import type { ScoredParty } from './chooseLead'
import {
  isLoneMention,
  lowerAccounts,
  lowerListed,
  lowerOtherSites,
  lowerStrangers,
  preferNamesake,
  isSomebodyElses,
} from './companyPlace'
import { placesOfNames } from './companyBeside'
import { factorOfPlace } from './factorOfPlace'
import { isWithin } from '../clues/fieldTree'
import { isInLookup } from '../clues/lookedUp'
import { hasCompanyElsewhere, isOfOwnDomain } from './ownCompany'
import { placesAtMail } from './atMail'
import { isPresentEmployer } from './companyMet'
import { isInEnvelope } from './envelope'
import { placesOfIssuers } from './issuer'
import { pastValues, valueOf } from './pastValues'
import { pickUpPointsOf } from './pickUpPoint'
import { siteByName } from './siteByName'
import { weighSite } from './weighSite'
import { buyersAddress } from '../parties/parties'
import type { Party } from '../parties/parties'
import type { Clue } from '../clues/readClues'
import { hasTag } from '../parties/roles'
import { agreesWithDomain } from '../clues/agreesWithDomain'
import { findSubject } from '../parties/companyLikeness'
import { ownDomainsOf } from '../parties/ownDomains'
import { domainsOfPages } from '../parties/ownPages'
import { isOneOfOwn } from '../parties/traits'
import { isBuyerOfBill, isOnBillOfOrder } from '../scores/billNames'
import { scoreFirmAtMail, scoreMemberFirm, scoreSiteOfFirm, scoreSiteOwner } from '../scores/firmAtMail'
import { scoreCompany } from '../scores/scoreCompany'
import {
  isAccountName,
  scoreAccountName,
  scoreFirmByValue,
  scoreNamesake,
  scoreOwnCompany,
} from '../scores/scoreOwnCompany'
import { CONFIDENCE, COMPANY_PLACE, COMPANY_ROLE_FACTOR, NEARLY_EQUAL } from '../weights'

/** The fields of the lead's company, or of the company that is the lead. */
export function collectCompany(input: {
  parties: readonly Party[]
  lead: ScoredParty | null
  target: Target
}): Candidate[] {
  const past = pastValues(input.parties)
  const mailDomain = workDomainOf(input.lead)
  const ownDomains = ownDomainsOf(input.parties)
  const pages = domainsOfPages(input.parties)
  const known = {
    lead: input.lead,
    mailDomain,
    pages,
    own: firstOf(input.lead ? ownDomains : new Set(), pages),
    atMail: placesAtMail(input.parties, mailDomain),
    issuers: placesOfIssuers(input.parties, mailDomain),
    pickUps: pickUpPointsOf(input.parties),
  }
  const hasOtherSite = hasCompanyElsewhere(input.parties, ownDomains)
  const subject = input.target === 'companies' ? findSubject(input.parties) : null
  // Where only people of the own side are told of, companies are those that they have to do with.
  const isOfOwnWork = !input.lead && input.parties.some(isOneOfOwn)
  const scored = input.parties.map((party) => {
    if ((input.lead || hasOtherSite) && isOfOwnDomain(party, ownDomains, mailDomain)) return []
    const factor = isSomebodyElses(party, input.lead, mailDomain) ? COMPANY_PLACE.anothersFactor : 1
    const own = scoreParty({ party, past, lead: input.lead, mailDomain, target: input.target, subject })
    const names = placesOfNames(own, party)
    const isMention = (isOfOwnWork && own.every(isOfName)) || isLoneMention(party, own, input.lead)
    const isLone = input.target === 'people' && isMention
    const ofParty = factor * (isLone ? COMPANY_PLACE.loneFactor : 1) * factorBesideSubject(party, subject)
    return own
      .map((candidate) => weighSite(weighDistance(candidate, input.lead), known))
      .map((candidate) => ({
        ...candidate,
        score: candidate.score * ofParty * factorOfPlace(candidate, party, { ...known, names }),
      }))
  })
  const weighed = weighTogether(scored, input.lead, mailDomain)
  return [...weighed, ...siteByName(input.parties, weighed, known)]
}

function isOfName({ slot }: Candidate): boolean {
  return slot === 'company_name'
}

/** What is told of companies at all the places, each believed by what the others say. */
function weighTogether(
  scored: readonly Candidate[][],
  lead: ScoredParty | null,
  mailDomain: string | null,
): Candidate[] {
  const placed = lowerAccounts(lowerListed(lowerApart(scored)), lead, mailDomain)
  return lowerOtherSites(preferNamesake(lowerStrangers(placed, mailDomain), mailDomain), mailDomain)
}

/** Another company than the one that the payload is about is the tool user's, or whoever did something. */
function factorBesideSubject(party: Party, subject: Party | null): number {
  if (subject === null) return 1
  const isBeside = !isWithin(party.place, subject.place) || isInEnvelope(party, subject)
  return isBeside ? COMPANY_PLACE.besideSubjectFactor : 1
}

/** Payloads tell of many people and pages, but of few domains. */
const DOMAINS_MAX = 4

function firstOf(...sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((set) => [...set].slice(0, DOMAINS_MAX)))
}

/** What stands apart from where most is known about the company is believed a little less. */
function lowerApart(scored: readonly Candidate[][]): Candidate[] {
  const best = scored.reduce<Candidate[]>(
    (most, own) => (sumOf(own) > sumOf(most) + NEARLY_EQUAL ? own : most),
    [],
  )
  return scored.flatMap((own) =>
    own === best
      ? own
      : own.map((candidate) => ({ ...candidate, score: candidate.score * COMPANY_PLACE.apartFactor })),
  )
}

function scoreParty(input: {
  party: Party
  past: ReadonlySet<string>
  lead: ScoredParty | null
  mailDomain: string | null
  target: Target
  subject: Party | null
}): Candidate[] {
  const { party, past, lead, mailDomain, target } = input
  const isSubject = input.subject !== null && isWithin(party.place, input.subject.place)
  const isLead = party === lead?.party
  const around = lead && isAroundLead(party, lead) ? COMPANY_ROLE_FACTOR.neutral : 0
  // What stands with whoever sent a message is theirs, where the sender is the lead.
  const isSender = isLead && COMPANY_ROLE_FACTOR[party.role] === 0
  if (COMPANY_ROLE_FACTOR[party.role] === 0 && !isSender && !isSubject)
    return party.clues.flatMap((clue) => scoreTeam({ party, clue, mailDomain, lead }))
  return party.clues.flatMap((clue) => {
    const own = [
      ...scoreCompany(party, clue),
      ...scoreFirmByValue(party, clue),
      ...(target === 'companies' ? scoreOwnCompany(party, clue) : []),
    ]
    // What was asked for is no guess where the address that was found is at the same domain.
    const isFound = clue.shape.kind === 'site' && isInLookup(clue.container) && isFromSite(clue, mailDomain)
    const isPast = !isFound && (clue.isPast || party.isPast || past.has(valueOf(clue)))
    const isTheirs = isSender || isFromSite(clue, mailDomain)
    const isNamed = target === 'companies' && isNamedCompany(party, clue)
    const near = isTheirs ? COMPANY_ROLE_FACTOR.lead : isNamed ? COMPANY_ROLE_FACTOR.unknown : 0
    const about = isSubject ? COMPANY_ROLE_FACTOR.unknown : 0
    const place = Math.max(factorOf(party, clue), near, around, about)
    const factor = place * (isPast ? COMPANY_PLACE.pastFactor : 1)
    return [
      ...own.map((candidate) => ({ ...candidate, score: candidate.score * factor })),
      ...scoreMemberFirm(party, clue, mailDomain),
      ...scoreSiteOwner(party, clue, mailDomain),
      ...scoreSiteOfFirm(party, clue, mailDomain),
      ...(isLead ? scoreAccountName(clue) : []),
      ...(isLead && !isAccountName(clue.words) ? [] : scoreNamesake(party, clue, mailDomain)),
    ]
  })
}

/** Whatever it is called: what a lead stands in as one of several contacts is the lead's company. */
function isAroundLead({ role, place }: Party, { party }: ScoredParty): boolean {
  if (buyersAddress.test(String(place.key)) && place.parent)
    return isWithin(place, party.place) || isWithin(party.place, place.parent)
  return role === 'unknown' && place.parent !== null && place !== party.place && isWithin(party.place, place)
}

/** A "team" may be the tool user's people, or what the lead's company is called in the tool. */
function scoreTeam(input: {
  party: Party
  clue: Clue
  mailDomain: string | null
  lead: ScoredParty | null
}): Candidate[] {
  const { party, clue, mailDomain, lead } = input
  const isName = isAccountName(clue.words) && party.place === lead?.party.place
  if (!isName && !teamKey.test(String(party.place.key))) return scoreFirmAtMail(party, clue, mailDomain)
  const site = isFromSite(clue, mailDomain) && clue.shape.kind === 'site' ? scoreCompany(party, clue) : []
  return [...scoreNamesake(party, clue, mailDomain), ...(isName ? scoreAccountName(clue) : []), ...site]
}

const teamKey =
  /^(?:(?:selected|current|active|default|primary|first|own|home|my|user)_?)?(?:team|workspace|tenant|group|org)$/i

/** The company of a job or an article is what it is about, where companies are looked for. */
function isNamedCompany({ role }: Party, { words, shape }: Clue): boolean {
  return role === 'thing' && (shape.kind === 'companyLinkedin' || hasTag(words, 'company', 'companyName'))
}

function isFromSite({ shape, field }: Clue, mailDomain: string | null): boolean {
  if (shape.kind === 'words') return mailDomain !== null && agreesWithDomain(String(field.value), mailDomain)
  return shape.kind === 'site' && shape.domain === mailDomain
}

/** The domain of a shop or form is the tool user's, even with somebody's name and e-mail address beside it. */
function factorOf(party: Party, clue: Clue): number {
  const { words, isAnswer } = clue
  if (party.role === 'thing' && (isBuyerOfBill(clue) || isOnBillOfOrder(clue)))
    return COMPANY_ROLE_FACTOR.unknown
  const isGiven = isAnswer && (hasTag(words, 'companyName') || isPresentEmployer(clue))
  if (isGiven && party.role === 'thing') return COMPANY_ROLE_FACTOR.unknown
  const isThings = party.namedRole === 'thing' && !hasTag(words, 'company', 'companyName', 'lead')
  return COMPANY_ROLE_FACTOR[isThings ? 'thing' : party.role]
}

function weighDistance(candidate: Candidate, lead: ScoredParty | null): Candidate {
  const { place } = candidate.clue
  if (!lead || place === lead.party.place || (lead.party.place.parent && isWithin(place, lead.party.place)))
    return candidate
  return { ...candidate, score: candidate.score * COMPANY_PLACE.awayFromLeadFactor }
}

function workDomainOf(lead: ScoredParty | null): string | null {
  const email = bestEmailOf(lead)
  // What agrees with an address that is not taken is nobody's company.
  if (!email || email.score < CONFIDENCE.use) return null
  const { shape } = email.clue
  return shape.kind === 'email' && !shape.isFree ? shape.domain : null
}

function sumOf(candidates: readonly Candidate[]): number {
  const best = new Map<string, number>()
  for (const { slot, score } of candidates) best.set(slot, Math.max(score, best.get(slot) ?? 0))
  return [...best.values()].reduce((sum, score) => sum + score, 0)
}
