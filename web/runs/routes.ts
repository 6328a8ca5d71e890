import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../app/rootRoute'

const runsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/runs',
  component: lazyRouteComponent(() => import('./RunsPage'), 'RunsPage'),
})

export const runRoutes = [runsRoute] as const
