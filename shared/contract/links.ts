import { z } from 'zod'
import { callsUnder, Timestamp } from './call'
import { Me } from './me'
import { NewPassword } from './password'
import { Code } from './sessions'
import { Email } from './users'

/** What whoever has the secret of the server may ask for, with the time at which it was asked. */
export const LinkWish = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('setup'), at: Timestamp }),
  z.strictObject({ kind: z.literal('reset'), email: Email, at: Timestamp }),
])
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
    errors: ['wrong_code', 'already_set_up', 'user_not_found', 'rate_limited'],
  }),
  makeResetLink: call({
    method: 'post',
    path: '/users/:userId/reset-link',
    summary: 'Make a link by which a user sets a new password',
    description: 'It works once, for a day, and is told this once; its address ends in `#reset=<token>`.',
    scope: null,
    by: 'session',
    action: 'manage',
    params: z.object({ userId: z.string() }),
    status: 201,
    response: z.object({ url: z.string() }),
    errors: ['user_not_found', 'wrong_state'],
  }),
  acceptResetLink: call({
    method: 'post',
    path: '/reset-links/accept',
    summary: 'Set a new password by a link',
    description: 'Signs in, and ends all other sessions of the user.',
    scope: null,
    by: 'anybody',
    body: z.strictObject({ token: Code, password: NewPassword }),
    status: 201,
    response: Me,
    errors: ['link_not_found', 'weak_password', 'rate_limited'],
  }),
}
