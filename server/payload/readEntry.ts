import { findByPath } from '../../shared/fields/findByPath'
import { listFields } from '../../shared/fields/listFields'
import type { Target } from '../../shared/identifiers/slots'
import type { JsonReading } from '../../shared/json/readJson'
import { applyMapping, type AppliedMapping, type Mapping } from '../../shared/mapping/applyMapping'
import { readStoredPayload } from './readPayload'

export type MappedSignal = { target: Target; mapping: Mapping }

/** What an entry says, read from its bytes by the signal as it is now. */
export type EntryReading = {
  reading: JsonReading
  identifiers: AppliedMapping['identifiers']
  /** Mapped paths whose value is no value for their slot. */
  empty: AppliedMapping['empty']
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
  return {
    reading,
    ...(signal === null ? { identifiers: {}, empty: [] } : applyMapping({ ...signal, find })),
    list() {
      const { fields, warnings } = listFields(reading)
      return { fields, warnings: [...reading.warnings, ...warnings] }
    },
  }
}
