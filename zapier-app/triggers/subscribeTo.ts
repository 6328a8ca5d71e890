import type { Bundle, ZObject } from 'zapier-platform-core'
import { type InputOf, requestOf } from '../../shared/client/requestOf'
import { Hook } from '../../shared/contract/hooks'
import { readSignalFilter } from '../bundle/readSignalId'
import { callApi } from '../http/callApi'

type Wanted = Pick<InputOf<'createHook'>['body'], 'event' | 'mode' | 'statuses'>
type Subscribe = (z: ZObject, bundle: Bundle) => Promise<{ id: string }>

/**
 * Has Zapier's address notified of what happens to the chosen signal, or to any. The secret is not asked for: it would
 * stand in the log that Zapier keeps of answers.
 */
export function subscribeTo(readWanted: (z: ZObject, bundle: Bundle) => Wanted): Subscribe {
  return async (z, bundle) => {
    const { id } = await callApi(z, {
      request: requestOf('createHook', {
        body: {
          ...readWanted(z, bundle),
          url: bundle.targetUrl ?? '',
          signalId: readSignalFilter(bundle) ?? null,
          withSecret: false,
        },
      }),
      answer: Hook.pick({ id: true }),
    })
    return { id }
  }
}
