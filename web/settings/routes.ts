import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../app/rootRoute'
import { readAuditFilter } from './auditFilter'

const profileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/profile',
  component: lazyRouteComponent(() => import('./ProfilePage'), 'ProfilePage'),
})

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

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/people',
  component: lazyRouteComponent(() => import('./PeoplePage'), 'PeoplePage'),
})

const workspaceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/workspace',
  component: lazyRouteComponent(() => import('./WorkspacePage'), 'WorkspacePage'),
})

const writingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/writing',
  component: lazyRouteComponent(() => import('./WritingPage'), 'WritingPage'),
})

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/audit',
  validateSearch: readAuditFilter,
  component: lazyRouteComponent(() => import('./AuditPage'), 'AuditPage'),
})

const privacyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/privacy',
  component: lazyRouteComponent(() => import('./PrivacyPage'), 'PrivacyPage'),
})

export const settingsRoutes = [
  profileRoute,
  keysRoute,
  sessionsRoute,
  peopleRoute,
  workspaceRoute,
  writingRoute,
  auditRoute,
  privacyRoute,
] as const
