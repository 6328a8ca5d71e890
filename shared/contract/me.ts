import { z } from 'zod'
import { callsUnder, Scope } from './call'

/** An owner may do everything; a member works with what is his own and reads the rest; a viewer reads. */
export const Role = z.enum(['owner', 'member', 'viewer'])
export type Role = z.infer<typeof Role>

export const Me = z
  .object({
    version: z.string().describe('Of the server, as `0.1.0`'),
    workspace: z.object({ name: z.string() }),
    user: z.object({
      id: z.string(),
      name: z.string(),
      email: z.string().nullable(),
      role: Role,
      timeZone: z.string().describe('IANA name, such as Europe/Lisbon'),
      dailyLeadLimit: z.int(),
      leadsToday: z.int().describe('Of the daily limit, on the day that it is in that time zone'),
    }),
    key: z
      .object({ name: z.string(), scopes: z.array(Scope) })
      .nullable()
      .describe('Null for a session, which may do what the role allows'),
  })
  .meta({ id: 'Me' })
export type Me = z.infer<typeof Me>

const call = callsUnder('Account')

export const meCalls = {
  getMe: call({
    method: 'get',
    path: '/me',
    summary: 'Who is calling',
    scope: null,
    response: Me,
  }),
}
