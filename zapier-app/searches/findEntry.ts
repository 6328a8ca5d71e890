import { z as schema } from 'zod'
import { type Bundle, defineSearch, type ZObject } from 'zapier-platform-core'
import { SEARCH_LENGTH_MAX } from '../../shared/limits'
import { modeChoices, readMode } from '../bundle/readMode'
import { readSignalFilter, readSignalId } from '../bundle/readSignalId'
import { entryOutputFields, entrySample } from '../entries/entrySample'
import { listEntryOutputFields } from '../entries/listEntryOutputFields'
import { outputOfEntry } from '../entries/outputOfEntry'
import { type ReadEntry, readEntry, readNewestEntries, tell } from '../entries/readEntries'
import { listActiveSignals } from '../signals/listActiveSignals'
import { readNames } from '../signals/readNames'

const RESULTS_MAX = 5
/** Where no signal is chosen: as many as a step has time to ask. */
const SIGNALS_MAX = 100
const AT_ONCE = 10
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
        helpText:
          'Where to look for an identifier. Left empty, the 100 signals that received something last are searched.',
      },
      {
        key: 'mode',
        label: 'Entries',
        type: 'string',
        choices: modeChoices,
        default: 'live',
        helpText: 'Which of them an identifier may find. An ID finds its entry whichever it is.',
      },
    ],
    sample: entrySample,
    outputFields: [...entryOutputFields, listEntryOutputFields],
  },
})

/** Nothing found is an empty list, which Zapier tells from a failure; so is what can be no identifier of anybody. */
export async function searchEntries(z: ZObject, bundle: Bundle) {
  const { value } = Wanted.parse(bundle.inputData)
  const signalId = readSignalFilter(bundle)
  if (value === '' || value.length > SEARCH_LENGTH_MAX) return []
  const entries = ENTRY_ID.test(value)
    ? await findById(z, value, signalId)
    : await findByIdentifier(z, bundle, { value, signalId })
  return nameSignals(z, bundle, entries)
}

async function findById(z: ZObject, id: string, signalId: string | undefined): Promise<ReadEntry[]> {
  const entry = await readEntry(z, id)
  const isWanted = entry !== null && (signalId === undefined || signalId === entry.signalId)
  return isWanted ? [entry] : []
}

type Search = { value: string; signalId: string | undefined }

async function findByIdentifier(
  z: ZObject,
  bundle: Bundle,
  { value, signalId }: Search,
): Promise<ReadEntry[]> {
  // The wrong entry of some other signal would be worse than none.
  if (readSignalId(bundle).kind === 'reference') return []
  const mode = readMode(z, bundle)
  const query = { q: value, limit: RESULTS_MAX, ...(mode === null ? {} : { mode }) }
  const signalIds = signalId === undefined ? await listActiveSignals(z, SIGNALS_MAX) : [signalId]
  const found: ReadEntry[] = []
  for (let from = 0; from < signalIds.length; from += AT_ONCE) {
    const some = signalIds.slice(from, from + AT_ONCE)
    found.push(...(await Promise.all(some.map((id) => readNewestEntries(z, { signalId: id, query })))).flat())
  }
  return found.sort((one, other) => (one.id < other.id ? 1 : -1)).slice(0, RESULTS_MAX)
}

async function nameSignals(z: ZObject, bundle: Bundle, entries: ReadEntry[]) {
  const names = await readNames(
    z,
    entries.map(({ signalId }) => signalId),
  )
  return entries.map((entry) =>
    outputOfEntry(z, bundle, tell(entry, names.get(entry.signalId) ?? entry.signalId)),
  )
}
