import { type Bundle, defineTrigger, type ZObject } from 'zapier-platform-core'
import { requestOf } from '../../shared/client/requestOf'
import { readMeta } from '../bundle/readMeta'
import { callApi } from '../http/callApi'
import { readPageByNumber } from '../http/readPageByNumber'
import { toZapierError } from '../http/toZapierError'
import { nameChoice } from '../signals/nameChoice'
import { SignalPage } from '../signals/signalPage'

const PAGE_SIZE = 100

/** Never shown as a trigger: it fills the dropdown of signals, newest first. */
export const signalList = defineTrigger({
  key: 'signal_list',
  noun: 'Signal',
  display: {
    label: 'List of Signals',
    description: 'Triggers when the list of signals is asked for.',
    hidden: true,
  },
  operation: {
    type: 'polling',
    canPaginate: true,
    perform: listSignalChoices,
    sample: { id: 'sig_01m809d6abn917hep4r6a79v8a', name: 'Website (people, live)' },
    outputFields: [
      { key: 'id', label: 'Signal ID', type: 'string' },
      { key: 'name', label: 'Signal', type: 'string' },
    ],
  },
})

export async function listSignalChoices(z: ZObject, bundle: Bundle): Promise<{ id: string; name: string }[]> {
  const { page, isFillingDynamicDropdown } = readMeta(bundle.meta)
  const signals = await readPageByNumber(page, (cursor) =>
    callApi(z, {
      request: requestOf('listSignals', { query: { limit: PAGE_SIZE, ...cursor } }),
      answer: SignalPage,
    }),
  )
  if (page === 0 && signals.length === 0 && isFillingDynamicDropdown) {
    const message = 'There are no signals yet: create one in Signalpost, then open this list again.'
    throw toZapierError(z, { next: 'repair', message })
  }
  return signals.map((signal) => ({ id: signal.id, name: nameChoice(signal) }))
}
