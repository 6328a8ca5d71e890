import { createHash } from 'node:crypto'
import { AppError } from '../../shared/errors'
import { idsFrom, makeFirstId, timeOfId } from '../ids'
import type { Arrival, EntryShelf } from './arrival'
import { cannotStore } from './cannotStore'
import type { KeyStore, StoredKey } from './keyStore'

export type ClaimKeysDeps = {
  entries: Pick<EntryShelf, 'findReceipts'>
  keys: Pick<KeyStore, 'claim' | 'takeOver'>
  now: () => Date
}

/** What an Idempotency-Key stands for: the ids of the entries, one for each item. */
export type ClaimedKey = {
  ids: string[]
  /** The request came before, and its first entries count. */
  isRepeat: boolean
}

/**
 * An entry may not be written long after its id was made: whoever follows the entries by their ids waits only a few
 * seconds for late ones.
 */
const ID_AGE_MS_MAX = 2_000
/** An insert that somebody gave up waiting for has ended by then, one way or the other. */
const ABANDONED_MS = 10_000

type Claim = { index: number; count: number; key: StoredKey; isRepeat: boolean; error: AppError | null }

/**
 * For each arrival with an Idempotency-Key the ids that the key stands for: the first request with a key names them,
 * every later one with the same body gets them again, and one with another body is refused. The key is on disk before
 * its entries are, so a retry after a crash in between finishes the work. Null where there is no key, or no signal.
 */
export async function claimKeys(
  { entries, keys, now }: ClaimKeysDeps,
  arrivals: readonly Arrival[],
  signalIds: readonly (string | null)[],
): Promise<(ClaimedKey | AppError | null)[]> {
  const claims = arrivals.flatMap((arrival, index) =>
    claimOf(arrival, { signalId: signalIds[index] ?? null, index, at: now() }),
  )
  const claimed = arrivals.map((): ClaimedKey | AppError | null => null)
  if (claims.length === 0) return claimed

  const holders = await keys.claim(claims.map(({ key }) => key))
  for (const claim of claims) adoptHolder(claim, holders.get(claim.key._id))
  const old = claims.filter(({ error, key }) => error === null && ageOf(key, now()) > ID_AGE_MS_MAX)
  const known = await entries.findReceipts(old.flatMap(idsOf))
  const lost = old.filter((claim) => !idsOf(claim).some((id) => known.has(id)))
  await Promise.all(lost.map((claim) => finishAbandoned({ keys, now }, claim)))

  for (const claim of claims) {
    claimed[claim.index] = claim.error ?? { ids: idsOf(claim), isRepeat: claim.isRepeat }
  }
  return claimed
}

function claimOf(
  { idempotencyKey, items }: Arrival,
  { signalId, index, at }: { signalId: string | null; index: number; at: Date },
): Claim[] {
  if (idempotencyKey === null || signalId === null) return []
  const bodyHash = createHash('sha256')
  for (const { bytes } of items) bodyHash.update(`${bytes.length}:`).update(bytes)
  const key = {
    _id: createHash('sha256').update(`${signalId}\n${idempotencyKey}`).digest('hex'),
    entryId: makeFirstId('ent', at),
    bodyHash: bodyHash.digest('hex'),
    createdAt: at,
  }
  return [{ index, count: items.length, key, isRepeat: false, error: null }]
}

/** Whoever wrote the key first holds it; the request is a repeat when that was another one. */
function adoptHolder(claim: Claim, holder: StoredKey | undefined): void {
  if (holder === undefined) claim.error = cannotStore()
  else if (holder.entryId === claim.key.entryId) return
  else if (holder.bodyHash !== claim.key.bodyHash) claim.error = keyReused()
  else {
    claim.isRepeat = true
    claim.key.entryId = holder.entryId
  }
}

/**
 * The request that held the key has stored nothing. Once it cannot any more, this one does, under ids of now; before, or
 * where another one is doing that, the sender has to come again.
 */
async function finishAbandoned(
  { keys, now }: Pick<ClaimKeysDeps, 'keys' | 'now'>,
  claim: Claim,
): Promise<void> {
  const entryId = makeFirstId('ent', now())
  const isMine = ageOf(claim.key, now()) > ABANDONED_MS && (await keys.takeOver(claim.key, entryId))
  if (isMine) claim.key.entryId = entryId
  else claim.error = cannotStore()
}

function idsOf({ key, count }: Claim): string[] {
  return idsFrom(key.entryId, count)
}

function ageOf({ entryId }: StoredKey, now: Date): number {
  return now.getTime() - timeOfId(entryId)
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
