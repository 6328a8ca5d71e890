import { z } from 'zod'
import { DAILY_LEAD_LIMIT_DEFAULT, DAILY_LEAD_LIMIT_MAX } from '../limits'
import { callsUnder, pageOf, pageQuery } from './call'
import { Role } from './me'
import { Name } from './name'
import { GivenPassword, NewPassword } from './password'

export const User = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    role: Role,
    dailyLeadLimit: z.int(),
    timeZone: z.string().describe('IANA name, such as Europe/Lisbon'),
    isActive: z.boolean(),
  })
  .meta({ id: 'User' })
export type User = z.infer<typeof User>

/** What e-mail itself allows. */
const EMAIL_LENGTH_MAX = 254

export const TimeZone = z
  .string()
  .refine(isTimeZone, 'must be the IANA name of a time zone, such as Europe/Lisbon')

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const DailyLeadLimit = z.int().min(0).max(DAILY_LEAD_LIMIT_MAX)

/** Judged before it is lowered: a Kelvin sign would become a `k`, and one mailbox another's. */
export const Email = z.string().trim().max(EMAIL_LENGTH_MAX).pipe(z.email().toLowerCase())

const NewUser = z.strictObject({
  name: Name,
  email: Email.nullable().default(null),
  role: Role.default('member'),
  timeZone: TimeZone.optional().describe('Absent: that of the server'),
  dailyLeadLimit: DailyLeadLimit.default(DAILY_LEAD_LIMIT_DEFAULT),
})
export type NewUser = z.infer<typeof NewUser>

const UserPatch = z
  .strictObject({
    name: Name,
    email: Email.describe('What the user signs in with; an owner may change it'),
    role: Role.describe('An owner may change it; somebody stays owner'),
    timeZone: TimeZone.describe('Counts from the next midnight of the zone before'),
    dailyLeadLimit: DailyLeadLimit.describe('An owner may change it'),
    isActive: z
      .boolean()
      .describe(
        'False: sessions, keys and hooks end, the signals go to whoever makes this call, open leads to the owners of their signals',
      ),
    password: NewPassword.describe('The own one, with the one before; ends all other sessions'),
    currentPassword: GivenPassword,
  })
  .partial()
export type UserPatch = z.infer<typeof UserPatch>

const call = callsUnder('Users')
const ofUser = z.object({ userId: z.string() })

export const userCalls = {
  listUsers: call({
    method: 'get',
    path: '/users',
    summary: 'List users',
    scope: 'users:read',
    query: z.strictObject({
      ...pageQuery,
      // The first user has a short id.
      cursor: z
        .string()
        .regex(/^usr_[0-9a-z]{1,26}$/, 'must be the nextCursor of the page before')
        .optional(),
    }),
    response: pageOf(User),
  }),
  createUser: call({
    method: 'post',
    path: '/users',
    summary: 'Add a user',
    description:
      'An owner may, once for each e-mail address. Signals that name the user as a recipient give leads from then on.',
    scope: 'users:write',
    action: 'manage',
    status: 201,
    body: NewUser,
    response: User,
    errors: ['user_exists'],
  }),
  getUser: call({
    method: 'get',
    path: '/users/:userId',
    summary: 'Read a user',
    scope: 'users:read',
    params: ofUser,
    response: User,
    errors: ['user_not_found'],
  }),
  changeUser: call({
    method: 'patch',
    path: '/users/:userId',
    summary: 'Change a user',
    description:
      'A user may change the own name, time zone and password, an owner the rest. E-mail, role and password are changed by ' +
      'signed-in people only, by no API key.',
    scope: 'users:write',
    action: 'private',
    params: ofUser,
    body: UserPatch,
    response: User,
    errors: [
      'user_not_found',
      'user_exists',
      'wrong_state',
      'wrong_credentials',
      'weak_password',
      'rate_limited',
    ],
  }),
}
