import { api } from '../../shared/contract/api'
import type { Routes } from '../http/createRoutes'
import type { Receive } from './receive'
import { readWebhookAddress } from './webhookAddress'

/** The two addresses of a signal: its webhook, taken before Express looks at it, and that of the API. */
export function mountReceiving(routes: Routes, receive: Receive): void {
  routes.inFront((request, response) => {
    const address = readWebhookAddress(request.url ?? '')
    if (address === null) return false
    void receive(request, response, { reference: { token: address.token }, isBatch: address.isBatch })
    return true
  })
  routes.stream(api.sendEntry, ({ request, response, params, query }) =>
    receive(request, response, { reference: { ...params, ...query }, isBatch: false }),
  )
  routes.stream(api.sendBatch, ({ request, response, params, query }) =>
    receive(request, response, { reference: { ...params, ...query }, isBatch: true }),
  )
}
