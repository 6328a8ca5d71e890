import type { Bundle, PlainOutputField, ZObject } from 'zapier-platform-core'
import type { Segment } from '../../shared/fields/field'
import { parsePath } from '../../shared/fields/parsePath'
import { labelOfList, labelOfWay } from '../lists/listLabels'
import { listPlaceOf } from '../lists/listPlace'
import type { CurrentSignal } from '../signals/readSignal'
import { nameFields, type NamedLeaf } from './nameFields'
import type { ReadEntry } from './readEntries'
import { readRecentEntries } from './readRecentEntries'

/**
 * Names for the fields of entries: those of the newest ones, and those that the signals are known to have, since the
 * newest entry may be a test with a few fields. Where nothing can be read the data can be mapped all the same.
 */
export async function listEntryOutputFields(z: ZObject, bundle: Bundle): Promise<PlainOutputField[]> {
  try {
    const { signals, entries } = await readRecentEntries(z, bundle)
    const named = [
      ...entries.map(({ entry }) => nameFields(leavesOf(entry))),
      ...signals.map((signal) => nameFields(knownLeaves(signal))),
    ]
    return mergeByKey(named.flat())
  } catch {
    return []
  }
}

function leavesOf({ fields }: ReadEntry): NamedLeaf[] {
  return fields.map(({ path, value, label }) => {
    const segments = parsePath(path)
    return { segments, value, label: label ?? labelOfWay(segments) }
  })
}

/**
 * An identifier is called by its slot; its path tells it from the one that Signalpost cleaned, which has that name too. Entries are
 * told by paths, so a key with dots is read as one here too: it would be named twice, once under a key that never comes.
 */
function knownLeaves({ offered, mapping }: CurrentSignal): NamedLeaf[] {
  return offered
    .filter(({ slot }) => slot === undefined || (mapping[slot] ?? null) !== null)
    .map(({ segments, sample, label, slot, path }) => ({
      segments: segments.flatMap((segment) => (typeof segment === 'number' ? [0] : parsePath(segment))),
      value: sample,
      label: slot === undefined ? labelOfItems(label, segments) : `${label} (${path})`,
    }))
}

/** As that of the first item of its list, whichever item it is of. */
function labelOfItems(label: string, segments: readonly Segment[]): string {
  const place = listPlaceOf(segments)
  return place === null ? label : labelOfList(label, place.index)
}

/** The first name counts; of two types only the one that any value can have. */
function mergeByKey(fields: PlainOutputField[]): PlainOutputField[] {
  const merged = new Map<string, PlainOutputField>()
  for (const field of fields) {
    const known = merged.get(field.key) ?? field
    const types = [known.type ?? field.type, field.type ?? known.type]
    const type = types[0] === types[1] ? types[0] : 'string'
    merged.set(field.key, { ...known, ...(type === undefined ? {} : { type }) })
  }
  return [...merged.values()]
}
