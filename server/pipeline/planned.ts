import type { WritingStore } from '../entries/writingStore'
import type { FilterDeps } from './filter'

export type PlannedEntry = Awaited<ReturnType<WritingStore['listPlanned']>>[number]

export function leadIdsOf(planned: readonly PlannedEntry[]): Set<string> {
  return new Set(planned.flatMap(({ plan }) => plan.people.map(({ leadId }) => leadId)))
}

/** For whoever asks for leads: those too that are only planned yet, so that nobody is proposed twice meanwhile. */
export function withPlanned<Leads extends FilterDeps['leads']>(
  leads: Leads,
  listPlanned: () => Promise<PlannedEntry[]>,
): Leads {
  return {
    ...leads,
    async listOfPeople(personKeys) {
      const wanted = new Set(personKeys)
      const planned = wanted.size === 0 ? [] : await listPlanned()
      const waiting = planned.flatMap(({ entryId, signalId, plan }) =>
        plan.people
          .filter(({ key }) => wanted.has(key))
          .map(({ key: personKey }) => {
            return {
              signalId,
              entryId,
              personKey,
              userId: plan.userId,
              status: 'new' as const,
              updatedAt: plan.madeAt,
            }
          }),
      )
      return [...(await leads.listOfPeople(personKeys)), ...waiting]
    },
  }
}
