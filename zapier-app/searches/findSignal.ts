import { z as schema } from 'zod'
import { type Bundle, defineSearch, type ZObject } from 'zapier-platform-core'
import { signalCalls } from '../../shared/contract/signals'
import { PAGE_SIZE_MAX } from '../../shared/limits'
import { callApi } from '../http/callApi'
import { SignalPage } from '../signals/signalPage'

type ListedSignal = SignalPage['items'][number]

const RESULTS_MAX = 10
const Wanted = schema.object({ name: schema.string().trim().catch('') })

export const findSignal = defineSearch({
  key: 'find_signal',
  noun: 'Signal',
  display: { label: 'Find Signal', description: 'Finds a signal by its name.' },
  operation: {
    perform: searchSignals,
    inputFields: [
      {
        key: 'name',
        label: 'Signal Name',
        type: 'string',
        required: true,
        helpText:
          'In large or small letters. A signal of exactly this name comes before those that contain it.',
      },
    ],
    sample: {
      id: 'sig_01m809d6abn917hep4r6a79v8a',
      name: 'Website',
      label: 'Website visitor',
      target: 'people',
      status: 'live',
      created_at: '2026-01-05T09:00:00.000Z',
      last_entry_at: '2026-01-15T09:30:00.000Z',
    },
    outputFields: [
      { key: 'id', label: 'Signal ID', type: 'string' },
      { key: 'name', label: 'Signal Name', type: 'string' },
      { key: 'label', label: 'Label on the Feed', type: 'string' },
      { key: 'target', label: 'Target', type: 'string' },
      { key: 'status', label: 'Status', type: 'string' },
      { key: 'created_at', label: 'Created At', type: 'datetime' },
      { key: 'last_entry_at', label: 'Last Entry At', type: 'datetime' },
    ],
  },
})

/** Nothing found is an empty list, which Zapier tells from a failure. */
export async function searchSignals(z: ZObject, bundle: Bundle) {
  const wanted = Wanted.parse(bundle.inputData).name.toLowerCase()
  if (wanted === '') return []
  const signals = await readAllSignals(z)
  const isNamed = ({ name }: ListedSignal) => name.toLowerCase() === wanted
  const contains = (signal: ListedSignal) => signal.name.toLowerCase().includes(wanted) && !isNamed(signal)
  return [...signals.filter(isNamed), ...signals.filter(contains)]
    .slice(0, RESULTS_MAX)
    .map(({ createdAt, lastEntryAt, ...signal }) => ({
      ...signal,
      created_at: createdAt,
      last_entry_at: lastEntryAt,
    }))
}

async function readAllSignals(z: ZObject): Promise<ListedSignal[]> {
  const signals: ListedSignal[] = []
  let cursor: string | null = null
  do {
    const page: SignalPage = await callApi(z, {
      call: signalCalls.listSignals,
      query: { limit: PAGE_SIZE_MAX, ...(cursor === null ? {} : { cursor }) },
      answer: SignalPage,
    })
    signals.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return signals
}
