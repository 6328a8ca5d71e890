import type { RequestListener } from 'node:http'
import express, { type Express } from 'express'
import type { Product } from './assemble'
import type { Core } from './core'
import { routeDocs } from './docs/routes'
import { routeHealth } from './health/routes'
import { answerErrors, answerUnknownAddress } from './http/answerErrors'
import { createRoutes, type RoutesDeps } from './http/createRoutes'
import { createCallLimit } from './http/limitCalls'
import { takeBelowFolder } from './http/folder'
import { setSecurityHeaders } from './http/setSecurityHeaders'
import { routeMetrics } from './metrics/routes'
import { routePages } from './pages/routes'

export type AppOptions = Pick<RoutesDeps, 'onUndeclared'> & {
  /** The folder with the pages. */
  webFolder: string
  /** True once the server was told to stop: it must get no more traffic. */
  isStopping?: () => boolean
}

export type App = {
  express: Express
  /** What an HTTP server is given: what features take in front, Express for everything else. */
  listener: RequestListener
}

/** Everything that is answered over HTTP. */
export function createApp(core: Core, product: Product, options: AppOptions): App {
  const { database, log, settings, registry } = core
  const { isStopping = () => false } = options
  const { auth, audit } = product.features
  const { authenticate } = auth
  const { publicUrl } = settings
  const limitCalls = createCallLimit(settings.apiCallsPerMinute)
  const routes = createRoutes({ ...options, authenticate, limitCalls, publicUrl, observer: audit.observer })
  product.mount(routes)
  routes.refuseOtherMethods()

  const app = express()
  app.disable('x-powered-by').disable('etag')
  if (settings.trustedProxies > 0) app.set('trust proxy', settings.trustedProxies)
  app.use(setSecurityHeaders(settings.publicUrl))
  routeHealth(app, { isReady: async () => !isStopping() && (await database.isReady()) })
  routeMetrics(app, { registry, authenticate, isBehindProxy: settings.publicUrl !== undefined })
  app.use('/api/v1', routes.router)
  routeDocs(app, core)
  routePages(app, { ...core, ...options })
  app.use(answerUnknownAddress)
  app.use(answerErrors(log))
  return { express: app, listener: takeBelowFolder(settings.publicUrl, routes.listener(app)) }
}
