import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../app/rootRoute'
import { readFeedSearch } from './feedSearch'

/** The list stays as it is while one lead after the other is opened beside it. */
const feedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/feed',
  validateSearch: readFeedSearch,
  component: lazyRouteComponent(() => import('./FeedPage'), 'FeedPage'),
})

const leadRoute = createRoute({ getParentRoute: () => feedRoute, path: '$leadId' })

export const leadRoutes = [feedRoute.addChildren([leadRoute])] as const
