import type { ListImportReport } from '../../shared/contract/exclusions'
import { exclusionKeyOf } from '../../shared/matching/exclusionKeys'
import { DAY_MS } from '../durations'
import { makeId } from '../ids'
import { importRows, type Verdict } from '../imports/importRows'
import type { ReadRow } from '../imports/readRow'
import type { ContactedStore } from './contactedStore'
import { type ExclusionDeps, FORGOTTEN, makeExclusion } from './createExclusion'
import type { StoredExclusion } from './exclusionStore'

const BEFORE_ALL = new Date(-8_640_000_000_000_000)
const NO_EXCLUSION = 'The row holds no e-mail address, domain or LinkedIn URL.'
const NO_CONTACT = 'The row holds no e-mail and no LinkedIn URL.'

/** One exclusion for each thing that a row names. Rows that exclude what is excluded already change nothing. */
export async function importExclusions(
  { exclusions, forgotten, now }: ExclusionDeps,
  rows: AsyncIterable<ReadRow>,
): Promise<ListImportReport> {
  const importId = makeId('imp', now())
  const takeBatch = async (read: StoredExclusion[][]): Promise<Verdict[]> => {
    const keys = read.flat().map(({ key }) => key)
    const [known, gone] = [await exclusions.findByKeys(keys), await forgotten.find(keys)]
    const kept = read.map((made) => withoutForgotten(made, gone))
    const taken = await exclusions.add(kept.flat().map((made) => ({ ...made, importId })))
    await exclusions.detachFromImports(taken, importId)
    const seen = new Set(known.keys())
    return read.map((made, index) => {
      const left = kept[index] ?? []
      if (left.length === 0) return { column: null, message: FORGOTTEN }
      const isNew = left.some(({ key }) => !seen.has(key))
      for (const { key } of left) seen.add(key)
      return isNew ? 'created' : 'unchanged'
    })
  }
  const report = await importRows(rows, {
    read({ values }) {
      const made = exclusionsOf(values, now())
      return made.length === 0 ? { column: null, message: NO_EXCLUSION } : made
    },
    takeBatch,
  })
  return { ...report, importId }
}

/** Of somebody who was deleted for privacy nothing is kept; a domain beside it is not that person. */
function withoutForgotten(made: StoredExclusion[], gone: ReadonlySet<string>): StoredExclusion[] {
  return made.some(({ key }) => gone.has(key)) ? made.filter(({ domain }) => domain !== null) : made
}

function exclusionsOf(values: Readonly<Record<string, string>>, at: Date): StoredExclusion[] {
  const { email, domain, linkedin_url: linkedinUrl, reason } = values
  const things = [
    ...(email ? [{ email }] : []),
    ...(domain ? [{ domain }] : []),
    ...(linkedinUrl ? [{ linkedinUrl }] : []),
  ]
  const made = things.map((thing) => makeExclusion({ ...thing, ...(reason ? { reason } : {}) }, at))
  return made.filter((each) => each !== null)
}

/** `at` is null where the text is no time. */
type Contact = { keys: string[]; at: Date | null; isDated: boolean }

export async function importContacted(
  { contacted, forgotten, now }: { contacted: ContactedStore } & Pick<ExclusionDeps, 'forgotten' | 'now'>,
  rows: AsyncIterable<ReadRow>,
): Promise<ListImportReport> {
  // The same for all of its rows, by which they are known as those of one file.
  const at = now()
  const by = { id: makeId('imp', at), at }
  const takeBatch = async (read: Contact[]): Promise<Verdict[]> => {
    const all = read.flatMap(({ keys }) => keys)
    const known = new Map((await contacted.find(all)).map((each) => [each._id, each]))
    const latest = new Map([...known].map(([key, { contactedAt }]) => [key, contactedAt]))
    const gone = await forgotten.find(all)
    const noted = new Map<string, Date>()
    const verdicts = read.map(({ keys, at: given, isDated }): Verdict => {
      if (keys.some((key) => gone.has(key))) return { column: null, message: FORGOTTEN }
      if (given === null) {
        return { column: 'contacted_at', message: 'This is no date and time as in 2026-01-31T09:00:00Z.' }
      }
      const before = keys.flatMap((key) => latest.get(key) ?? [])
      // Without a date it is now; of who was contacted within the day that tells nothing new, or the same file twice would.
      const isToday = before.some((time) => given.getTime() - time.getTime() < DAY_MS)
      const time = isDated || !isToday ? given : (before[0] ?? given)
      const later = keys.filter((key) => (latest.get(key) ?? BEFORE_ALL) < time)
      for (const key of later) {
        latest.set(key, time)
        noted.set(key, time)
      }
      if (before.length === 0) return 'created'
      return later.length > 0 ? 'updated' : 'unchanged'
    })
    await contacted.note(noted, { by, known })
    return verdicts
  }
  const report = await importRows(rows, {
    read({ values }) {
      const contact = contactOf(values, now())
      return contact.keys.length === 0 ? { column: null, message: NO_CONTACT } : contact
    },
    takeBatch,
  })
  return { ...report, importId: by.id }
}

function contactOf(values: Readonly<Record<string, string>>, now: Date): Contact {
  const text = values['contacted_at']?.trim() ?? ''
  return { keys: keysOf(values), at: text === '' ? now : timeOf(text, now), isDated: text !== '' }
}

/** The keys under which a contact is kept and looked up. */
export function keysOf(values: Readonly<Record<string, string | undefined>>): string[] {
  const keys = [
    exclusionKeyOf({ email: values['email'] ?? '' }),
    exclusionKeyOf({ linkedinUrl: values['linkedin_url'] ?? '' }),
  ]
  return keys.filter((key) => key !== null)
}

/** Null where the text is no time; a time yet to come counts as now. */
function timeOf(text: string, now: Date): Date | null {
  const isIso = /^\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(text)
  const timeMs = isIso ? Date.parse(text) : Number.NaN
  return Number.isNaN(timeMs) ? null : new Date(Math.min(timeMs, now.getTime()))
}
