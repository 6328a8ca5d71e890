import { api } from '../../shared/contract/api'
import type { Mount } from '../http/handle'
import { listRefusals, type ListRefusalsDeps } from './listRefusals'

export function mountRefusals(mount: Mount, deps: ListRefusalsDeps): void {
  mount(api.listRefusals, ({ params, query }) => listRefusals(deps, { ...params, ...query }))
}
