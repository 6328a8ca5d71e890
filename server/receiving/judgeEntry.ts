import type { EntryReceipt } from '../../shared/contract/sending'
import { findByPath } from '../../shared/fields/findByPath'
import { missingIdentifiers } from '../../shared/identifiers/missingIdentifiers'
import { Slot } from '../../shared/identifiers/slots'
import type { JsonReading } from '../../shared/json/readJson'
import { type MappedSignal, readEntry } from '../payload/readEntry'
import type { Arrival } from './arrival'

export type Judgement = Required<Pick<EntryReceipt, 'identified' | 'warnings'>>

/** What an entry is worth to the signal as it is now: whether somebody can be looked up by it, and which values are no use. */
export async function judgeEntry(
  { items, contentType }: Pick<Arrival, 'items' | 'contentType'>,
  signal: MappedSignal | null,
): Promise<Partial<Judgement>> {
  // Deleted meanwhile.
  if (signal === null) return {}
  const bytes = items[0]?.bytes ?? Buffer.alloc(0)
  const { reading, identifiers, empty, list } = await readEntry({ bytes, contentType }, signal)
  const found = Slot.options.filter((slot) => identifiers[slot] !== undefined)
  const unusable = empty.filter(({ path }) => isFilled(reading, path))
  return {
    identified: missingIdentifiers(signal.target, found) === null,
    warnings: [
      ...unusable.map(({ path, reason }) => ({
        code: 'identifier_unusable',
        path,
        message: `The value at ${path} ${reason}.`,
      })),
      ...list().warnings,
    ],
  }
}

/** Where nothing was filled in there is nothing to mend. */
function isFilled(reading: JsonReading, path: string): boolean {
  const found = findByPath(reading, path)
  if (found === undefined) return false
  return found.kind === 'container' || (found.leaf.value !== null && found.leaf.value !== '')
}
