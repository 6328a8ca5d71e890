import type { RequestHandler } from 'express'
import type { Receive } from './receive'

/** The path with an optional origin in front, which proxies may send, and whatever follows as a query. */
const WEBHOOK_ADDRESS = /^(?:https?:\/\/[^/?#]+)?\/custom_signals\/([^/?#]*)\/entries\/?(?:[?#].*)?$/i

/** Hands requests for a webhook address to the receiver before anything of Express has looked at them. */
export function receiveAtWebhook(receive: Receive): RequestHandler {
  return (request, response, next) => {
    const token = WEBHOOK_ADDRESS.exec(request.url)?.[1]
    if (token === undefined) next()
    else receive(request, response, { token }).catch(next)
  }
}
