import { timeOfId } from '../../ids'
import type { Holding, Individual } from '../../individual'
import type { MappedSignal } from '../../payload/readEntry'
import type { LookUpStore } from '../lookUpStore'
import type { Plan } from '../plan'
import { keysOfQuery } from '../searchKeys'
import { describeAbout } from './describeHeld'
import { emptyEntries } from './emptyEntries'
import type { HeldEntryStore } from './heldEntryStore'
import { readEntriesAbout } from './readEntriesAbout'

type EntryOf = { entryId: string; signalId: string }

export type EntriesHoldingDeps = {
  held: HeldEntryStore
  lookUps: Pick<LookUpStore, 'findEntryIds'>
  signals: {
    listIds: () => Promise<string[]>
    findMappings: (signalIds: string[]) => Promise<Map<string, MappedSignal>>
  }
  leads: {
    /** The entries that gave leads of the person. */
    listEntriesOf: (individual: Individual) => Promise<EntryOf[]>
    /** Planned ones that nobody is to make. */
    keepUnmade: (leadIds: readonly string[]) => Promise<void>
  }
  now: () => Date
}

const FOUND_AT_ONCE = 200
const READ_AT_ONCE = 20

/** What entries say about somebody: those about the person, and those of others in which the address stands. */
export function entriesHolding(deps: EntriesHoldingDeps): Holding {
  const { held } = deps
  return {
    part: 'entries',
    async *find(individual) {
      const ids = await findIds(deps, individual)
      while (ids.length > 0) {
        const found = await held.findMany(ids.splice(0, READ_AT_ONCE))
        for (const entry of found) if (!entry.bytesRemovedAt) yield await describeAbout(entry)
      }
    },
    async remove(individual) {
      const planned = (await held.listPlanned()).filter(({ plan }) => isPlanOf(plan, individual))
      await deps.leads.keepUnmade(planned.flatMap(({ plan }) => leadIdsOf(plan, individual)))
      const emptied = await emptyEntries(deps, await findIds(deps, individual))
      await held.replan(planned.map(({ _id }) => _id))
      return emptied
    },
    read: (slice) => readEntriesAbout(deps, slice),
    async findEnd() {
      const newest = await held.findNewestId()
      return newest === null ? null : new Date(timeOfId(newest) + 1)
    },
  }
}

/** By what was looked up of them as they came, by the leads that they gave, and by what is decided of them. */
async function findIds(deps: EntriesHoldingDeps, individual: Individual): Promise<string[]> {
  const { held, signals, leads } = deps
  const planned = (await held.listPlanned()).filter(({ plan }) => isPlanOf(plan, individual))
  const given = [
    ...(await leads.listEntriesOf(individual)),
    ...planned.map(({ _id: entryId, signalId }) => ({ entryId, signalId })),
  ]
  const targets = await signals.findMappings([...new Set(given.map(({ signalId }) => signalId))])
  // An entry about a company is not about each of the people there.
  const ofPeople = given.filter(({ signalId }) => targets.get(signalId)?.target === 'people')
  const ids = new Set(ofPeople.map(({ entryId }) => entryId))
  const keys = [...individual.emails, ...individual.linkedinUrls].flatMap(keysOfQuery)
  for (const signalId of await signals.listIds()) {
    for (const key of keys) for (const id of await lookUp(deps, { signalId, key })) ids.add(id)
  }
  return [...ids]
}

async function lookUp(
  { lookUps }: Pick<EntriesHoldingDeps, 'lookUps'>,
  of: { signalId: string; key: string },
): Promise<string[]> {
  const ids: string[] = []
  for (;;) {
    const page = await lookUps.findEntryIds(of, { limit: FOUND_AT_ONCE, cursor: ids.at(-1) })
    ids.push(...page)
    if (page.length < FOUND_AT_ONCE) return ids
  }
}

function isPlanOf(plan: Plan, individual: Individual): boolean {
  return leadIdsOf(plan, individual).length > 0
}

function leadIdsOf({ people }: Plan, { keys, personIds }: Individual): string[] {
  return people.filter(({ key }) => keys.includes(key) || personIds.includes(key)).map(({ leadId }) => leadId)
}
