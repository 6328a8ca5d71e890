import type { EntryReceipt } from '../../shared/contract/sending'
import { missingIdentifiers } from '../../shared/identifiers/missingIdentifiers'
import { Slot } from '../../shared/identifiers/slots'
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
  const { identifiers, list } = await readEntry({ bytes, contentType }, signal)
  const found = Slot.options.filter((slot) => identifiers[slot] !== undefined)
  return {
    identified: missingIdentifiers(signal.target, found) === null,
    warnings: list().warnings,
  }
}
