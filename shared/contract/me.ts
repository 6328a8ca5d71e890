import { z } from 'zod'
import { type Call, NO_BODY, NO_PARAMS, NO_QUERY, Scope } from './call'

export const Me = z.object({
  workspace: z.object({ name: z.string() }),
  user: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    timeZone: z.string().describe('IANA name, such as Europe/Lisbon'),
    dailyLeadLimit: z.int(),
  }),
  key: z.object({ name: z.string(), scopes: z.array(Scope) }),
})
export type Me = z.infer<typeof Me>

export const getMe = {
  method: 'get',
  path: '/me',
  summary: 'Who the key belongs to',
  scope: null,
  params: NO_PARAMS,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: Me,
  errors: ['unauthorized'],
} as const satisfies Call
