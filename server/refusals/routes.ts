import * as calls from '../../shared/contract/calls'
import type { Mount } from '../http/handle'
import { listRefusals, type ListRefusalsDeps } from './listRefusals'

export function mountRefusals(mount: Mount, deps: ListRefusalsDeps): void {
  mount(calls.listRefusals, ({ params, query }) => listRefusals(deps, { ...params, ...query }))
}
