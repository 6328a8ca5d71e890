import type { ImportReport } from '../../shared/contract/directory'
import { exclusionKeyOf } from '../../shared/matching/exclusionKeys'
import { importRows, type Verdict } from '../imports/importRows'
import type { ReadRow } from '../imports/readRow'
import type { ContactedStore } from './contactedStore'
import { type ExclusionDeps, FORGOTTEN, makeExclusion } from './createExclusion'

/** Rows that exclude what is excluded already change nothing. */
export function importExclusions(
  { exclusions, forgotten, now }: ExclusionDeps,
  rows: AsyncIterable<ReadRow>,
): Promise<ImportReport> {
  const takeBatch = async (made: ReturnType<typeof makeExclusion>[]): Promise<Verdict[]> => {
    const keys = made.flatMap((each) => each?.key ?? [])
    const [known, gone] = [await exclusions.findByKeys(keys), await forgotten.find(keys)]
    await exclusions.add(made.filter((each) => each !== null).filter(({ key }) => !gone.has(key)))
    const seen = new Set(known.keys())
    return made.map((each) => {
      if (each === null) {
        return { column: null, message: 'The row holds no e-mail address, domain or LinkedIn URL.' }
      }
      if (gone.has(each.key)) return { column: null, message: FORGOTTEN }
      const verdict = seen.has(each.key) ? 'unchanged' : 'created'
      seen.add(each.key)
      return verdict
    })
  }
  return importRows(rows, { read: ({ values }) => makeExclusion(thingOf(values), now()), takeBatch })
}

type Contact = { keys: string[]; at: Date | null }

export function importContacted(
  { contacted, forgotten, now }: { contacted: ContactedStore } & Pick<ExclusionDeps, 'forgotten' | 'now'>,
  rows: AsyncIterable<ReadRow>,
): Promise<ImportReport> {
  const takeBatch = async (read: Contact[]): Promise<Verdict[]> => {
    const all = read.flatMap(({ keys }) => keys)
    const [known, gone] = [await contacted.findLatest(all), await forgotten.find(all)]
    const isGone = (keys: readonly string[]) => keys.some((key) => gone.has(key))
    const good = read.filter(({ keys }) => !isGone(keys))
    await contacted.note(
      good.flatMap(({ keys, at }) => (at === null ? [] : keys.map((key) => ({ key, at })))),
    )
    return read.map(({ keys, at }) => {
      if (isGone(keys)) return { column: null, message: FORGOTTEN }
      if (keys.length === 0) return { column: null, message: 'The row holds no e-mail and no LinkedIn URL.' }
      if (at === null) {
        return { column: 'contacted_at', message: 'This is no date and time as in 2026-01-31T09:00:00Z.' }
      }
      const before = keys.flatMap((key) => known.get(key) ?? [])
      if (before.length === 0) return 'created'
      return before.some((each) => each < at) ? 'updated' : 'unchanged'
    })
  }
  return importRows(rows, {
    read: ({ values }) => ({ keys: keysOf(values), at: timeOf(values['contacted_at'], now()) }),
    takeBatch,
  })
}

/** The keys under which a contact is kept and looked up. */
export function keysOf(values: Readonly<Record<string, string | undefined>>): string[] {
  const keys = [
    exclusionKeyOf({ email: values['email'] ?? '' }),
    exclusionKeyOf({ linkedinUrl: values['linkedin_url'] ?? '' }),
  ]
  return keys.filter((key) => key !== null)
}

function thingOf(values: Readonly<Record<string, string>>) {
  const { email, domain, linkedin_url: linkedinUrl, reason } = values
  return {
    ...(email ? { email } : {}),
    ...(domain ? { domain } : {}),
    ...(linkedinUrl ? { linkedinUrl } : {}),
    ...(reason ? { reason } : {}),
  }
}

/** Null where the text is no time; a time yet to come counts as now. */
function timeOf(text: string | undefined, now: Date): Date | null {
  if (text === undefined || text.trim() === '') return now
  const isIso = /^\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(text.trim())
  const timeMs = isIso ? Date.parse(text.trim()) : Number.NaN
  return Number.isNaN(timeMs) ? null : new Date(Math.min(timeMs, now.getTime()))
}
