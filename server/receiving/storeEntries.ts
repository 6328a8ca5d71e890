import type { Receipt } from '../../shared/contract/sending'
import { AppError } from '../../shared/errors'
import { makeId } from '../ids'
import type {
  Arrival,
  EntryShelf,
  NewEntry,
  Receiver,
  SignalReference,
  Stored,
  StoredReceipt,
} from './arrival'
import { cannotStore } from './cannotStore'
import { type ClaimedKey, claimKeys, type ClaimKeysDeps } from './claimKeys'

export type StoreEntriesDeps = {
  entries: EntryShelf
  keys: ClaimKeysDeps['keys']
  now: () => Date
  /** The signal behind each token or id, and what its entries are at this moment; null where there is none. */
  findReceivers: (references: readonly SignalReference[]) => Promise<(Receiver | null)[]>
  /** For each request, in their order, the error of one that comes above its signal's limit. */
  limitRequests: (receivers: readonly (Receiver | null)[]) => Promise<(AppError | null)[]>
  /** Told of every group that was stored. */
  observe: (group: StoredGroup) => void
}

export type StoredGroup = {
  requests: number
  entries: number
  bytes: number
  signalIds: ReadonlySet<string>
  lookUpMs: number
  commitMs: number
}

/** Puts what a group of requests brought on disk in one commit; one that cannot be stored does not hold up the others. */
export async function storeEntries(deps: StoreEntriesDeps, arrivals: readonly Arrival[]): Promise<Stored[]> {
  const startedAt = performance.now()
  const receivers = await deps.findReceivers(arrivals.map(({ reference }) => reference))
  const limits = await deps.limitRequests(receivers)
  const refusals = arrivals.map(({ refusal }, index) => limits[index] ?? refusal?.error ?? null)
  const signalIds = receivers.map((receiver, index) =>
    receiver && refusals[index] === null ? receiver.signalId : null,
  )
  const claims = await claimKeys(deps, arrivals, signalIds)
  const requests = arrivals.map((arrival, index) =>
    acceptedOf(arrival, {
      receiver: receivers[index],
      claim: refusals[index] ?? claims[index],
      at: deps.now(),
    }),
  )

  const entries = requests.flatMap((request) => (request === null ? [] : entriesOf(request)))
  const lookedUpAt = performance.now()
  const { failed, taken } = await insert(deps, entries)
  const lookUpMs = lookedUpAt - startedAt
  if (entries.length > 0)
    deps.observe(measure(arrivals.length, entries, { lookUpMs, commitMs: performance.now() - lookedUpAt }))

  const receipts = await deps.entries.findReceipts(taken)
  return requests.map(
    (request) => request && { signalId: request.signalId, outcome: outcomeOf(request, { failed, receipts }) },
  )
}

/** Ids are made here, last of all, since those who follow the entries by them wait for late ones only so long. */
function acceptedOf({ contentType, items }: Arrival, { receiver, claim, at }: Destination): Accepted | null {
  if (!receiver) return null
  const { signalId } = receiver
  if (claim instanceof AppError) return { signalId, refusal: claim, items: [], isRepeat: false }
  const made = items.map(({ bytes, error }, index) => {
    const _id = claim?.ids[index] ?? makeId('ent', at)
    return error ?? makeEntry(receiver, { _id, bytes, contentType, receivedAt: at })
  })
  return { signalId, refusal: null, items: made, isRepeat: claim?.isRepeat ?? false }
}

function makeEntry(
  { signalId, mode }: Receiver,
  entry: Pick<NewEntry, '_id' | 'bytes' | 'contentType' | 'receivedAt'>,
): NewEntry {
  return { ...entry, signalId, mode }
}

function entriesOf({ items }: Accepted): NewEntry[] {
  return items.filter((item): item is NewEntry => !(item instanceof AppError))
}

async function insert({ entries }: StoreEntriesDeps, made: NewEntry[]): ReturnType<EntryShelf['insert']> {
  try {
    return await entries.insert(made)
  } catch (cause) {
    // Whatever kept them from the disk (a full one, say): the senders must know that nothing was promised.
    throw cannotStore(cause)
  }
}

function measure(
  requests: number,
  entries: readonly NewEntry[],
  times: { lookUpMs: number; commitMs: number },
): StoredGroup {
  const bytes = entries.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const signalIds = new Set(entries.map(({ signalId }) => signalId))
  return { requests, entries: entries.length, bytes, signalIds, ...times }
}

/** Where a request leads, and what its Idempotency-Key stands for or why it is refused. */
type Destination = {
  receiver: Receiver | null | undefined
  claim: ClaimedKey | AppError | null | undefined
  at: Date
}

/** A request that leads to a signal, with what is to be stored of it. */
type Accepted = {
  signalId: string
  refusal: AppError | null
  items: (NewEntry | AppError)[]
  /** What an Idempotency-Key said: the request came before, and its first entry counts. */
  isRepeat: boolean
}

type Inserted = { failed: Map<string, unknown>; receipts: Map<string, StoredReceipt> }

function outcomeOf({ refusal, items, isRepeat }: Accepted, { failed, receipts }: Inserted): Outcome {
  if (refusal) return refusal
  return items.map((item) => {
    if (item instanceof AppError) return item
    const cause = failed.get(item._id)
    if (cause !== undefined) return cannotStore(cause)
    const { mode, receivedAt } = receipts.get(item._id) ?? item
    const receipt = { status: 202 as const, id: item._id, mode, receivedAt: receivedAt.toISOString() }
    return isRepeat ? { ...receipt, duplicate: true } : receipt
  })
}

type Outcome = (Receipt | AppError)[] | AppError
