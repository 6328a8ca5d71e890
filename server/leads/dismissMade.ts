import type { DismissReason } from '../../shared/contract/leads'
import { keysOfCompany, keysOfPerson } from '../../shared/matching/leadKeys'
import { withEvent } from './leadHistory'
import { updatedText, withNews } from './leadNews'
import type { LeadStore, StoredLead } from './leadStore'

type Deps = {
  leads: Pick<LeadStore, 'findMany' | 'update'>
  /** Which of the keys, or ever of the entries, which user dismissed, as `userId\tkey`. */
  findDismissed: (keys: readonly string[], entryIds: readonly string[]) => Promise<Set<string>>
  now: () => Date
}

/**
 * Dismisses those of the leads whose person, company or entry their user has dismissed while they were made: whoever dismissed
 * could not find them yet, and whoever dealt them not the dismissal. Their places stay taken.
 */
export async function dismissMade(deps: Deps, made: readonly StoredLead[]): Promise<void> {
  const dismissed = await deps.findDismissed(
    made.flatMap(({ personKey, person, company }) => [
      ...keysOfPerson(personKey, person),
      ...keysOfCompany(company),
    ]),
    made.map(({ entryId }) => entryId),
  )
  const reasons = new Map(
    dismissed.size === 0 ? [] : made.map((lead) => [lead._id, reasonFor(lead, dismissed)]),
  )
  const ids = [...reasons].flatMap(([id, reason]) => (reason === null ? [] : [id]))
  for (const lead of await deps.leads.findMany(ids)) {
    const at = deps.now()
    if (lead.status === 'new')
      await deps.leads.update(lead, dismissal(lead, reasons.get(lead._id) ?? null, at))
  }
}

function reasonFor(
  { userId, entryId, personKey, person, company }: StoredLead,
  dismissed: ReadonlySet<string>,
): DismissReason | null {
  const isDismissed = (key: string) => dismissed.has(`${userId}\t${key}`)
  if (keysOfCompany(company).some(isDismissed)) return 'company'
  if (keysOfPerson(personKey, person).some(isDismissed)) return 'person'
  return isDismissed(entryId) ? 'signal' : null
}

function dismissal(lead: StoredLead, dismissReason: DismissReason | null, at: Date): Partial<StoredLead> {
  return {
    status: 'dismissed',
    dismissReason,
    history: withEvent(lead, { at, userId: lead.userId, action: 'dismissed' }),
    // Where nobody is told of its making, nobody is told of this.
    ...(lead.news === undefined ? {} : withNews([...lead.news, updatedText(at, lead.status)])),
    updatedAt: at,
  }
}
