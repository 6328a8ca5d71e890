import { z as schema } from 'zod'
import type { Bundle, ZObject } from 'zapier-platform-core'
import { requestOf } from '../../shared/client/requestOf'
import { callApiOrNull } from '../http/callApi'

const Subscription = schema.object({ id: schema.string() })

/** A hook that is gone already is as good as deleted. */
export async function unsubscribe(z: ZObject, bundle: Bundle): Promise<{ id: string }> {
  const { id } = Subscription.parse(bundle.subscribeData)
  await callApiOrNull(z, {
    request: requestOf('deleteHook', { params: { hookId: id } }),
    answer: schema.unknown(),
  })
  return { id }
}
