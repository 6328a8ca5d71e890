import type { Logger } from 'pino'
import { HOUR_MS } from '../durations'
import type { Worker } from '../feature'
import { makeId } from '../ids'
import type { LeaseStore } from '../leases/leaseStore'
import { repeatWork } from '../repeatWork'
import { restBetween } from '../restBetween'
import type { DirectoryKeyStore } from './directoryKeyStore'
import { nameKeysOf } from './nameKey'
import type { NameKeyProgressStore } from './nameKeyProgressStore'
import type { PersonStore } from './personStore'

export type AddNameKeysDeps = {
  people: Pick<PersonStore, 'find' | 'listBehind'>
  personKeys: Pick<DirectoryKeyStore, 'add' | 'removeAllOf'>
  progress: NameKeyProgressStore
  leases: LeaseStore
  log: Logger
  now: () => Date
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
 * In data of before, people are found by the beginning of their whole name alone: gives them the other keys. How far it is
 * is stored slice by slice, so that whoever follows one that was killed goes on from there.
 */
export function addNameKeys(deps: AddNameKeysDeps): Worker {
  const holder = makeId('run', deps.now())
  return repeatWork(NAME, {
    run: (stopping) => addAll(deps, { holder, goOn: restBetween(stopping, REST_FACTOR) }),
    pauseMs: LOOK_INTERVAL_MS,
    log: deps.log,
  })
}

type Turn = { holder: string; goOn: () => Promise<boolean> }

/** One server at a time. */
async function addAll({ leases, ...deps }: AddNameKeysDeps, { holder, goOn }: Turn): Promise<void> {
  let after = await deps.progress.find()
  if (after === null || !(await leases.take(NAME, holder, LEASE_MS))) return
  for (;;) {
    after = await addSlice(deps, after)
    await deps.progress.note(after)
    if (after === null || !(await goOn())) break
    if (!(await leases.keep(NAME, holder))) return
  }
  await leases.release(NAME, holder)
}

/** Gives the last of them; null where there are no more. */
async function addSlice(
  { people, personKeys }: Pick<AddNameKeysDeps, 'people' | 'personKeys'>,
  after: string,
): Promise<string | null> {
  const slice = await people.listBehind(after, SLICE_MAX)
  const ids = slice.map(({ _id }) => _id)
  await personKeys.add(slice.map(({ _id, fullName }) => ({ ownerId: _id, keys: nameKeysOf(fullName ?? '') })))
  // Whoever was deleted meanwhile leaves no name behind.
  const left = await people.find(ids)
  await personKeys.removeAllOf(ids.filter((id) => !left.has(id)))
  return slice.length < SLICE_MAX ? null : (ids.at(-1) ?? null)
}
