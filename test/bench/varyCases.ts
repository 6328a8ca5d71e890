import type { Slot } from '../../shared/identifiers/slots'
import { suggestMapping } from '../../shared/mapping/suggestMapping'
import { fieldsOf } from './readCases'
import type { Case } from './readCases'
import { judge } from './scoreCases'
import { variations } from './variations'

/** How many bodies were varied in one way, and which came out otherwise. */
export type Varied = { bodies: number; changed: string[] }

/** Varies every body in the way that is called so, and looks whether the same values are found. */
export function varyCases(right: readonly RightCase[], name: string): Varied {
  const vary = variations[name]
  const bodies = right.flatMap((one) => {
    const body = vary?.(JSON.parse(one.text), one.path) ?? null
    return body === null ? [] : [{ ...one, fields: fieldsOf(JSON.stringify(body)) }]
  })
  const changed = bodies.filter(({ fields, target, wanted }) => !isAlike(fields, target, wanted))
  return { bodies: bodies.length, changed: changed.map(({ id }) => id) }
}

/** A case that is mapped rightly, with where its lead stands and what may be found for each slot. */
export type RightCase = Case & { path: string | null; wanted: Map<Slot, ReadonlySet<string | null>> }

/** None where a slot is not right. */
export function readRight(one: Case): RightCase[] {
  const { fields, target } = one
  const { mapping } = suggestMapping({ fields, target })
  const verdicts = judge(one, { mapping, contextFields: [] })
  if (!verdicts.every(({ isRight }) => isRight)) return []
  const valueAt = new Map(one.fields.map(({ indexPath, value }) => [indexPath, String(value)]))
  const wanted = verdicts.map(({ slot, expected, got }): [Slot, Set<string | null>] => {
    const paths = [expected, got, ...(one.acceptable[slot] ?? [])]
    return [slot, new Set(paths.map((path) => (path === null ? null : (valueAt.get(path) ?? null))))]
  })
  const { email, company_name: company, full_name: name } = one.expect
  return [{ ...one, path: email ?? company ?? name ?? null, wanted: new Map(wanted) }]
}

function isAlike(fields: Case['fields'], target: Case['target'], wanted: RightCase['wanted']): boolean {
  const { mapping } = suggestMapping({ fields, target })
  const valueAt = new Map(fields.map(({ path, value }) => [path, String(value)]))
  return [...wanted].every(([slot, values]) => {
    const path = mapping[slot]
    return values.has(path === undefined ? null : (valueAt.get(path) ?? null))
  })
}
