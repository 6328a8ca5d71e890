import { type Bundle, defineTrigger, type ZObject } from 'zapier-platform-core'
import { listSignals } from '../../shared/contract/calls'
import { readMeta } from '../bundle/readMeta'
import { callApi } from '../http/callApi'
import { toZapierError } from '../http/toZapierError'
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
    sample: { id: 'sig_01JA0000000000000000000000', name: 'Website (people, live)' },
    outputFields: [
      { key: 'id', label: 'Signal ID', type: 'string' },
      { key: 'name', label: 'Signal', type: 'string' },
    ],
  },
})

export async function listSignalChoices(z: ZObject, bundle: Bundle): Promise<{ id: string; name: string }[]> {
  const { page, isFillingDynamicDropdown } = readMeta(bundle.meta)
  const cursor = page === 0 ? '' : await z.cursor.get()
  if (page > 0 && cursor === '') return []
  const { items, nextCursor } = await callApi(z, {
    call: listSignals,
    query: { limit: PAGE_SIZE, ...(cursor === '' ? {} : { cursor }) },
    answer: SignalPage,
  })
  if (page === 0 && items.length === 0 && isFillingDynamicDropdown) {
    throw toZapierError(z, {
      next: 'halt',
      message: 'There are no signals yet: create one in Signalpost, then open this list again.',
    })
  }
  await z.cursor.set(nextCursor ?? '')
  return items.map(({ id, name, target, status }) => ({ id, name: `${name} (${target}, ${status})` }))
}
