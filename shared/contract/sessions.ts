import { z } from 'zod'
import { PASSWORD_LENGTH_MAX } from '../limits'
import { callsUnder, Timestamp } from './call'
import { Me } from './me'
import { Name } from './name'
import { GivenPassword, NewPassword } from './password'
import { Email, TimeZone } from './users'

const CODE_LENGTH_MAX = 200
export const Code = z.string().trim().min(1).max(CODE_LENGTH_MAX)

const NewOwner = z.strictObject({
  code: Code,
  name: Name,
  email: Email,
  password: NewPassword,
  timeZone: TimeZone.optional().describe('Absent: that of the server'),
})
export type NewOwner = z.infer<typeof NewOwner>

const Credentials = z.strictObject({
  email: z.string().trim().toLowerCase().min(1).max(PASSWORD_LENGTH_MAX),
  password: GivenPassword,
})
export type Credentials = z.infer<typeof Credentials>

export const Session = z
  .object({
    id: z.string(),
    device: z.string().describe('What the browser said it is'),
    address: z.string().describe('Where it signed in from'),
    createdAt: Timestamp,
    lastUsedAt: Timestamp.describe('To the minute'),
    expiresAt: Timestamp.describe('At the latest; a session that is not used ends sooner'),
    isCurrent: z.boolean(),
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof Session>

const call = callsUnder('Account')

export const sessionCalls = {
  setUp: call({
    method: 'post',
    path: '/setup',
    summary: 'Become the first owner',
    description:
      'Once, with the code of the link that the first start prints, or of `DATA_DIR/setup-code`. The owner takes over everything ' +
      'that was made by API key so far, and is signed in.',
    scope: null,
    by: 'anybody',
    body: NewOwner,
    status: 201,
    response: Me,
    errors: ['wrong_code', 'already_set_up', 'user_exists', 'weak_password', 'rate_limited'],
  }),
  signIn: call({
    method: 'post',
    path: '/session',
    summary: 'Sign in',
    description: 'Sets a cookie that begins a session. For pages; programs use an API key.',
    scope: null,
    by: 'anybody',
    body: Credentials,
    status: 201,
    response: Me,
    errors: ['wrong_credentials', 'rate_limited'],
  }),
  getSession: call({
    method: 'get',
    path: '/session',
    summary: 'Who is signed in',
    description:
      'Where nobody is, 401 says in `details.isSetUp` whether there is an owner who could sign in, and in `details.oidc` what else ' +
      'one can sign in with. A program with an API key asks `GET /me`.',
    scope: null,
    by: 'anybody',
    response: Me,
    errors: ['unauthorized', 'forbidden'],
  }),
  getVisitor: call({
    method: 'get',
    path: '/session/visitor',
    summary: 'Who is here, if anybody',
    description:
      'The same for a page that begins: that nobody is signed in is an answer here, and no failure.',
    scope: null,
    by: 'anybody',
    response: z
      .object({
        me: Me.nullable(),
        isSetUp: z.boolean().describe('Whether there is an owner who could sign in'),
        oidc: z
          .string()
          .nullable()
          .describe('What else one can sign in with, by the name that the settings give it'),
      })
      .meta({ id: 'Visitor' }),
  }),
  startOidc: call({
    method: 'get',
    path: '/session/oidc',
    summary: 'Sign in by OpenID Connect',
    description: 'Leads a browser to the issuer that the settings name, from where it comes back signed in.',
    scope: null,
    by: 'anybody',
    status: 302,
    errors: ['not_found', 'sign_in_failed'],
  }),
  finishOidc: call({
    method: 'get',
    path: '/session/oidc/callback',
    summary: 'Where the issuer leads a browser back to',
    scope: null,
    by: 'anybody',
    // What an issuer adds is its own business.
    query: z.looseObject({ code: z.string().optional(), state: z.string().optional() }),
    status: 302,
    errors: ['not_found', 'sign_in_failed', 'not_invited', 'user_exists', 'rate_limited'],
  }),
  signOut: call({
    method: 'delete',
    path: '/session',
    summary: 'Sign out',
    scope: null,
    by: 'session',
    status: 204,
  }),
  listSessions: call({
    method: 'get',
    path: '/sessions',
    summary: 'List where you are signed in',
    scope: null,
    by: 'session',
    response: z.object({ items: z.array(Session), nextCursor: z.null() }),
  }),
  endSession: call({
    method: 'delete',
    path: '/sessions/:sessionId',
    summary: 'End one of your sessions',
    scope: null,
    by: 'session',
    params: z.object({ sessionId: z.string() }),
    status: 204,
    errors: ['session_not_found'],
  }),
  endSessions: call({
    method: 'delete',
    path: '/sessions',
    summary: 'End all your sessions, this one too',
    scope: null,
    by: 'session',
    status: 204,
  }),
}
