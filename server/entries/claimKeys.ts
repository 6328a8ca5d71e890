import { createHash } from 'node:crypto'
import { AppError } from '../../shared/errors'
import { idsFrom, makeFirstId, timeOfId } from '../ids'
import { type Arrival, cannotStore, type Plan } from './arrival'
import type { KeyStore, StoredKey } from './keyStore'
import type { EntryStore } from './store'

export type ClaimKeysDeps = {
  entries: Pick<EntryStore, 'findReceipts'>
  keys: Pick<KeyStore, 'claim' | 'takeOver'>
}

/**
 * An entry may not be written long after its id was made: whoever follows the entries by their ids waits only a few
 * seconds for late ones.
 */
const ID_AGE_MS_MAX = 2_000

type Claim = { plan: Plan; key: StoredKey }

/**
 * Gives the requests with an Idempotency-Key the ids that their keys stand for: the first request with a key names the
 * ids, every later one with the same body gets them again, and one with another body is refused. The key is on disk
 * before its entries are, so a retry after a crash in between finishes the work.
 */
export async function claimKeys<Reference>(
  { entries, keys }: ClaimKeysDeps,
  arrivals: readonly Arrival<Reference>[],
  plans: readonly (Plan | null)[],
): Promise<void> {
  const claims = arrivals.flatMap((arrival, index) => claimOf(arrival, plans[index] ?? null))
  if (claims.length === 0) return
  const holders = await keys.claim(claims.map(({ key }) => key))
  for (const claim of claims) adoptHolder(claim, holders.get(claim.key._id))

  const old = claims.filter(({ plan }) => plan.refusal === null && isOld(plan))
  const known = await entries.findReceipts(old.map(({ plan }) => firstIdOf(plan)))
  for (const claim of old) {
    if (!known.has(firstIdOf(claim.plan))) await takeOver(keys, claim)
  }
}

function claimOf<Reference>({ idempotencyKey, items }: Arrival<Reference>, plan: Plan | null): Claim[] {
  if (idempotencyKey === null || plan?.refusal !== null) return []
  const entryId = makeFirstId('ent')
  setIds(plan, entryId)
  const bodyHash = createHash('sha256')
  for (const { bytes } of items) bodyHash.update(`${bytes.length}:`).update(bytes)
  const _id = createHash('sha256').update(`${plan.signalId}\n${idempotencyKey}`).digest('hex')
  return [{ plan, key: { _id, entryId, bodyHash: bodyHash.digest('hex'), createdAt: new Date() } }]
}

/** Whoever wrote the key first holds it; the request is a repeat when that was another one. */
function adoptHolder({ plan, key }: Claim, holder: StoredKey | undefined): void {
  if (holder === undefined) plan.refusal = cannotStore()
  else if (holder.entryId === key.entryId) return
  else if (holder.bodyHash !== key.bodyHash) plan.refusal = keyReused()
  else {
    plan.isRepeat = true
    key.entryId = holder.entryId
    setIds(plan, holder.entryId)
  }
}

/** The request that held the key ended before its entry was stored; this one stores it, under an id of now. */
async function takeOver(keys: Pick<KeyStore, 'takeOver'>, { plan, key }: Claim): Promise<void> {
  const entryId = makeFirstId('ent')
  if (plan.isRepeat && (await keys.takeOver(key, entryId))) setIds(plan, entryId)
  else plan.refusal = cannotStore()
}

function setIds(plan: Plan, firstId: string): void {
  const ids = idsFrom(firstId, plan.items.length)
  plan.items = plan.items.map((item, index) =>
    item instanceof AppError ? item : { ...item, _id: ids[index] ?? firstId },
  )
}

/** Of the first item that is stored. */
function firstIdOf({ items }: Plan): string {
  const first = items.find((item) => !(item instanceof AppError))
  return first instanceof AppError || first === undefined ? '' : first._id
}

function isOld(plan: Plan): boolean {
  const id = firstIdOf(plan)
  return id !== '' && Date.now() - timeOfId(id) > ID_AGE_MS_MAX
}

function keyReused(): AppError {
  return new AppError(
    'idempotency_key_reused',
    'This Idempotency-Key has been used before, with another body.',
    {
      hint: 'Send a new key with every new entry; repeat one only with the very same body.',
    },
  )
}
