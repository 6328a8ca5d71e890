import type { Segment } from '../../fields/field'
import type { Candidate } from '../scores/candidate'
import type { ScoredParty } from './chooseLead'
import type { Party } from '../parties/parties'
import { COMPANY_PLACE, CONFIDENCE } from '../weights'

/** Words for whoever the tool acts for as well as for the lead's company. */
const accountWords = new Set(
  'account accounts acct org orgs orgname accountname organization organizations organisation organizationname organisationname business businessname brand agency structure ente organizacion organizzazione organisatie'.split(
    ' ',
  ),
)
const wrapperKey =
  /^(?:data|payload|body|object|record|entry|attributes|properties|resource|result|response|submission|form_?response|event_?data|params|details?|new|after|item|message|content)$/i

/**
 * An account around the lead's data is the one that the tool acts for: {"account": {"name": …}, "data": {"email": …}}. One that the
 * e-mail address agrees with is believed all the same.
 */
export function isInEnvelope(
  { clue, slot }: Candidate,
  lead: ScoredParty | null,
  mailDomain: string | null,
): boolean {
  const email = lead?.candidates.find((candidate) => candidate.slot === 'email')
  if (!email || !isAccount(clue.field.segments, clue.words) || agrees(clue.shape, mailDomain)) return false
  return slot !== 'company_linkedin_url' && isAround(clue.field.segments, email.clue.field.segments)
}

function isAccount(segments: readonly Segment[], words: Candidate['clue']['words']): boolean {
  const isNamed = words.some(({ text }) => accountWords.has(text))
  return (
    isNamed ||
    segments.some((segment) => typeof segment === 'string' && accountWords.has(segment.toLowerCase()))
  )
}

function agrees(shape: Candidate['clue']['shape'], mailDomain: string | null): boolean {
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

/** Where nobody is to be reached, one lone name or domain may be anybody's, that of the tool's user as well. */
export function isLoneMention(party: Party, own: readonly Candidate[], lead: ScoredParty | null): boolean {
  if (lead?.candidates.some(({ score }) => score >= CONFIDENCE.use)) return false
  const slots = new Set(own.map(({ slot }) => slot))
  const isPart =
    party.role === 'company' &&
    !party.clues.some(({ words }) => words.some(({ text }) => accountWords.has(text)))
  return slots.size === 1 && !(isPart && !isAccountPlace(party))
}

function isAccountPlace({ place }: Party): boolean {
  return typeof place.key === 'string' && accountWords.has(place.key.toLowerCase())
}

/** How far a candidate is believed where it stands. */
export function factorOfPlace(isEnvelope: boolean, isLone: boolean): number {
  return (isEnvelope ? COMPANY_PLACE.envelopeFactor : 1) * (isLone ? COMPANY_PLACE.loneFactor : 1)
}

/** Whether a company is said to be somebody else's by the e-mail address beside it. */
export function isSomebodyElses(party: Party, lead: ScoredParty | null, mailDomain: string | null): boolean {
  if (!lead || party === lead.party || mailDomain === null || party.role !== 'company') return false
  const domains = party.clues.flatMap(({ shape }) =>
    shape.kind === 'email' && !shape.isFree ? [shape.domain] : [],
  )
  return domains.length > 0 && !domains.includes(mailDomain)
}
