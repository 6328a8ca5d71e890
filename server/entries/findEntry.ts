import { AppError } from '../../shared/errors'
import type { EntryStore, StoredEntry } from './store'

export type EntryWithBytes = { entry: StoredEntry; bytes: Buffer }

const CONFLICT = 409

/** Throws where what the entry said is no longer kept. */
export function requireBytes({ bytesRemovedAt }: Pick<StoredEntry, 'bytesRemovedAt'>): void {
  if (!bytesRemovedAt) return
  throw new AppError(
    'bytes_removed',
    'What this entry said is no longer kept, so nothing can be made of it.',
    {
      status: CONFLICT,
    },
  )
}

export async function findEntryWithBytes(
  entries: Pick<EntryStore, 'findWithBytes'>,
  entryId: string,
): Promise<EntryWithBytes> {
  const found = await entries.findWithBytes(entryId)
  if (!found) throw new AppError('entry_not_found', 'There is no such entry.')
  return found
}
