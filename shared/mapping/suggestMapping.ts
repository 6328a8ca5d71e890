import type { Field } from '../fields/field'
import { slotsOf } from '../identifiers/slotNames'
import type { Slot, Target } from '../identifiers/slots'
import { assignSlots } from './choice/assignSlots'
import type { Candidate } from './scores/candidate'
import { chooseLead, scoreParties } from './choice/chooseLead'
import { collectCompany } from './choice/collectCompany'
import { collectPerson } from './choice/collectPerson'
import { doubtRivals } from './choice/doubt'
import { isInboundMessage } from './parties/messageDirection'
import { correctParties } from './parties/correctParties'
import { leadLikeness } from './parties/leadLikeness'
import { type OwnSide, tellOwnSide } from './parties/ownSide'
import { groupParties } from './parties/parties'
import { markOthers } from './clues/asksOfOthers'
import { dropEventNames } from './clues/dropEventNames'
import { dropPrefixes } from './clues/dropPrefix'
import { nameFirms } from './clues/nameFirms'
import { readClues } from './clues/readClues'
import { suggestContext } from './choice/suggestContext'
import { wholeOfParts } from './choice/wholeOfParts'
import { CONFIDENCE } from './weights'

export type Offer = { path: string; confidence: number; reason: string }

/** The field offered for a slot, and what else could be meant, best first. */
export type Suggestion = Offer & { slot: Slot; alternatives: Offer[] }

export type MappingSuggestion = {
  /** The suggestions sure enough to be used without asking. */
  mapping: Partial<Record<Slot, string>>
  suggestions: Suggestion[]
  contextFields: string[]
}

/** More fields than the list shows are not looked at, so that the work stays bounded. */
const FIELDS_MAX = 2_000
const ALTERNATIVES_MAX = 3

/** Suggests where in a payload the identifiers of the lead stand, and which fields say why it is one. */
export function suggestMapping(input: {
  fields: readonly Field[]
  target: Target
  own?: OwnSide
}): MappingSuggestion {
  const { clues, wordsOf } = readClues(input.fields.slice(0, FIELDS_MAX))
  const grouped = groupParties(markOthers(nameFirms(dropPrefixes(dropEventNames(clues)))), wordsOf)
  const parties = correctParties(input.own ? tellOwnSide(grouped, input.own) : grouped)
  const scored = scoreParties(parties, isInboundMessage(parties))
  const lead = input.target === 'people' ? chooseLead(scored, leadLikeness(parties)) : null
  const person = lead ? collectPerson(lead, scored) : []
  const found = [
    ...person,
    ...wholeOfParts(person, parties),
    ...collectCompany({ parties, lead, target: input.target }),
  ]
  const candidates = doubtRivals(found, lead, scored).filter(
    ({ slot, score }) => score >= CONFIDENCE.offer && slotsOf[input.target].some((known) => known === slot),
  )
  const assigned = assignSlots(candidates)
  const suggestions = slotsOf[input.target].flatMap((slot) => suggest(slot, assigned.get(slot), candidates))
  return {
    mapping: Object.fromEntries(
      suggestions
        .filter(({ confidence }) => confidence >= CONFIDENCE.use)
        .map(({ slot, path }) => [slot, path]),
    ),
    suggestions,
    contextFields: suggestContext({ parties, taken: new Set(assigned.values()), wordsOf }),
  }
}

function suggest(slot: Slot, best: Candidate | undefined, candidates: readonly Candidate[]): Suggestion[] {
  if (!best) return []
  const others = candidates
    .filter((candidate) => candidate.slot === slot && candidate.clue !== best.clue)
    .sort((one, other) => other.score - one.score)
    .slice(0, ALTERNATIVES_MAX)
  return [{ slot, ...offer(best), alternatives: others.map(offer) }]
}

function offer({ clue, score, why }: Candidate): Offer {
  return {
    path: clue.field.path,
    confidence: Math.round(Math.min(score, CONFIDENCE.most) * 100) / 100,
    reason: why.join(' and '),
  }
}
