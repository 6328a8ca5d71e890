import type { LeadLookUpStore } from './leadLookUpStore'
import type { LeadStore } from './leadStore'

type Deps = { leads: Pick<LeadStore, 'listOldest' | 'remove'>; lookUps: Pick<LeadLookUpStore, 'remove'> }

const AT_ONCE = 200
/** Of one look of the purge; the next one goes on. */
const SLICES_MAX = 25

/**
 * Takes away leads that were made, and last changed, before a moment, and are not snoozed beyond it: some thousands at each
 * call, which goes on behind those that the one before looked at, and after the last from the first again.
 */
export function createOldLeadsRemoval({ leads, lookUps }: Deps): (moment: Date) => Promise<void> {
  let after = ''
  return async (moment) => {
    for (let slice = 0; slice < SLICES_MAX; slice += 1) {
      const rows = await leads.listOldest({ after, before: moment.toISOString() }, AT_ONCE)
      const gone = rows.filter(
        ({ updatedAt, snoozedUntil }) => updatedAt < moment && (snoozedUntil ?? moment) <= moment,
      )
      await lookUps.remove(gone)
      await leads.remove(gone.map(({ _id }) => _id))
      after = rows.length < AT_ONCE ? '' : (rows.at(-1)?.order ?? '')
      if (after === '') return
    }
  }
}
