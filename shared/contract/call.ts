import { z } from 'zod'
import { type ErrorCode, statusOf } from '../errors'
import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX } from '../limits'
import { SCOPES } from './scopes'

/** What an API key may do. */
export const Scope = z.enum(SCOPES)
export type Scope = z.infer<typeof Scope>

/**
 * What a call does, as far as roles are concerned: `read` and `write` what the team works with, read a feed of leads, do what is
 * private to a user (keys, hooks, the own password), or manage the workspace.
 */
export const ACTIONS = ['read', 'readFeed', 'write', 'private', 'manage'] as const
export type Action = (typeof ACTIONS)[number]

/** For calls that take no parameters, no query or no body, or answer without one. */
export const NO_PARAMS = z.object({})
export const NO_QUERY = z.strictObject({})
export const NO_BODY = z.strictObject({})
export const NO_ANSWER = z.undefined()

/** For calls whose answer holds a secret: who keeps a log of answers can ask for one without it. */
export const MINIMAL_HEADERS = z.object({
  Prefer: z
    .literal('return=minimal')
    .optional()
    .describe(
      'The secret is left out of the answer, which says `Preference-Applied: return=minimal` (RFC 7240)',
    ),
})

/** A body or an answer that is no JSON document: bytes, CSV, a stream of events. */
export type MediaType = string

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
  /** The part of the API that it belongs to, as the pages call it. */
  tag: string
  method: 'get' | 'post' | 'patch' | 'delete'
  path: string
  summary: string
  description?: string
  /** Null: whoever is signed in may. */
  scope: Scope | null
  /** Absent: whoever has an API key or a session. */
  by?: 'session' | 'anybody'
  /** Which roles may, and whether with what is others' too, says the table of `server/access/rights.ts`. */
  action: Action
  params: Params
  query: Query
  /** Those a caller may send beside the usual ones. */
  headers?: z.ZodObject
  body: Body
  /** Absent: JSON of at most 256 KB. What else is named is read as a stream by the use case itself. */
  bodyTypes?: readonly MediaType[]
  /** 302: for browsers, which are led on; also where something is wrong, to the page, which says so. */
  status: 200 | 201 | 202 | 204 | 302
  response: Answer
  /** Absent: JSON. */
  responseType?: MediaType
  /** Whether an answer to GET tells something by which others could act, such as a secret address: it is not compressed. */
  holdsSecret?: true
  /** What it may fail with, beside what every call of its kind may (`errorsOf`). */
  errors: readonly ErrorCode[]
  /** Those of them that are answered otherwise than by most calls. */
  statuses?: Partial<Record<ErrorCode, number>>
}

/** A call as it is written down: what it does not name it does not take. */
type Written<
  P extends z.ZodType = z.ZodObject,
  Q extends z.ZodType = z.ZodObject,
  B extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
> = Omit<Call, 'tag' | 'action' | 'params' | 'query' | 'body' | 'status' | 'response' | 'errors'> & {
  /** Absent: as the scope says. */
  action?: Action
  status?: Call['status']
  params?: P
  query?: Q
  body?: B
  response?: A
  errors?: readonly ErrorCode[]
}

/** Gives the function that describes the calls of one part of the API. */
export function callsUnder(tag: string) {
  // Two signatures, since only the first can say that an absent schema is the one that takes nothing.
  function describe<
    P extends z.ZodObject = typeof NO_PARAMS,
    Q extends z.ZodObject = typeof NO_QUERY,
    B extends z.ZodType = typeof NO_BODY,
    A extends z.ZodType = typeof NO_ANSWER,
  >(written: Written<P, Q, B, A>): Call<P, Q, B, A>
  function describe(written: Written): Call {
    return {
      params: NO_PARAMS,
      query: NO_QUERY,
      body: NO_BODY,
      status: 200,
      response: NO_ANSWER,
      errors: [],
      action: actionOf(written.scope),
      ...written,
      tag,
    }
  }
  return describe
}

/** Without a scope it is about nobody but the caller. */
function actionOf(scope: Scope | null): Action {
  if (scope === null) return 'private'
  return scope.endsWith(':write') ? 'write' : 'read'
}

/** A number of a query: in decimal digits alone, since JavaScript takes `0x10`, `1e2` and nothing at all for numbers too. */
export function wholeNumber(schema: z.ZodCoercedNumber) {
  return z.preprocess(
    (text) => (typeof text === 'string' && !/^-?\d+$/.test(text) ? Number.NaN : text),
    schema,
  )
}

/** Page sizes and cursors of every list; a cursor is what the page before gave as `nextCursor`. */
export const pageQuery = {
  limit: wholeNumber(z.coerce.number().int().min(1).max(PAGE_SIZE_MAX)).default(PAGE_SIZE_DEFAULT),
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

/** A time that a caller names, by any offset: what is answered is UTC. */
export const Moment = z.iso.datetime({ offset: true })

/** The body of every error answer. */
export const ErrorAnswer = z
  .object({
    status: z.int(),
    error: z.object({
      code: z.string(),
      message: z.string(),
      hint: z.string().optional(),
      details: z.record(z.string(), z.unknown()).optional(),
    }),
  })
  .meta({ id: 'Error' })

/** What the call is answered with where it fails so. */
export function statusOfError({ statuses }: Pick<Call, 'statuses'>, code: ErrorCode): number {
  return statuses?.[code] ?? statusOf[code]
}

/** Everything a call may fail with: what it names itself, and what any call of its kind may. */
export function errorsOf({ errors, scope, by, action, method, bodyTypes }: Call): ErrorCode[] {
  const ofCaller: ErrorCode[] = by === 'anybody' ? [] : ['unauthorized', 'rate_limited']
  const ofScope: ErrorCode[] = scope === null && by !== 'session' && action === 'private' ? [] : ['forbidden']
  const ofPage: ErrorCode[] = method === 'get' ? [] : ['wrong_origin']
  const ofBody: ErrorCode[] = bodyTypes
    ? []
    : ['payload_too_large', 'unsupported_charset', 'unsupported_encoding']
  return [
    ...new Set<ErrorCode>([
      ...ofCaller,
      ...ofScope,
      ...ofPage,
      ...errors,
      ...ofBody,
      // An address that is not well formed, too.
      'malformed_request',
      // What no call knows is refused by name, also where there is nothing to send.
      'invalid_request',
      'unavailable',
    ]),
  ]
}
