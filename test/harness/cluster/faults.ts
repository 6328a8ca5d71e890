import type { mongo } from 'mongoose'
import { type Command, countWritten } from './messages'

/** What happens to a command instead of its being answered. */
export type Fault =
  /** The whole command fails, before it is done or after. Servers label what a driver may retry, unless they forget. */
  | { what: 'error'; code: number; isDone?: boolean; isUnlabelled?: boolean }
  /** Each document or statement of a write is refused by itself. */
  | { what: 'refusal'; code: number }
  /** It is done, but a majority does not confirm it. */
  | { what: 'unconfirmed'; code: number }
  /** The connection breaks, before it is done or after; whoever becomes the primary may not know that it was done. */
  | { what: 'break'; isDone?: boolean; isForgotten?: boolean }
  /** Nothing happens before that. */
  | { what: 'wait'; until: Promise<unknown> }

/** The codes that servers label as retryable for writes in a session (retryable writes specification). */
const LABELLED = new Set([6, 7, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436])

export function errorReply({ document }: Command, { code, isUnlabelled }: Fault & { what: 'error' }) {
  return { ok: 0, errmsg: `An error of the test (${code})`, code, ...labels(document, code, isUnlabelled) }
}

export function refusalReply(command: Command, { code }: Fault & { what: 'refusal' }): mongo.Document {
  const errmsg = `A refusal of the test (${code})`
  const writeErrors = Array.from({ length: countWritten(command) }, (_, index) => ({ index, code, errmsg }))
  return { ok: 1, n: 0, writeErrors }
}

export function unconfirmedFields({ document }: Command, { code }: Fault & { what: 'unconfirmed' }) {
  return { writeConcernError: { code, errmsg: `No majority (${code})` }, ...labels(document, code) }
}

function labels(document: mongo.Document, code: number, isUnlabelled = false): mongo.Document {
  const isLabelled = !isUnlabelled && 'txnNumber' in document && LABELLED.has(code)
  return isLabelled ? { errorLabels: ['RetryableWriteError'] } : {}
}
