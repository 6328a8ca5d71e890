import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../app/rootRoute'

const keysRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/keys',
  component: lazyRouteComponent(() => import('./KeysPage'), 'KeysPage'),
})

const sessionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/sessions',
  component: lazyRouteComponent(() => import('./SessionsPage'), 'SessionsPage'),
})

export const settingsRoutes = [keysRoute, sessionsRoute] as const
