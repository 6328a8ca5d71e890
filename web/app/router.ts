import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { queryClient } from '../api/queryClient'
import { directoryRoutes } from '../directory/routes'
import { homeRoutes } from '../home/routes'
import { anyLeadQuery } from '../home/useHasLeads'
import { hookRoutes } from '../hooks/routes'
import { leadRoutes } from '../leads/routes'
import { noticeRoutes } from '../notices/routes'
import { runRoutes } from '../runs/routes'
import { settingsRoutes } from '../settings/routes'
import { signalRoutes } from '../signals/routes'
import { PageLoading } from './PageLoading'
import { PageProblem } from './PageProblem'
import { rootRoute } from './rootRoute'

/** What the address of the server leads to mostly. */
const START = '/feed'

/** To the work of the day; as long as there is none, to where leads come from. */
const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async () => {
    const { items } = await queryClient.query(anyLeadQuery)
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told to go elsewhere
    throw redirect({ to: items.length > 0 ? START : '/signals' })
  },
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    startRoute,
    ...homeRoutes,
    ...leadRoutes,
    ...directoryRoutes,
    ...runRoutes,
    ...hookRoutes,
    ...noticeRoutes,
    ...signalRoutes,
    ...settingsRoutes,
  ]),
  basepath: new URL(document.baseURI).pathname,
  defaultPreload: 'intent',
  defaultErrorComponent: PageProblem,
  defaultPendingComponent: PageLoading,
  scrollRestoration: true,
})

/** Loads the scripts of the screen that the address leads to, beside the question who is there. */
export function loadScreen(): void {
  const { pathname } = router.latestLocation
  const matches = router.matchRoutes(pathname === '/' ? START : pathname, {})
  for (const { routeId } of matches) void router.loadRouteChunk(router.routesById[routeId])
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
