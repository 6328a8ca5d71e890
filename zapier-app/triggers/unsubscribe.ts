import { z as schema } from 'zod'
import type { Bundle, ZObject } from 'zapier-platform-core'
import { requestOf } from '../../shared/client/requestOf'
import { callApiOrNull } from '../http/callApi'

const Subscription = schema.object({ id: schema.string().min(1) })

/** A hook that is gone already is as good as deleted, and so is one that was never made. */
export async function unsubscribe(z: ZObject, bundle: Bundle): Promise<{ id?: string }> {
  const subscription = Subscription.safeParse(bundle.subscribeData)
  if (!subscription.success) return {}
  const { id } = subscription.data
  await callApiOrNull(z, {
    request: requestOf('deleteHook', { params: { hookId: id } }),
    answer: schema.unknown(),
  })
  return { id }
}
