import type { Bundle, ZObject } from 'zapier-platform-core'
import { requestOf } from '../../shared/client/requestOf'
import { Hook } from '../../shared/contract/hooks'
import { readSignalFilter } from '../bundle/readSignalId'
import { callApi } from '../http/callApi'
import { readMode } from '../bundle/readMode'

/** Has Zapier's address notified. The secret is not asked for: it would stand in the log that Zapier keeps of answers. */
export async function subscribe(z: ZObject, bundle: Bundle): Promise<{ id: string }> {
  const { id } = await callApi(z, {
    request: requestOf('createHook', {
      body: {
        url: bundle.targetUrl ?? '',
        event: 'entry.received',
        signalId: readSignalFilter(bundle) ?? null,
        mode: readMode(bundle.inputData),
        withSecret: false,
      },
    }),
    answer: Hook.pick({ id: true }),
  })
  return { id }
}
