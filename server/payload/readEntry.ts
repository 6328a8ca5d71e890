import type { Warning } from '../../shared/fields/field'
import { findByPath } from '../../shared/fields/findByPath'
import { listFields } from '../../shared/fields/listFields'
import type { Target } from '../../shared/identifiers/slots'
import type { JsonReading } from '../../shared/json/readJson'
import {
  applyMapping,
  type AppliedMapping,
  type Found,
  type Mapping,
} from '../../shared/mapping/applyMapping'
import { readStoredPayload } from './readPayload'

export type MappedSignal = { target: Target; mapping: Mapping }

/** What an entry says, read from its bytes by the signal as it is now. */
export type EntryReading = {
  reading: JsonReading
  identifiers: AppliedMapping['identifiers']
  /** Rows of the fields, and what is remarkable; made when asked for, since most readers need the identifiers only. */
  list: () => ReturnType<typeof listFields>
}

/** The one place where stored bytes become identifiers and fields: for the view, hooks, search and leads alike. */
export async function readEntry(
  { bytes, contentType }: { bytes: Buffer; contentType: string | null },
  signal: MappedSignal | null,
): Promise<EntryReading> {
  const reading = await readStoredPayload(bytes, contentType)
  const find = (path: string) => findByPath(reading, path)
  const { identifiers, empty } =
    signal === null ? { identifiers: {}, empty: [] } : applyMapping({ ...signal, find })
  return {
    reading,
    identifiers,
    list() {
      const { fields, warnings } = listFields(reading)
      const unusable = empty.filter(({ path }) => isFilled(find(path))).map(warningOf)
      // Two slots may have one path.
      const once = new Map(unusable.map((warning) => [warning.message, warning]))
      return { fields, warnings: [...once.values(), ...reading.warnings, ...warnings] }
    },
  }
}

/** Where nothing was filled in there is nothing to mend. */
function isFilled(found: Found): boolean {
  if (found === undefined) return false
  return found.kind === 'container' || (found.leaf.value !== null && found.leaf.value !== '')
}

/** A value of which no identifier can be made. */
function warningOf({ path, reason }: AppliedMapping['empty'][number]): Warning {
  return { code: 'identifier_unusable', path, message: `The value at ${path} ${reason}.` }
}
