import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../app/rootRoute'
import { readEntryFilter } from '../entries/entryFilter'

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/signals',
  component: lazyRouteComponent(() => import('./SignalsPage'), 'SignalsPage'),
})

const newRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/signals/new',
  component: lazyRouteComponent(() => import('./NewSignalPage'), 'NewSignalPage'),
})

const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/signals/$signalId/setup/$step',
  component: lazyRouteComponent(() => import('./wizard/WizardPage'), 'WizardPage'),
})

const signalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/signals/$signalId',
  component: lazyRouteComponent(() => import('./SignalLayout'), 'SignalLayout'),
})

const overviewRoute = createRoute({
  getParentRoute: () => signalRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./OverviewPage'), 'OverviewPage'),
})

const settingsRoute = createRoute({
  getParentRoute: () => signalRoute,
  path: '/settings/$step',
  component: lazyRouteComponent(() => import('./SettingsPage'), 'SettingsPage'),
})

const entriesRoute = createRoute({
  getParentRoute: () => signalRoute,
  path: '/entries',
  validateSearch: readEntryFilter,
  component: lazyRouteComponent(() => import('../entries/EntriesPage'), 'EntriesPage'),
})

const entryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/signals/$signalId/entries/$entryId',
  // Those of the list that it was opened from.
  validateSearch: readEntryFilter,
  component: lazyRouteComponent(() => import('../entries/EntryPage'), 'EntryPage'),
})

export const signalRoutes = [
  listRoute,
  newRoute,
  setupRoute,
  entryRoute,
  signalRoute.addChildren([overviewRoute, settingsRoute, entriesRoute]),
] as const
