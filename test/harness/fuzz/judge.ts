import type { Fired } from './fire'
import { saysClose } from './fire'
import type { ParsedAnswer } from './parseAnswers'
import type { Expected, Shot } from './shot'

const STATUSES = new Set([200, 202, 400, 401, 404, 405, 408, 413, 415, 422, 429, 431, 503])

/** An entry that was acknowledged, and what it must hold. */
export type Promised = { id: string; expected: Expected }

export type Verdict = { faults: string[]; promised: Promised[] }

/** Whether what came back is what may come back; and which entries it promises. */
export function judge(shot: Shot, { answers, rest, isTooLate }: Fired): Verdict {
  const faults: string[] = []
  const promised: Promised[] = []
  if (isTooLate) faults.push('a whole request was not answered')
  if (rest !== '' && shot.ending === 'wait') faults.push(`no whole answer: ${rest.slice(0, 200)}`)
  if (shot.isWhole && !isTooLate && answers.length < shot.requests.length && !saysClose(answers)) {
    faults.push(`${shot.requests.length} requests and ${answers.length} answers`)
  }
  answers.forEach((answer, index) => {
    const request = shot.requests[index]
    const body = request?.method === 'HEAD' ? undefined : parseBody(answer)
    faults.push(...faultsOf(answer, body, request?.method))
    if (answer.status !== 202) return
    const isBatch = Array.isArray(body?.results)
    const results: any[] = isBatch ? body.results : [body]
    const expected = isBatch ? request?.items : [request?.expected ?? 'unknown']
    for (const [position, result] of results.entries()) {
      if (isBatch && request?.items && result.status !== 202) continue
      if (result.status === 202) promised.push({ id: result.id, expected: expected?.[position] ?? 'unknown' })
    }
    if (isBatch && request?.items && results.length !== request.items.length)
      faults.push('a batch lost items')
  })
  return { faults: faults.map((fault) => `${shot.kind}: ${fault}`), promised }
}

function parseBody({ headers, body }: ParsedAnswer): any {
  if (!headers.get('content-type')?.startsWith('application/json')) return undefined
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function faultsOf(answer: ParsedAnswer, body: any, method: string | undefined): string[] {
  const { status, headers } = answer
  const faults: string[] = []
  const shown = `${status} ${answer.body.slice(0, 200)}`
  if (!STATUSES.has(status)) faults.push(`a status that has no place here: ${shown}`)
  if (method === 'HEAD') return faults
  if (status >= 400 && !isErrorBody(body, status)) faults.push(`an error in another shape: ${shown}`)
  if (status === 202 && !isReceipt(body)) faults.push(`an odd receipt: ${shown}`)
  const needsRetryAfter = status === 429 || status === 503
  if (needsRetryAfter && !/^[1-9]\d*$/.test(headers.get('retry-after') ?? '')) {
    faults.push(`no time to come back: ${shown}`)
  }
  return faults
}

function isErrorBody(body: any, status: number): boolean {
  const { code, message } = body?.error ?? {}
  return body?.status === status && typeof code === 'string' && typeof message === 'string'
}

function isReceipt(body: any): boolean {
  return body?.status === 202 && (Array.isArray(body.results) || /^ent_[0-9a-z]{26}$/.test(body.id))
}
