import type { Bundle, ZObject } from 'zapier-platform-core'
import { type InputOf, requestOf } from '../../shared/client/requestOf'
import { Hook } from '../../shared/contract/hooks'
import { readSignalFilter } from '../bundle/readSignalId'
import { callApi } from '../http/callApi'
import { problemOfError } from '../http/problemOfError'
import { toZapierError } from '../http/toZapierError'
import { withoutSecrets } from '../http/withoutSecrets'

type Wanted = Pick<InputOf<'createHook'>['body'], 'event' | 'mode' | 'statuses'>
type Subscribe = (z: ZObject, bundle: Bundle) => Promise<{ id: string }>

/** Has Zapier's address notified of what happens to the chosen signal, or to any. */
export function subscribeTo(readWanted: (z: ZObject, bundle: Bundle) => Wanted): Subscribe {
  return async (z, bundle) => {
    const signalId = readSignalFilter(bundle)
    const { id } = await createHook(z, {
      ...readWanted(z, bundle),
      url: bundle.targetUrl ?? '',
      ...(signalId === undefined ? {} : { signalId }),
    })
    return { id }
  }
}

async function createHook(z: ZObject, body: InputOf<'createHook'>['body']): Promise<{ id: string }> {
  try {
    return await callApi(z, {
      request: requestOf('createHook', { body }),
      headers: withoutSecrets,
      answer: Hook.pick({ id: true }),
    })
  } catch (error) {
    // A Zap that hears of nothing is no matter of one run: its owner is to be told.
    const problem = problemOfError(error)
    throw problem?.next === 'halt' ? toZapierError(z, { ...problem, next: 'repair' }) : error
  }
}
