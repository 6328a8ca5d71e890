import { AppError } from '../../shared/errors'
import type { EntryStore, StoredEntry } from './store'

export type EntryWithBytes = { entry: StoredEntry; bytes: Buffer }

export async function findEntryWithBytes(
  entries: Pick<EntryStore, 'findWithBytes'>,
  entryId: string,
): Promise<EntryWithBytes> {
  const found = await entries.findWithBytes(entryId)
  if (!found) throw new AppError('entry_not_found', 'There is no such entry.')
  return found
}
