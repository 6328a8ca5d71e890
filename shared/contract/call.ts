import { z } from 'zod'
import type { ErrorCode } from '../errors'
import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX } from '../limits'

/** What an API key may do. */
export const SCOPES = [
  'signals:read',
  'signals:write',
  'entries:read',
  'entries:write',
  'hooks:read',
  'hooks:write',
] as const
export const Scope = z.enum(SCOPES)
export type Scope = z.infer<typeof Scope>

/**
 * One call of the API: the one description that requests are checked by, the OpenAPI document is made of and clients
 * take their types from. `path` is below /api/v1, with `:name` parameters.
 */
export type Call<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> = {
  method: 'get' | 'post' | 'patch' | 'delete'
  path: string
  summary: string
  description?: string
  /** Null: any valid key will do. */
  scope: Scope | null
  params: Params
  query: Query
  /** Those a caller may send beside the usual ones. */
  headers?: z.ZodObject
  body: Body
  status: 200 | 201 | 202 | 204
  response: Answer
  /** Absent: JSON. */
  responseType?: string
  errors: readonly ErrorCode[]
}

/** For calls that take no parameters, no query or no body, or answer without one. */
export const NO_PARAMS = z.object({})
export const NO_QUERY = z.strictObject({})
export const NO_BODY = z.strictObject({})
export const NO_ANSWER = z.undefined()

/** Page sizes and cursors of every list; a cursor is what the page before gave as `nextCursor`. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(PAGE_SIZE_MAX).default(PAGE_SIZE_DEFAULT),
  cursor: z
    .string()
    .regex(/^[a-z]{3}_[0-9a-z]{26}$/, 'must be the nextCursor of the page before')
    .optional(),
}

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}

/** ISO 8601 in UTC, the one date format of the API. */
export const Timestamp = z.iso.datetime()

/** The body of every error answer. */
export const ErrorAnswer = z.object({
  status: z.int(),
  error: z.object({
    code: z.string(),
    message: z.string(),
    hint: z.string().optional(),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
})
