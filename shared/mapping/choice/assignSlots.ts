import type { Slot } from '../../identifiers/slots'
import type { Candidate } from '../scores/candidate'
import { CONFIDENCE } from '../weights'

/** Only a slot's best few can be part of the best assignment worth finding. */
const CHOICES_PER_SLOT_MAX = 4
const OFFERED_FACTOR = 0.2

/** Gives each slot a field and no field to two slots, so that the sum of the scores is greatest. */
export function assignSlots(candidates: readonly Candidate[]): Map<Slot, Candidate> {
  const bySlot = new Map<Slot, Candidate[]>()
  for (const candidate of [...candidates].sort((one, other) => other.score - one.score)) {
    const own = bySlot.get(candidate.slot) ?? []
    if (own.length < CHOICES_PER_SLOT_MAX) own.push(candidate)
    bySlot.set(candidate.slot, own)
  }
  return new Map(
    search([...bySlot.values()], new Set()).chosen.map((candidate) => [candidate.slot, candidate]),
  )
}

type Choice = { sum: number; chosen: Candidate[] }

function search(slots: readonly Candidate[][], taken: ReadonlySet<unknown>): Choice {
  const [own, ...rest] = slots
  if (!own) return { sum: 0, chosen: [] }
  const free = own.filter(({ clue }) => !taken.has(clue))
  const first = free[0]
  // A field that no other slot wants is given at once; only what slots compete for is searched.
  const isContested = free.some(({ clue }) =>
    rest.some((others) => others.some((other) => other.clue === clue)),
  )
  if (first && !isContested) return add(first, search(rest, taken))
  let best = search(rest, taken)
  for (const candidate of free) {
    const choice = add(candidate, search(rest, new Set([...taken, candidate.clue])))
    if (choice.sum > best.sum) best = choice
  }
  return best
}

/** A field that is only offered for one slot must not be missing where it would be used. */
function worthOf({ score }: Candidate): number {
  return score >= CONFIDENCE.use ? score : score * OFFERED_FACTOR
}

function add(candidate: Candidate, { sum, chosen }: Choice): Choice {
  return { sum: sum + worthOf(candidate), chosen: [candidate, ...chosen] }
}
