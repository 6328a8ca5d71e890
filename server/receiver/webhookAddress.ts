import type { RequestListener } from 'node:http'
import type { Receive } from './receive'

/** The path with an optional origin in front, which proxies may send, and whatever follows as a query. */
const WEBHOOK_ADDRESS = /^(?:https?:\/\/[^/?#]+)?\/custom_signals\/([^/?#]*)\/entries\/?(?:[?#].*)?$/i

/**
 * Hands requests for a webhook address straight to the receiver and all others on: router and middleware would cost
 * several times what receiving costs, and do nothing for it.
 */
export function receiveAtWebhook(receive: Receive, others: RequestListener): RequestListener {
  return (request, response) => {
    const token = WEBHOOK_ADDRESS.exec(request.url ?? '')?.[1]
    if (token === undefined) others(request, response)
    else void receive(request, response, { token })
  }
}
