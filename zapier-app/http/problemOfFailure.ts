import { z as schema } from 'zod'
import type { Problem } from './problem'

/** What the fetch library of the platform says of a request that got no answer. */
const Failure = schema.object({
  name: schema.literal('FetchError'),
  type: schema.string().optional(),
  code: schema.string().optional(),
})

const unknownHostCodes = new Set(['ENOTFOUND', 'EAI_AGAIN'])
const timeoutTypes = new Set(['request-timeout', 'body-timeout'])
const timeoutCodes = new Set(['ETIMEDOUT', 'ESOCKETTIMEDOUT'])
const unreachableCodes = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'])

/** Why no answer came, in one sentence; null for errors that are not the network's. */
export function problemOfFailure(error: unknown): Problem | null {
  const failure = Failure.safeParse(error)
  if (!failure.success) return null
  const { type = '', code = '' } = failure.data
  return { next: 'retry', message: explain(type, code) }
}

function explain(type: string, code: string): string {
  if (timeoutTypes.has(type) || timeoutCodes.has(code)) {
    return 'The server did not answer in time; what was sent may have been stored all the same.'
  }
  if (unknownHostCodes.has(code)) return 'The host of the server address is unknown: check how it is written.'
  if (unreachableCodes.has(code)) {
    return 'Nothing answers at the server address: check that the server runs and that Zapier can reach it from outside.'
  }
  if (code === 'EPROTO') {
    return 'What answers at the server address does not speak https: check the port, or put a certificate in front of the server.'
  }
  if (/CERT|SIGNATURE|SELF_SIGNED|SSL|TLS/.test(code)) {
    return `The certificate of the server is not valid (${code}): renew it, or connect with the name it was made for.`
  }
  return `The connection to the server broke off${code === '' ? '' : ` (${code})`}.`
}
