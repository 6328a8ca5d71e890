import type { IncomingMessage } from 'node:http'
import type { Router } from 'express'
import type { Registry } from 'prom-client'
import type { Authenticate } from '../http/createRoutes'

/**
 * For programs on this machine, and for others with an API key. Behind a proxy, which hands on from this machine what came
 * from anywhere, everybody needs one.
 */
export function routeMetrics(
  router: Router,
  {
    registry,
    authenticate,
    isBehindProxy,
  }: { registry: Registry; authenticate: Authenticate; isBehindProxy: boolean },
): void {
  router.get('/metrics', async (request, response) => {
    if (isBehindProxy || !isFromThisMachine(request)) await authenticate(request)
    response.set({ 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' })
    response.send(await registry.metrics())
  })
}

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/

/** What a proxy on this machine hands on comes from loopback too; proxies name the sender in one of these headers. */
function isFromThisMachine({ socket, headers }: IncomingMessage): boolean {
  const isForwarded =
    headers.forwarded !== undefined ||
    headers['x-forwarded-for'] !== undefined ||
    headers['x-real-ip'] !== undefined ||
    headers.via !== undefined
  return !isForwarded && LOOPBACK.test(socket.remoteAddress ?? '')
}
