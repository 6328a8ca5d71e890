import { api } from '../../shared/contract/api'
import type { Routes } from '../http/createRoutes'
import { listRefusals, type ListRefusalsDeps } from './listRefusals'

export function mountRefusals(routes: Routes, deps: ListRefusalsDeps): void {
  routes.answer(api.listRefusals, ({ params, query }) => listRefusals(deps, { ...params, ...query }))
}
