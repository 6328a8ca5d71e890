import { z } from 'zod'
import { DAILY_LEAD_LIMIT_MAX, NAME_LENGTH_MAX } from '../limits'
import { callsUnder, pageOf, pageQuery } from './call'
import { Role } from './me'

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

const TimeZone = z.string().refine(isTimeZone, 'must be the IANA name of a time zone, such as Europe/Lisbon')

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const UserPatch = z
  .strictObject({
    name: z.string().trim().min(1).max(NAME_LENGTH_MAX),
    timeZone: TimeZone.describe('Counts from the next midnight of the zone before'),
    dailyLeadLimit: z.int().min(0).max(DAILY_LEAD_LIMIT_MAX),
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
    query: z.strictObject(pageQuery),
    response: pageOf(User),
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
    description: 'A user may change the own name and time zone, an owner the rest.',
    scope: 'users:write',
    params: ofUser,
    body: UserPatch,
    response: User,
    errors: ['user_not_found'],
  }),
}
