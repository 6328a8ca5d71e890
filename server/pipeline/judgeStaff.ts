import { setImmediate } from 'node:timers/promises'
import { rankContacts } from '../../shared/matching/rankContacts'
import type { Candidate } from '../entries/plan'
import type { Item } from './item'
import { type Known, leadsOf, refusalOf } from './refusal'

/** Of a company's people: whom a signal may make leads of, best first, and who is an open lead of it already, by their keys. */
export type Staff = { free: Candidate[]; passedOver: string[] }

/** Of a large company so many are judged between two turns of others. */
const JUDGED_AT_ONCE = 200
const OPEN = new Set<string>(['new', 'approved'])

/**
 * The people of each item's company, judged once for all entries of a signal about it: a large company has thousands, and
 * entries come by the hundred.
 */
export async function judgeStaff(items: readonly Item[], known: Known, at: Date): Promise<Map<Item, Staff>> {
  const judged = new Map<Candidate[], Map<string, Staff>>()
  const found = new Map<Item, Staff>()
  for (const item of items) {
    const { candidates, signal, entry } = item
    const ofList = judged.get(candidates) ?? new Map<string, Staff>()
    judged.set(candidates, ofList)
    const key = [signal._id, ...entry.override].join(' ')
    const staff = ofList.get(key) ?? (await judgeOne(item, known, at))
    ofList.set(key, staff)
    found.set(item, staff)
  }
  return found
}

async function judgeOne(item: Item, known: Known, at: Date): Promise<Staff> {
  const fitting: Candidate[] = []
  const passedOver: string[] = []
  for (const [index, candidate] of item.candidates.entries()) {
    if (index % JUDGED_AT_ONCE === JUDGED_AT_ONCE - 1) await setImmediate()
    const refusal = refusalOf(item, candidate, known, at)
    const open = leadsOf(candidate, known).filter(
      ({ signalId, status }) => signalId === item.signal._id && OPEN.has(status),
    )
    if (refusal === null && open.length === 0) fitting.push(candidate)
    // An approved one was contacted recently by being approved, and is to be brought to mind all the same.
    if (refusal === null || refusal.reason === 'recently_contacted')
      passedOver.push(...open.map(({ personKey }) => personKey))
  }
  const ranked = rankContacts(fitting.map((candidate) => ({ ...candidate.person, candidate })))
  return { free: ranked.map(({ candidate }) => candidate), passedOver }
}
