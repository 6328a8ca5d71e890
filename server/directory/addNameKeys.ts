import type { Core } from '../core'
import { HOUR_MS } from '../durations'
import type { Worker } from '../feature'
import { makeId } from '../ids'
import { workInTurns } from '../leases/workInTurns'
import { repeatWork } from '../repeatWork'
import { restBetween } from '../restBetween'
import type { DirectoryKeyStore } from './directoryKeyStore'
import { nameKeysOf } from './nameKey'
import type { NameKeyProgressStore } from './nameKeyProgressStore'
import type { PersonStore, StoredPerson } from './personStore'

export type AddNameKeysDeps = Pick<Core, 'leases' | 'log' | 'now'> & {
  people: Pick<PersonStore, 'find' | 'list'>
  personKeys: Pick<DirectoryKeyStore, 'add' | 'removeAllOf'>
  progress: NameKeyProgressStore
}

const NAME = 'nameKeys'
/** It is done once for all; another server may have died at it. */
const LOOK_INTERVAL_MS = HOUR_MS
/** Outlasts any slice. */
const LEASE_MS = 30_000
const SLICE_MAX = 200
/** Runs that want the processor are no traffic: it takes a tenth of the time, always. */
const REST_FACTOR = 9

/**
 * In data of before, people are found by the beginning of their whole name alone: gives them the other keys, newest first. How
 * far it is is stored slice by slice, so that whoever follows one that was killed goes on from there.
 */
export function addNameKeys(deps: AddNameKeysDeps): Worker {
  const { leases, people, progress } = deps
  const turn = { leases, name: NAME, holder: makeId('run', deps.now()), lastsMs: LEASE_MS }
  const list = async () => {
    const cursor = await progress.find()
    if (cursor === null) return []
    const slice = await people.list({ limit: SLICE_MAX, cursor })
    if (slice.length === 0) await progress.note(null)
    return slice
  }
  const handle = async (slice: readonly StoredPerson[]) => {
    await addKeys(deps, slice)
    await progress.note(slice.length < SLICE_MAX ? null : (slice.at(-1)?._id ?? null))
  }
  const run = (stopping: AbortSignal) =>
    workInTurns(turn, { atOnce: SLICE_MAX, list, handle, goOn: restBetween(stopping, REST_FACTOR) })
  return repeatWork(NAME, { run, pauseMs: LOOK_INTERVAL_MS, log: deps.log })
}

async function addKeys(
  { people, personKeys }: Pick<AddNameKeysDeps, 'people' | 'personKeys'>,
  slice: readonly StoredPerson[],
): Promise<void> {
  await personKeys.add(slice.map(({ _id, fullName }) => ({ ownerId: _id, keys: nameKeysOf(fullName ?? '') })))
  // Whoever was deleted meanwhile leaves no name behind.
  const ids = slice.map(({ _id }) => _id)
  const left = await people.find(ids)
  await personKeys.removeAllOf(ids.filter((id) => !left.has(id)))
}
