import type { mongo } from 'mongoose'
import type { Random } from '../../support/random'
import type { Expectations, Kind, State } from './expectations'

export const TAGS = 5
const INSERTED_MAX = 6
const DELETED_MAX = 6
const DOCUMENTS_MIN = 20
/** All lanes count up the same few documents and claim the same keys. */
const CONTESTED_PER_ROUND = 8

export type Thing = { _id: string; lane: number; k: string; tag: number; n: number }
export type Counter = { _id: mongo.ObjectId; key: string; hits: number }
export type Claim = { _id: string; key: string }

export type Collections = {
  things: mongo.Collection<Thing>
  counters: mongo.Collection<Counter>
  claims: mongo.Collection<Claim>
}

export type Lane = Collections & { lane: number; round: number; random: Random; expected: Expectations }

/** Writes one statement after the other until one is not acknowledged. */
export async function writeLane(lane: Lane): Promise<void> {
  const own = new Map(ownDocuments(lane))
  for (let count = 0; ; count += 1) {
    const isDone = await writeOnce(lane, own, count)
    if (!isDone) return
  }
}

function* ownDocuments({ expected, lane }: Lane): Generator<[string, NonNullable<State>]> {
  for (const [id, [state]] of expected.states) if (state && id.startsWith(`${lane}-`)) yield [id, state]
}

type Own = Map<string, NonNullable<State>>

async function writeOnce(lane: Lane, own: Own, count: number): Promise<boolean> {
  const { random } = lane
  if (own.size < DOCUMENTS_MIN || random.chance(0.25)) return insert(lane, own, count)
  const choice = random.between(0, 5)
  if (choice === 0) return updateOne(lane, own)
  if (choice === 1) return updateMany(lane, own)
  if (choice === 2) return findAndModify(lane, own)
  if (choice === 3) return remove(lane, own)
  return choice === 4 ? countUp(lane) : claim(lane, count)
}

async function insert(lane: Lane, own: Own, count: number): Promise<boolean> {
  const documents = Array.from({ length: lane.random.between(1, INSERTED_MAX) }, (_, index) => {
    const _id = `${lane.lane}-${lane.round}-${count}-${index}`
    return { _id, lane: lane.lane, k: `k${_id}`, tag: lane.random.between(0, TAGS - 1), n: 0 }
  })
  return change(lane, own, 'insert', new Map(documents.map(stateOf)), () =>
    lane.things.insertMany(documents, { ordered: false }),
  )
}

/** Also moves the document in the unique index. */
function updateOne(lane: Lane, own: Own): Promise<boolean> {
  const [id, { tag, n }] = pick(lane, own)
  const next = { tag: (tag + 1) % TAGS, k: `k${id}-${n + 1}`, n: n + 1 }
  const update = { $set: { tag: next.tag, k: next.k }, $inc: { n: 1 } }
  return change(lane, own, 'update', new Map([[id, next]]), () => lane.things.updateOne({ _id: id }, update))
}

function updateMany(lane: Lane, own: Own): Promise<boolean> {
  const tag = lane.random.between(0, TAGS - 1)
  const to = lane.random.between(0, TAGS - 1)
  const next = [...own].flatMap(([id, state]) =>
    state.tag === tag ? [[id, { ...state, tag: to, n: state.n + 1 }] as const] : [],
  )
  return change(lane, own, 'updateMany', new Map(next), () =>
    lane.things.updateMany({ lane: lane.lane, tag }, { $set: { tag: to }, $inc: { n: 1 } }),
  )
}

function findAndModify(lane: Lane, own: Own): Promise<boolean> {
  const [id, state] = pick(lane, own)
  return change(lane, own, 'findAndModify', new Map([[id, { ...state, n: state.n + 1 }]]), async () => {
    const found = await lane.things.findOneAndUpdate({ k: state.k }, { $inc: { n: 1 } })
    if (found?.n !== state.n)
      lane.expected.faults.push(`${id} was ${found?.n ?? 'gone'} and not ${state.n} when it was changed`)
  })
}

function remove(lane: Lane, own: Own): Promise<boolean> {
  const ids = Array.from({ length: lane.random.between(1, DELETED_MAX) }, () => pick(lane, own)[0])
  return change(lane, own, 'delete', new Map(ids.map((id) => [id, null])), () =>
    ids.length === 1
      ? lane.things.deleteOne({ _id: ids[0] ?? '' })
      : lane.things.deleteMany({ _id: { $in: ids } }),
  )
}

function countUp({ counters, random, round, expected }: Lane): Promise<boolean> {
  const key = `${round}-${random.between(0, CONTESTED_PER_ROUND - 1)}`
  return expected.countUp(key, () => counters.updateOne({ key }, { $inc: { hits: 1 } }, { upsert: true }))
}

async function claim({ claims, round, lane, random, expected }: Lane, count: number): Promise<boolean> {
  const key = `${round}-${random.between(0, CONTESTED_PER_ROUND * 20)}`
  const owner = `${lane}-${round}-${count}`
  try {
    await claims.insertOne({ _id: owner, key })
    expected.claimed(key, owner)
    return true
  } catch (error) {
    return isTaken(error)
  }
}

async function change(
  { expected }: Lane,
  own: Own,
  kind: Kind,
  next: Map<string, State>,
  run: () => Promise<unknown>,
): Promise<boolean> {
  const isDone = await expected.change(kind, next, run)
  if (isDone)
    for (const [id, state] of next) {
      if (state === null) own.delete(id)
      else own.set(id, state)
    }
  return isDone
}

function pick({ random }: Lane, own: Own): [string, NonNullable<State>] {
  return random.pick([...own])
}

export function stateOf({ _id, k, tag, n }: Thing): [string, NonNullable<State>] {
  return [_id, { k, tag, n }]
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11_000
}
