import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { call } from '../api/call'
import { queryClient } from '../api/queryClient'
import { directoryRoutes } from '../directory/routes'
import { homeRoutes } from '../home/routes'
import { hookRoutes } from '../hooks/routes'
import { queryOf, readFeedSearch } from '../leads/feedSearch'
import { leadsQuery } from '../leads/leadQueries'
import { leadRoutes } from '../leads/routes'
import { noticeRoutes } from '../notices/routes'
import { runRoutes } from '../runs/routes'
import { sessionQuery } from '../session/useMe'
import { settingsRoutes } from '../settings/routes'
import { signalRoutes } from '../signals/routes'
import { signalsQuery } from '../signals/signalQueries'
import { PageLoading } from './PageLoading'
import { PageProblem } from './PageProblem'
import { rootRoute } from './rootRoute'

const FEED = '/feed'
const SIGNALS = '/signals'

/** To the work of the day; as long as there is none, or nobody says so, to where leads come from. */
const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async () => {
    const hasLeads = await hasOwnLeads().catch(() => false)
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told to go elsewhere
    throw redirect({ to: hasLeads ? FEED : SIGNALS })
  },
})

/**
 * Asked once: whoever is here waits for it. An owner sees everybody's, which the feed does not show by itself. Where the feed itself
 * shows some, nothing else has to be asked.
 */
async function hasOwnLeads(): Promise<boolean> {
  const { user } = await queryClient.query({ ...sessionQuery, staleTime: 'static' })
  const feed = await queryClient.infiniteQuery(leadsQuery(queryOf({}, user)))
  if (feed.pages.some((page) => page.items.length > 0)) return true
  const { items } = await call('listLeads', { query: { ...queryOf({ view: 'all' }, user), limit: 1 } })
  return items.length > 0
}

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
  const matches = router.matchRoutes(pathname === '/' ? FEED : pathname, {})
  for (const { routeId } of matches) void router.loadRouteChunk(router.routesById[routeId])
}

/** Comes once the screen can be drawn with what it shows, for whoever is signed in. */
export async function readyScreen(): Promise<void> {
  const { user } = await queryClient.query({ ...sessionQuery, staleTime: 'static' })
  await router.load()
  const { pathname, search } = router.latestLocation
  const isFeed = pathname.startsWith(FEED)
  await Promise.all([
    ...(isFeed ? [queryClient.infiniteQuery(leadsQuery(queryOf(readFeedSearch(search), user)))] : []),
    ...(isFeed || pathname === SIGNALS ? [queryClient.infiniteQuery(signalsQuery)] : []),
  ])
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
