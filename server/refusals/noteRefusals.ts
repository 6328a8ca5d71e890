import type { Logger } from 'pino'
import type { AppError } from '../../shared/errors'
import { REFUSALS_MAX } from '../../shared/limits'
import { makeId } from '../ids'
import type { RefusalStore, StoredRefusal } from './store'

export type RefusedBody = {
  error: AppError
  contentType: string | null
  excerpt: Buffer
  excerptStart?: number
  item?: number
}

export type NoteDeps = {
  refusals: Pick<RefusalStore, 'add'>
  /** How many were refused, those that are not kept included. */
  count: (signalId: string, n: number) => Promise<void>
  tell: (batches: readonly [signalId: string, StoredRefusal[]][]) => Promise<void>
  log: Logger
  now: () => Date
}

export type RefusalNotes = {
  note: (signalId: string, refused: RefusedBody) => void
  /** Writes what has been noted so far. */
  flush: () => Promise<void>
}

const FLUSH_INTERVAL_MS = 500

/**
 * Keeps refused requests for the person who sets up the sender. They are written a moment later and together, off the
 * receiving path; of a flood only as many are held as are kept at all. A kill in between loses that moment's.
 */
export function noteRefusals({ refusals, count, tell, log, now }: NoteDeps): RefusalNotes {
  const waiting = new Map<string, StoredRefusal[]>()
  const refused = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()

  const write = async () => {
    const batches = [...waiting]
    const numbers = [...refused]
    waiting.clear()
    refused.clear()
    for (const [signalId, batch] of batches) {
      try {
        await refusals.add(signalId, batch)
      } catch (err) {
        log.error({ event: 'refusals.lost', signalId, count: batch.length, err })
      }
    }
    for (const [signalId, n] of numbers) await count(signalId, n)
    await tell(batches)
  }
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    writing = writing.then(write)
    return writing
  }
  return {
    note(signalId, body) {
      const batch = waiting.get(signalId) ?? []
      waiting.set(signalId, batch)
      if (batch.length === REFUSALS_MAX) batch.shift()
      batch.push(makeRefusal(body, now()))
      refused.set(signalId, (refused.get(signalId) ?? 0) + 1)
      timer ??= setTimeout(() => void flush(), FLUSH_INTERVAL_MS)
    },
    flush,
  }
}

function makeRefusal(body: RefusedBody, receivedAt: Date): StoredRefusal {
  const { error, contentType, excerpt, excerptStart, item } = body
  return {
    id: makeId('ref', receivedAt),
    receivedAt,
    status: error.status,
    code: error.code,
    message: error.message,
    hint: error.hint ?? null,
    details: error.details === undefined ? null : JSON.stringify(error.details),
    contentType,
    item: item ?? null,
    // Whatever its charset: this is for the eyes, and most of any text is ASCII.
    excerpt: excerpt.toString('utf8'),
    ...(excerptStart === undefined ? {} : { excerptStart }),
  }
}
