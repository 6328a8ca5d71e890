import { z as schema } from 'zod'
import { type Bundle, defineSearch, type ZObject } from 'zapier-platform-core'
import { readSignalFilter } from '../bundle/readSignalId'
import { entryOutputFields, entrySample } from '../entries/entrySample'
import { listEntryOutputFields } from '../entries/listEntryOutputFields'
import { outputOfEntry } from '../entries/outputOfEntry'
import { type ReadEntry, readEntry, readNewestEntries, tell } from '../entries/readEntries'
import { toZapierError } from '../http/toZapierError'
import { readSignal } from '../signals/readSignal'

const RESULTS_MAX = 5
const ENTRY_ID = /^ent_[0-9a-z]+$/
const Wanted = schema.object({ value: schema.string().trim().catch('') })

export const findEntry = defineSearch({
  key: 'find_entry',
  noun: 'Entry',
  display: {
    label: 'Find Entry',
    description: 'Finds an entry by its ID, or by an e-mail or another identifier in it.',
  },
  operation: {
    perform: searchEntries,
    inputFields: [
      {
        key: 'value',
        label: 'Entry ID or Identifier',
        type: 'string',
        required: true,
        helpText:
          'An ID such as `ent_01m809d72bn5811gdvvvdb9ccn`; or an e-mail, a LinkedIn URL, a name or a domain as the signal is mapped to it. The newest entry comes first.',
      },
      {
        key: 'signal_id',
        label: 'Signal',
        type: 'string',
        dynamic: 'signal_list.id.name',
        helpText: 'Where to look for an identifier. An ID is found without it.',
      },
    ],
    sample: entrySample,
    outputFields: [...entryOutputFields, listEntryOutputFields],
  },
})

/** Nothing found is an empty list, which Zapier tells from a failure. */
export async function searchEntries(z: ZObject, bundle: Bundle) {
  const { value } = Wanted.parse(bundle.inputData)
  const signalId = readSignalFilter(bundle.inputData)
  if (value === '') return []
  const entries = ENTRY_ID.test(value)
    ? [await readEntry(z, value)].filter((entry) => entry !== null)
    : await readNewestEntries(z, {
        signalId: signalId ?? refuseToGuess(z),
        query: { q: value, limit: RESULTS_MAX },
      })
  return nameSignal(
    z,
    entries.filter((entry) => signalId === undefined || entry.signalId === signalId),
  )
}

/** All of them are of one signal. */
async function nameSignal(z: ZObject, entries: ReadEntry[]) {
  const [first] = entries
  if (first === undefined) return []
  const { name } = await readSignal(z, first.signalId)
  return entries.map((entry) => outputOfEntry(tell(entry, name)))
}

function refuseToGuess(z: ZObject): never {
  const message =
    'To look for an identifier, choose the signal in this step; only an entry ID is found without it.'
  throw toZapierError(z, { next: 'halt', message })
}
