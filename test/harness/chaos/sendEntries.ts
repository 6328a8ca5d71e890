import { setTimeout } from 'node:timers/promises'
import type { Random } from '../../support/random'
import type { Client } from '../kill/send'
import type { Victim } from '../kill/victims'
import { type CastSignal, COMPANIES, PEOPLE } from './cast'

const PAUSE_MS = { least: 5, most: 60 }
const UNKNOWN_SHARE = 0.4
/** Of those whom the directory does not know, so many a provider does. */
const OUTSIDE_SHARE = 0.5

/** What must become of an entry, unless it waits for a place. */
export type Expected = 'lead' | 'skipped'
export type Sent = Map<string, { expected: Expected; signalId: string; domain: string }>

export type Sending = {
  servers: Victim[]
  signals: CastSignal[]
  client: Client
  random: Random
  isOver: () => boolean
}

/** Sends one entry after the other to whatever server answers; gives those that were acknowledged. */
export async function sendEntries({ servers, signals, client, random, isOver }: Sending): Promise<Sent> {
  const sent: Sent = new Map()
  while (!isOver()) {
    const signal = random.pick(signals)
    const address = random.pick(servers).address
    const { payload, expected, domain } = makeEntry(signal, random)
    await setTimeout(random.between(PAUSE_MS.least, PAUSE_MS.most))
    if (address === null) continue
    const answer = await client.post(new URL(signal.path, address).href, JSON.stringify(payload))
    if (answer?.status === 202) sent.set(answer.body.id, { expected, signalId: signal.id, domain })
  }
  return sent
}

/** People come several times each: every request is a signal of its own. */
function makeEntry(
  { kind }: CastSignal,
  random: Random,
): { payload: unknown; expected: Expected; domain: string } {
  const isUnknown = random.chance(UNKNOWN_SHARE)
  const known = random.between(0, PEOPLE - 1)
  const firm = known % COMPANIES
  if (kind === 'companies') {
    const domain = isUnknown ? `unknown${known}.example` : `firm${firm}.example`
    return { payload: { company_domain: domain }, expected: isUnknown ? 'skipped' : 'lead', domain }
  }
  const isOutside = isUnknown && random.chance(OUTSIDE_SHARE)
  const stranger = isOutside ? `known-outside${known}` : `unknown${known}`
  const email = isUnknown ? `${stranger}@elsewhere.example` : `person${known}@firm${firm}.example`
  return {
    payload: { email },
    expected: isUnknown && !isOutside && kind === 'people' ? 'skipped' : 'lead',
    domain: `firm${firm}.example`,
  }
}
