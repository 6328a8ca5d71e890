import { api } from '../../shared/contract/api'
import type { Owned } from '../../shared/rights'
import type { Caller } from '../access/caller'
import { requireRight } from '../access/may'
import type { Routes } from '../http/createRoutes'
import type { Receive } from './receive'
import { readWebhookAddress } from './webhookAddress'

export type ReceivingRoutesDeps = {
  receive: Receive
  requireSignal: (signalId: string) => Promise<Owned>
}

/** The two addresses of a signal: its webhook, taken before Express looks at it, and that of the API. */
export function mountReceiving(routes: Routes, { receive, requireSignal }: ReceivingRoutesDeps): void {
  const requireWritable = async (caller: Caller, signalId: string) => {
    // An owner may send to all, so nothing is looked up for those who send most.
    if (caller.user.role !== 'owner') requireRight(caller, 'write', await requireSignal(signalId))
  }
  routes.inFront((request, response) => {
    const address = readWebhookAddress(request.url ?? '')
    if (address === null) return false
    void receive(request, response, { reference: { token: address.token }, isBatch: address.isBatch })
    return true
  })
  routes.stream(api.sendEntry, async ({ request, response, params, query, caller }) => {
    await requireWritable(caller, params.signalId)
    await receive(request, response, { reference: { ...params, ...query }, isBatch: false })
  })
  routes.stream(api.sendBatch, async ({ request, response, params, query, caller }) => {
    await requireWritable(caller, params.signalId)
    await receive(request, response, { reference: { ...params, ...query }, isBatch: true })
  })
}
