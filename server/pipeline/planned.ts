import { keysOfPerson, otherKeyOf } from '../../shared/matching/leadKeys'
import type { WritingStore } from '../entries/writingStore'
import type { FilterDeps } from './filter'

export type PlannedEntry = Awaited<ReturnType<WritingStore['listPlanned']>>[number]

export function leadIdsOf(planned: readonly PlannedEntry[]): Set<string> {
  return new Set(planned.flatMap(({ plan }) => plan.people.map(({ leadId }) => leadId)))
}

/** For whoever asks for leads: those too that are only planned yet, so that nobody is proposed twice meanwhile. */
export function withPlanned<Leads extends FilterDeps['leads']>(
  leads: Leads,
  listPlanned: (keys: readonly string[]) => Promise<PlannedEntry[]>,
): Leads {
  return {
    ...leads,
    async listOfPeople(keys) {
      const wanted = new Set(keys)
      const planned = wanted.size === 0 ? [] : await listPlanned([...wanted])
      const waiting = planned.flatMap(({ entryId, signalId, plan }) =>
        plan.people
          .filter(({ key, person }) => keysOfPerson(key, person).some((each) => wanted.has(each)))
          .map(({ key: personKey, person }) => {
            return {
              signalId,
              entryId,
              personKey,
              emailKey: otherKeyOf(personKey, person),
              userId: plan.userId,
              status: 'new' as const,
              approachedAt: null,
            }
          }),
      )
      return [...(await leads.listOfPeople(keys)), ...waiting]
    },
  }
}
