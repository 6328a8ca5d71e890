import type { ZObject } from 'zapier-platform-core'
import { requestOf } from '../../shared/client/requestOf'
import { PAGE_SIZE_MAX } from '../../shared/limits'
import { callApi } from '../http/callApi'
import { SignalPage } from './signalPage'

/** Every signal, the newest first. */
export async function listSignals(z: ZObject): Promise<SignalPage['items']> {
  const signals: SignalPage['items'] = []
  let cursor: string | null = null
  do {
    const page: SignalPage = await callApi(z, {
      request: requestOf('listSignals', {
        query: { limit: PAGE_SIZE_MAX, ...(cursor === null ? {} : { cursor }) },
      }),
      answer: SignalPage,
    })
    signals.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return signals
}
