import { isDeepStrictEqual } from 'node:util'
import type { Expectations } from './expectations'
import { type Collections, stateOf, type Thing } from './writeLane'

const ASKED_AT_ONCE = 500

/** Holds what is stored against what was acknowledged, and every index against the documents. */
export async function checkStored(expected: Expectations, collections: Collections): Promise<void> {
  const stored = await collections.things.find({}).toArray()
  checkDocuments(expected, stored)
  await checkIndexes(expected, collections, stored)
  await checkCounters(expected, collections)
  await checkClaims(expected, collections)
}

function checkDocuments(expected: Expectations, stored: Thing[]): void {
  const found = new Map(stored.map(stateOf))
  if (found.size < stored.length) expected.faults.push('the same _id is there twice')
  for (const id of found.keys())
    if (!expected.states.has(id)) expected.faults.push(`${id} was never written, or deleted before`)
  for (const [id, states] of expected.states) {
    const state = found.get(id) ?? null
    if (!states.some((each) => isDeepStrictEqual(each, state)))
      expected.faults.push(`${id} is ${JSON.stringify(state)}, not one of ${JSON.stringify(states)}`)
    expected.settle(id, state)
  }
}

/** Each document is found through each index, once and in its place. */
async function checkIndexes(expected: Expectations, { things }: Collections, stored: Thing[]): Promise<void> {
  const demand = (index: string, found: Thing[], wanted: Thing[]) => {
    if (!isDeepStrictEqual(found, wanted))
      expected.faults.push(
        `by the index ${index} ${found.length} documents were found, ${wanted.length} are there`,
      )
  }
  const byId = stored.toSorted((one, other) => compare(one._id, other._id))
  demand(
    '_id',
    await things
      .find({ _id: { $gte: '' } })
      .sort({ _id: 1 })
      .toArray(),
    byId,
  )
  const byKey = stored.toSorted((one, other) => compare(one.k, other.k))
  demand(
    'k',
    await things
      .find({ k: { $gte: '' } })
      .sort({ k: 1 })
      .toArray(),
    byKey,
  )
  for (let first = 0; first < byKey.length; first += ASKED_AT_ONCE) {
    const slice = byKey.slice(first, first + ASKED_AT_ONCE)
    const k = { $in: slice.map((each) => each.k) }
    demand('k, value by value', await things.find({ k }).sort({ k: 1 }).toArray(), slice)
  }
  for (const lane of new Set(stored.map((each) => each.lane))) {
    const wanted = stored
      .filter((each) => each.lane === lane)
      .toSorted((one, other) => one.tag - other.tag || compare(other._id, one._id))
    demand('lane, tag, -_id', await things.find({ lane }).sort({ tag: 1, _id: -1 }).toArray(), wanted)
  }
  const byNumber = stored.toSorted((one, other) => other.n - one.n || compare(one._id, other._id))
  demand(
    '-n, _id',
    await things
      .find({ n: { $gte: 0 } })
      .sort({ n: -1, _id: 1 })
      .toArray(),
    byNumber,
  )
}

async function checkCounters({ hits, faults }: Expectations, { counters }: Collections): Promise<void> {
  const stored = await counters.find({}).toArray()
  const found = new Map(stored.map(({ key, hits: count }) => [key, count]))
  if (found.size < stored.length) faults.push('two counters have one key, which is unique')
  for (const [key, { least, most }] of hits) {
    const count = found.get(key) ?? 0
    if (count < least || count > most) faults.push(`the counter ${key} is ${count}, not ${least} to ${most}`)
    hits.set(key, { least: count, most: count })
    const byKey = await counters.find({ key }).toArray()
    if (count > 0 && byKey.length !== 1) faults.push(`the counter ${key} is found ${byKey.length} times`)
  }
}

async function checkClaims({ claims, faults }: Expectations, collections: Collections): Promise<void> {
  const stored = await collections.claims.find({}).toArray()
  const owners = new Map(stored.map(({ key, _id }) => [key, _id]))
  if (owners.size < stored.length) faults.push('two claims have one key, which is unique')
  const byKey = await collections.claims.find({ key: { $gte: '' } }).toArray()
  if (byKey.length !== stored.length)
    faults.push(`by their key ${byKey.length} of ${stored.length} claims are found`)
  for (const [key, owner] of claims)
    if (owners.get(key) !== owner)
      faults.push(`the claim ${key} of ${owner} belongs to ${owners.get(key) ?? 'nobody'}`)
  for (const [key, owner] of owners) claims.set(key, owner)
}

/** As the database does, by the bytes; all of these are ASCII. */
function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
