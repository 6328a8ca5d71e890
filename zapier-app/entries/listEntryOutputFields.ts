import type { Bundle, PlainOutputField, ZObject } from 'zapier-platform-core'
import { readSignalFilter } from '../bundle/readSignalId'
import { outputKeyOf } from './outputOfEntry'
import { type ReadEntry, readNewestEntries } from './readEntries'

/**
 * Names for the fields of the chosen signal, as its newest entry has them. Without a signal, or where it cannot be read,
 * there are none: the data themselves can be mapped all the same.
 */
export async function listEntryOutputFields(z: ZObject, bundle: Bundle): Promise<PlainOutputField[]> {
  const signalId = readSignalFilter(bundle.inputData)
  if (signalId === undefined) return []
  try {
    const [entry] = await readNewestEntries(z, { signalId, query: { limit: 1 } })
    return entry === undefined ? [] : entry.fields.map(describeField)
  } catch {
    return []
  }
}

function describeField({ path, label, type }: ReadEntry['fields'][number]): PlainOutputField {
  return { key: outputKeyOf(path), label, type: type === 'null' || type === 'text' ? 'string' : type }
}
