import { createRootRoute } from '@tanstack/react-router'
import { NotFoundPage } from './NotFoundPage'
import { PageProblem } from './PageProblem'
import { Shell } from './Shell'

/** What every screen hangs on: the shell around it, and what is shown where a screen fails or is not there. */
export const rootRoute = createRootRoute({
  component: Shell,
  errorComponent: PageProblem,
  notFoundComponent: NotFoundPage,
})
