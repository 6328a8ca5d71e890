import { z } from 'zod'
import { callsUnder, Moment, pageOf, pageQuery, Scope, Timestamp } from './call'
import { SCOPES } from './scopes'
import { Name } from './name'

export const ApiKey = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(Scope),
    userId: z.string().describe('Whose key it is; it may do no more than that user'),
    createdAt: Timestamp,
    lastUsedAt: Timestamp.nullable().describe('To the minute'),
    expiresAt: Timestamp.nullable().describe('From then on it is answered 401; null: never'),
  })
  .meta({ id: 'ApiKey' })
export type ApiKey = z.infer<typeof ApiKey>

export const NewApiKey = z.strictObject({
  name: Name.describe('What uses it, such as `Zapier`'),
  scopes: z
    .array(Scope)
    .min(1)
    .max(SCOPES.length)
    .refine((scopes) => new Set(scopes).size === scopes.length, 'must not name a scope twice')
    .describe('Only such as the key that makes it has'),
  expiresAt: Moment.nullable().default(null),
})
export type NewApiKey = z.infer<typeof NewApiKey>

const call = callsUnder('Account')

export const apiKeyCalls = {
  createApiKey: call({
    method: 'post',
    path: '/api-keys',
    summary: 'Make an API key',
    description: 'The key itself is in this answer and never again.',
    scope: null,
    body: NewApiKey,
    status: 201,
    response: ApiKey.extend({ key: z.string() }),
    errors: ['forbidden', 'too_many_api_keys'],
  }),

  listApiKeys: call({
    method: 'get',
    path: '/api-keys',
    summary: 'List API keys',
    description:
      "Your own; an owner sees everybody's. Those that servers have started with come first, the others newest first.",
    scope: null,
    query: z.strictObject({
      limit: pageQuery.limit,
      cursor: z
        .string()
        .regex(/^key_[0-9a-z_]{1,40}$/, 'must be the nextCursor of the page before')
        .optional(),
    }),
    response: pageOf(ApiKey),
  }),

  deleteApiKey: call({
    method: 'delete',
    path: '/api-keys/:keyId',
    summary: 'Revoke an API key',
    description:
      'It is answered 401 from now on. A key revokes only such as have no scope that it lacks. The key that the server ' +
      'starts with is changed where it lies: in the settings or in `DATA_DIR/api-key`.',
    scope: null,
    params: z.object({ keyId: z.string() }),
    status: 204,
    errors: ['forbidden', 'api_key_not_found', 'wrong_state'],
  }),
}
