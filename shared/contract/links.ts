import { z } from 'zod'
import { callsUnder, Timestamp } from './call'

/** What whoever has the secret of the server may ask for, with the time at which it was asked. */
export const LinkWish = z.strictObject({ kind: z.literal('setup'), at: Timestamp })
export type LinkWish = z.infer<typeof LinkWish>

const SEALED_LENGTH_MAX = 2_000

const call = callsUnder('Account')

export const linkCalls = {
  makeLink: call({
    method: 'post',
    path: '/links',
    summary: 'Make a link that lets somebody in',
    description:
      'For the command-line tool. No API key is enough for it: what is wished is sealed with the secret of the server, and holds for ' +
      'a few minutes.',
    scope: null,
    by: 'anybody',
    body: z.strictObject({ sealed: z.string().min(1).max(SEALED_LENGTH_MAX) }),
    status: 201,
    response: z.object({ url: z.string() }),
    errors: ['wrong_code', 'already_set_up', 'rate_limited'],
  }),
}
