import { z } from 'zod'
import { callsUnder, pageOf, pageQuery, Timestamp } from './call'

const AUDIT_TEXT_LENGTH_MAX = 100

export const AuditEvent = z
  .object({
    id: z.string(),
    at: Timestamp,
    actor: z.string().nullable().describe('The id of the user; null where nobody was known'),
    via: z.string().nullable().describe('The id of the API key or the session'),
    action: z.string().describe('Such as `key.created`'),
    object: z.string().nullable().describe('The id of what it was done to; of a refused sign-in the e-mail'),
    address: z.string().describe('Where the request came from'),
  })
  .meta({ id: 'AuditEvent' })
export type AuditEvent = z.infer<typeof AuditEvent>

const Filter = z.string().min(1).max(AUDIT_TEXT_LENGTH_MAX).optional()

const call = callsUnder('Account')

export const auditCalls = {
  listAudit: call({
    method: 'get',
    path: '/audit',
    summary: 'Who did what, newest first',
    description:
      'Sign-ins and refused ones, keys, users and their rights, hooks, signals, imports, exports and settings. No secrets and nothing ' +
      'of what was sent. Kept for 400 days, or as `AUDIT_DAYS` says.',
    scope: 'audit:read',
    action: 'manage',
    query: z.strictObject({ ...pageQuery, actor: Filter, action: Filter }),
    response: pageOf(AuditEvent),
  }),
}
