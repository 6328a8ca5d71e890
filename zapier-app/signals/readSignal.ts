import type { ZObject } from 'zapier-platform-core'
import { listInputFields, listSignals } from '../../shared/contract/calls'
import { PAGE_SIZE_MAX } from '../../shared/limits'
import { callApi } from '../http/callApi'
import { problemOfAnswer } from '../http/problemOfAnswer'
import { toZapierError } from '../http/toZapierError'
import { type OfferedField, OfferedFields } from './offeredFields'
import { SignalPage } from './signalPage'

type ListedSignal = SignalPage['items'][number]

/** A signal as it is at this moment: what it is called, what it is mapped to and which fields it offers. */
export type CurrentSignal = ListedSignal & { offered: OfferedField[] }

/**
 * Reads the signal from the list, never by its own address: that answer holds the webhook URL, which must not stand in
 * the log that Zapier keeps of every answer.
 */
export async function readSignal(z: ZObject, signalId: string): Promise<CurrentSignal> {
  const [{ items }, listed] = await Promise.all([
    callApi(z, { call: listInputFields, ids: { signalId }, answer: OfferedFields }),
    findListed(z, signalId),
  ])
  if (listed === undefined) throw toZapierError(z, signalIsGone)
  return { ...listed, offered: items }
}

const signalIsGone = problemOfAnswer({
  status: 404,
  data: { error: { code: 'signal_not_found', message: 'No such signal' } },
})

async function findListed(z: ZObject, signalId: string): Promise<ListedSignal | undefined> {
  let cursor: string | null = null
  do {
    const page: SignalPage = await callApi(z, {
      call: listSignals,
      query: { limit: PAGE_SIZE_MAX, ...(cursor === null ? {} : { cursor }) },
      answer: SignalPage,
    })
    const signal = page.items.find(({ id }) => id === signalId)
    if (signal !== undefined) return signal
    cursor = page.nextCursor
  } while (cursor !== null)
  return undefined
}
