import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../app/rootRoute'
import { readDirectorySearch } from './directorySearch'

const directoryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/directory',
  validateSearch: readDirectorySearch,
  component: lazyRouteComponent(() => import('./DirectoryPage'), 'DirectoryPage'),
})

export const directoryRoutes = [directoryRoute] as const
