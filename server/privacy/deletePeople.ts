import type { Logger } from 'pino'
import { z } from 'zod'
import { parseJson } from '../../shared/parseJson'
import type { Worker } from '../feature'
import type { Forgotten } from '../forgotten/createForgotten'
import { makeId } from '../ids'
import type { Holding, Individual } from '../individual'
import type { LeaseStore } from '../leases/leaseStore'
import { pauseWhileBusy } from '../pauseWhileBusy'
import { repeatWork } from '../repeatWork'
import { placeOf } from '../secrets/places'
import type { Seal } from '../secrets/seal'
import type { Traffic } from '../traffic'
import { throwAny } from '../tryEach'
import { LATE_MS } from './requestDeletion'
import type { RequestStore, StoredPart, StoredRequest } from './requestStore'

export type DeletePeopleDeps = {
  requests: Pick<RequestStore, 'listRunning' | 'findRunning' | 'note'>
  forgotten: Forgotten
  holdings: readonly Holding[]
  leases: LeaseStore
  traffic: Traffic
  seal: Seal
  log: Logger
  now: () => Date
}

const NAME = 'privacy'
const LOOK_INTERVAL_MS = 1_000
/** Outlasts any slice. */
const LEASE_MS = 60_000
/** While much is received, reading takes a third of the time. */
const BUSY_PAUSE_FACTOR = 2

/**
 * Deletes those who are to be deleted, one after the other; whoever follows one that was killed goes on where it was. One that
 * cannot be read, or fails again and again, keeps no other waiting.
 */
export function deletePeople(deps: DeletePeopleDeps): Worker {
  const holder = makeId('run', deps.now())
  const unreadable = new Set<string>()
  const open = (request: StoredRequest) => {
    const individual = openIndividual(deps.seal, request)
    if (individual === null && !unreadable.has(request._id)) {
      deps.log.error({ event: 'privacy.unreadable', requestId: request._id })
      unreadable.add(request._id)
    }
    return individual === null ? [] : { request, individual }
  }
  return repeatWork(NAME, {
    async run(stopping) {
      const goOn = pauseWhileBusy(deps.traffic, stopping, BUSY_PAUSE_FACTOR)
      const isMine = async () => (await goOn()) && (await deps.leases.take(NAME, holder, LEASE_MS))
      const failures: unknown[] = []
      for (const wish of (await deps.requests.listRunning()).flatMap(open)) {
        if (!(await isMine())) return
        const isLeft = await goOnWith(deps, wish, isMine).then(
          (isDone) => !isDone,
          (error: unknown) => void failures.push(error),
        )
        if (isLeft) return
        await deps.leases.release(NAME, holder)
      }
      throwAny(failures)
    },
    pauseMs: LOOK_INTERVAL_MS,
    log: deps.log,
  })
}

type Wish = { request: StoredRequest; individual: Individual }

/** Of what is stored by now: whoever had the lease before may have done more of it, or all. */
async function goOnWith(
  deps: DeletePeopleDeps,
  { request: { _id }, individual }: Wish,
  goOn: () => Promise<boolean>,
): Promise<boolean> {
  const request = await deps.requests.findRunning(_id)
  return request === null || deleteOne(deps, { request, individual }, goOn)
}

/** False where it is left for later, or to another. */
async function deleteOne(
  deps: DeletePeopleDeps,
  { request, individual }: Wish,
  goOn: () => Promise<boolean>,
): Promise<boolean> {
  const { requests, forgotten, holdings, now, log } = deps
  await forgotten.add(individual.keys)
  const parts = new Parts(deps, request)
  for (const holding of holdings) {
    if (!(await goOn())) return false
    await lookUp(parts, { holding, individual })
  }
  for (const holding of holdings) {
    if (!(await readAll(parts, { holding, individual, until: endOf(request) }, goOn))) return false
  }
  // What was in somebody's hands all the while is there by now.
  for (const { remove } of holdings) await remove?.(individual)
  await requests.note(request._id, { isRunning: false, sealed: null, finishedAt: now() })
  log.info({ event: 'privacy.deleted', requestId: request._id })
  return true
}

function endOf({ requestedAt, readUntil }: StoredRequest): Date {
  return readUntil ?? new Date(requestedAt.getTime() + LATE_MS)
}

type Removal = { holding: Holding; individual: Individual }

async function lookUp(parts: Parts, { holding: { part, remove }, individual }: Removal): Promise<void> {
  const known = parts.of(part)
  if (known.isLookedUp || !remove) return
  const removed = await remove(individual)
  await parts.note({ ...known, isLookedUp: true, removed: known.removed + removed })
}

/** A slice at a time; where it is comes to disk after each. */
async function readAll(
  parts: Parts,
  { holding: { part, read }, individual, until }: Removal & { until: Date },
  goOn: () => Promise<boolean>,
): Promise<boolean> {
  while (read && !parts.of(part).isRead) {
    if (!(await goOn())) return false
    const known = parts.of(part)
    const slice = await read({ individual, after: known.after, until, isDeleting: true })
    const removed = known.removed + slice.held.length
    await parts.note({ ...known, after: slice.after, isRead: slice.after === null, removed })
  }
  return true
}

/** How far each part of a request is. */
class Parts {
  private parts: StoredPart[]

  constructor(
    private readonly deps: Pick<DeletePeopleDeps, 'requests' | 'holdings'>,
    private readonly request: StoredRequest,
  ) {
    this.parts = request.parts
  }

  of(part: StoredPart['part']): StoredPart {
    const known = this.parts.find((each) => each.part === part)
    return known ?? { part, isLookedUp: false, isRead: false, after: null, removed: 0 }
  }

  async note(changed: StoredPart): Promise<void> {
    this.parts = [...this.parts.filter(({ part }) => part !== changed.part), changed]
    const inOrder = this.deps.holdings.flatMap(
      ({ part }) => this.parts.find((each) => each.part === part) ?? [],
    )
    await this.deps.requests.note(this.request._id, { parts: inOrder })
  }
}

const SealedIndividual = z.object({
  emails: z.array(z.string()),
  linkedinUrls: z.array(z.string()),
  keys: z.array(z.string()),
  // Absent in wishes that an earlier version noted.
  nameKeys: z.array(z.string()).default([]),
  personIds: z.array(z.string()),
  names: z.array(z.string()),
})

/** Null where the secret is another one, or another version noted it in another way: then it waits for the right one. */
function openIndividual(seal: Pick<Seal, 'unseal'>, { _id, sealed }: StoredRequest): Individual | null {
  const text = sealed === null ? null : seal.unseal(sealed, placeOf.privacyRequest(_id))
  return text === null ? null : (SealedIndividual.safeParse(parseJson(text)).data ?? null)
}
