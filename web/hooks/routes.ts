import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../app/rootRoute'

const hooksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hooks',
  component: lazyRouteComponent(() => import('./HooksPage'), 'HooksPage'),
})

const hookRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hooks/$hookId',
  component: lazyRouteComponent(() => import('./HookPage'), 'HookPage'),
})

export const hookRoutes = [hooksRoute, hookRoute] as const
