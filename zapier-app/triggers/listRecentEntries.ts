import type { Bundle, ZObject } from 'zapier-platform-core'
import { outputOfEntry } from '../entries/outputOfEntry'
import { tell } from '../entries/readEntries'
import { readRecentEntries } from '../entries/readRecentEntries'

/** The newest entries, in the shape in which a notification brings them. */
export async function listRecentEntries(z: ZObject, bundle: Bundle) {
  const { entries } = await readRecentEntries(z, bundle)
  return entries.map(({ entry, signal }) => outputOfEntry(z, bundle, tell(entry, signal.name)))
}
