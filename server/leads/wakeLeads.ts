import { withEvent } from './leadHistory'
import { updatedText, withNews } from './leadNews'
import type { LeadStore, StoredLead, Wakening } from './leadStore'

type Leads = Pick<LeadStore, 'listSnoozed' | 'findIds' | 'findMany' | 'update'>

/**
 * Wakes the snoozed leads of people, each on the feed of a user or of a signal. Seldom any is snoozed, so it is asked first;
 * and none for a new lead that is there already, whose repetition is no news.
 */
export async function wakeLeads(leads: Leads, people: readonly Wakening[], at: Date): Promise<void> {
  if ((await leads.listSnoozed(people, at)).length === 0) return
  const made = await leads.findIds(people.flatMap(({ forLeadId = [] }) => forLeadId))
  const wakening = people.filter(({ forLeadId }) => forLeadId === undefined || !made.has(forLeadId))
  // Whatever somebody changes meanwhile is looked at again.
  for (;;) {
    const snoozed = await leads.listSnoozed(wakening, at)
    if (snoozed.length === 0) return
    for (const lead of await leads.findMany(snoozed.map(({ _id }) => _id))) {
      await leads.update(lead, awake(lead, at))
    }
  }
}

function awake(lead: StoredLead, at: Date): Partial<StoredLead> {
  return {
    snoozedUntil: null,
    wokenAt: at,
    history: withEvent(lead, { at, userId: null, action: 'woken' }),
    // Where nobody is told of its making, nobody is told of this.
    ...(lead.news === undefined ? {} : withNews([...lead.news, updatedText(at, lead.status)])),
    updatedAt: at,
  }
}
