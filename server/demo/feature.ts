import { api } from '../../shared/contract/api'
import type { Core } from '../core'
import type { Feature } from '../feature'
import { DemoStore } from './demoStore'
import { emptyDemo, type EmptyDemoDeps } from './emptyDemo'
import { fillDemo, type FillDemoDeps } from './fillDemo'

type Need = {
  signals: FillDemoDeps['signals'] & EmptyDemoDeps['signals']
  directory: FillDemoDeps['directory'] & EmptyDemoDeps['directory']
  exclusions: FillDemoDeps['exclusions'] & EmptyDemoDeps['exclusions']
  entries: FillDemoDeps['entries'] & EmptyDemoDeps['entries']
  leads: EmptyDemoDeps['leads']
}

/** Sample data for whoever wants to look around before there are own ones. */
export function createDemo({ database, now }: Pick<Core, 'database' | 'now'>) {
  const demos = new DemoStore(database.background)
  const feature: Feature<Need> = {
    mount(routes, others) {
      routes.answer(api.getDemo, async () => ({ isFilled: (await demos.find()) !== null }))
      routes.answer(api.fillDemo, ({ caller }) =>
        fillDemo({ ...others, demos, now }, { ownerId: caller.user.id }),
      )
      routes.answer(api.emptyDemo, () => emptyDemo({ ...others, demos }).then(() => undefined))
    },
  }
  return {
    ...feature,
    /** The same for a start with sample data. */
    fill: (others: Need, ownerId: string) => fillDemo({ ...others, demos, now }, { ownerId }),
  }
}
