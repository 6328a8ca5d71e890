import { addressesIn } from '../payload/addressesIn'

const BODY_LENGTH_MAX = 1_000
const ADDRESSES_MAX = 50

/** Whose values let somebody else speak for this server. */
const SIGNING = ['webhook-signature', 'signalpost-mark']

/** What is kept of a request, to be shown. */
export type KeptRequest = {
  headers: Record<string, string>
  body: string
  /** The addresses of the rest of the body, by which a deletion for privacy finds it. */
  restNames: string[]
}

/** The beginning of it; none of a body whose rest names so many that not all of them can be kept. */
export function keepRequest(headers: Record<string, string>, body: string): KeptRequest {
  const shown = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    SIGNING.includes(name) ? '…' : value,
  ])
  const kept: KeptRequest = { headers: Object.fromEntries(shown), body, restNames: [] }
  if (body.length <= BODY_LENGTH_MAX) return kept
  const restNames = addressesIn(body).map((found) => ('email' in found ? found.email : found.linkedinUrl))
  if (restNames.length > ADDRESSES_MAX) return { ...kept, body: '…' }
  return { ...kept, body: `${body.slice(0, BODY_LENGTH_MAX).toWellFormed()}…`, restNames }
}
