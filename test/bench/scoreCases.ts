import { slotsOf } from '../../shared/identifiers/slotNames'
import type { Slot } from '../../shared/identifiers/slots'
import type { Case } from './readCases'

/** What a mapper answers for one case; confidence where it has any. */
export type Answer = {
  mapping: Partial<Record<Slot, string>>
  confidence?: Partial<Record<Slot, number>>
  contextFields: string[]
}

/** One slot of one case, judged by the rules of the corpus. */
export type Verdict = {
  caseId: string
  tool: string
  kind: string
  slot: Slot
  expected: string | null
  got: string | null
  isRight: boolean
  confidence: number | null
}

export type Scores = {
  cases: number
  precision: number
  recall: number
  fullyRight: number
  /** Null when no case says which fields are good context. */
  contextHit: number | null
}

/** A named field is right when its path is the expected or an acceptable one; none named, when none is expected. */
export function judge(one: Case, answer: Answer): Verdict[] {
  const indexPathOf = new Map(one.fields.map((field) => [field.path, field.indexPath]))
  return slotsOf[one.target].map((slot) => {
    const path = answer.mapping[slot]
    const got = path === undefined ? null : (indexPathOf.get(path) ?? path)
    const expected = one.expect[slot] ?? null
    const isRight =
      got === null ? expected === null : got === expected || (one.acceptable[slot] ?? []).includes(got)
    const { id: caseId, tool, kind } = one
    return { caseId, tool, kind, slot, expected, got, isRight, confidence: answer.confidence?.[slot] ?? null }
  })
}

export function hitsContext(one: Case, answer: Answer): boolean | null {
  if (one.context.length === 0) return null
  const indexPathOf = new Map(one.fields.map((field) => [field.path, field.indexPath]))
  return answer.contextFields.some((path) => one.context.includes(indexPathOf.get(path) ?? path))
}

export function sumUp(verdicts: readonly Verdict[], hits: readonly (boolean | null)[]): Scores {
  const named = verdicts.filter(({ got }) => got !== null)
  const expected = verdicts.filter((verdict) => verdict.expected !== null)
  const byCase = groupBy(verdicts, ({ caseId }) => caseId)
  const counted = hits.filter((hit) => hit !== null)
  return {
    cases: byCase.size,
    precision: share(named, ({ isRight }) => isRight),
    recall: share(expected, ({ isRight }) => isRight),
    fullyRight: share([...byCase.values()], (own) => own.every(({ isRight }) => isRight)),
    contextHit: counted.length === 0 ? null : share(counted, (hit) => hit),
  }
}

export function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.length === 0 ? 1 : items.filter(holds).length / items.length
}

export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const own = groups.get(keyOf(item)) ?? []
    own.push(item)
    groups.set(keyOf(item), own)
  }
  return groups
}
