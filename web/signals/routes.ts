import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../app/rootRoute'

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/signals',
  component: lazyRouteComponent(() => import('./SignalsPage'), 'SignalsPage'),
})

export const signalRoutes = [listRoute] as const
