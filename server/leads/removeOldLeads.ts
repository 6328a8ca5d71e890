import type { LeadLookUpStore } from './leadLookUpStore'
import type { LeadStore } from './leadStore'

type Deps = { leads: Pick<LeadStore, 'listOldest' | 'remove'>; lookUps: Pick<LeadLookUpStore, 'remove'> }

const AT_ONCE = 200
/** Of one look of the purge; the next one goes on. */
const SLICES_MAX = 25

/** Takes away leads that were made, and last changed, before a moment, and are not snoozed beyond it. */
export async function removeOldLeads({ leads, lookUps }: Deps, moment: Date): Promise<void> {
  let after = ''
  for (let slice = 0; slice < SLICES_MAX; slice += 1) {
    const rows = await leads.listOldest({ after, before: moment.toISOString() }, AT_ONCE)
    const gone = rows.filter(
      ({ updatedAt, snoozedUntil }) => updatedAt < moment && (snoozedUntil ?? moment) <= moment,
    )
    await lookUps.remove(gone)
    await leads.remove(gone.map(({ _id }) => _id))
    if (rows.length < AT_ONCE) return
    after = rows.at(-1)?.order ?? after
  }
}
