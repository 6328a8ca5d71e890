import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { AnswerOf } from '../../shared/client/requestOf'
import type { Lead, LeadChange } from '../../shared/contract/leads'
import { call } from '../api/call'
import { CallError } from '../api/callError'
import { describeChange } from './describeChange'
import { IN_ORDER } from './leadQueries'
import { makeChangeId } from './makeChangeId'

/** As many as one call takes. */
const AT_ONCE = 500
const TRIES_MAX = 3

export type ChangeAnswer = AnswerOf<'changeLeads'>

/** As much of a change as one call takes. */
export type ChangePart = {
  leads: readonly Lead[]
  /** Null where it was kept back. */
  answer: Promise<ChangeAnswer | null>
  /** Drops it where nothing was tried to send it yet; true where it did. */
  keepBack: () => boolean
}

export type Settled = {
  answered: { part: ChangePart; answer: ChangeAnswer }[]
  failed: { part: ChangePart; error: unknown }[]
}

/** With what it is, for whoever leaves before it is sent. */
type Sent = { body: { id: string; leadIds: string[]; change: LeadChange }; what: string }

/** One after the other, also those that waited for a connection. */
export function useSendChange() {
  const client = useQueryClient()
  const { mutateAsync } = useMutation({
    mutationFn: ({ body }: Sent) => call('changeLeads', { body }),
    scope: IN_ORDER,
    // What was done though no answer came is told again, by its id.
    retry: (failures, error) => failures < TRIES_MAX && !isRefusal(error),
  })
  return (leads: readonly Lead[], change: LeadChange): ChangePart[] =>
    Array.from({ length: Math.ceil(leads.length / AT_ONCE) }, (_, nth) => {
      const some = leads.slice(nth * AT_ONCE, (nth + 1) * AT_ONCE)
      const body = { id: makeChangeId(), leadIds: idsOf(some), change }
      const sent = { body, what: describeChange(some, change) }
      const answer = mutateAsync(sent)
      return { leads: some, ...unlessKeptBack(client, { sent, answer }) }
    })
}

type Sending = { sent: Sent; answer: Promise<ChangeAnswer> }

function unlessKeptBack(client: QueryClient, { sent, answer }: Sending): Omit<ChangePart, 'leads'> {
  const dropping = new AbortController()
  const dropped = new Promise<null>((resolve) => {
    dropping.signal.addEventListener('abort', () => {
      resolve(null)
    })
  })
  return {
    answer: Promise.race([answer, dropped]),
    keepBack: () => {
      const mutations = client.getMutationCache()
      const untried = mutations.find({
        predicate: ({ state }) => state.variables === sent && state.isPaused && state.failureCount === 0,
      })
      if (!untried) return false
      mutations.remove(untried)
      dropping.abort()
      return true
    },
  }
}

/** What became of each part: some may be done where others are not. */
export async function settleParts(parts: readonly ChangePart[]): Promise<Settled> {
  const settled: Settled = { answered: [], failed: [] }
  await Promise.all(
    parts.map((part) =>
      part.answer.then(
        (answer) => answer && settled.answered.push({ part, answer }),
        (error: unknown) => settled.failed.push({ part, error }),
      ),
    ),
  )
  return settled
}

/** Where nothing was answered at all, or the server failed, the same can be tried again. */
export function isRefusal(error: unknown): boolean {
  return !(error instanceof CallError) || (error.status !== 0 && error.status < 500)
}

export function idsOf(leads: readonly Lead[]): string[] {
  return leads.map(({ id }) => id)
}
