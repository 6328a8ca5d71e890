import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import type { z } from 'zod'
import type { Call, Scope } from '../../shared/contract/call'
import { AppError } from '../../shared/errors'
import { API_BODY_BYTES_MAX } from '../../shared/limits'

/** Who makes a call: the user that an API key belongs to. */
export type Caller = {
  key: { id: string; name: string; scopes: Scope[] }
  user: { id: string; name: string; email: string | null; timeZone: string; dailyLeadLimit: number }
}

export type Authenticate = (request: Request) => Promise<Caller>

type Respond<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> = (input: {
  params: z.output<P>
  query: z.output<Q>
  body: z.output<B>
  caller: Caller
}) => Promise<z.input<A>>

/** Mounts a call on its router, so that a route reads as a sentence. */
export type Mount = <P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, A extends z.ZodType>(
  call: Call<P, Q, B, A>,
  respond: Respond<P, Q, B, A>,
) => void

/** Key, scope, schema, use case, answer: the same steps in the same order for every call. */
export function createMount(router: Router, authenticate: Authenticate): Mount {
  return (call, respond) => {
    router[call.method](call.path, async (request, response) => {
      const caller = await authenticate(request)
      requireScope(caller, call.scope)
      const answer = await respond({
        params: call.params.parse(request.params),
        query: check(call.query, request.query, 'query'),
        body: check(call.body, await readJsonBody(request, response), 'body'),
        caller,
      })
      response.status(call.status).set('Cache-Control', 'no-store')
      if (answer === undefined) response.end()
      else response.json(answer)
    })
  }
}

export function requireScope(caller: Caller, scope: Scope | null): void {
  if (scope === null || caller.key.scopes.includes(scope)) return
  throw new AppError('forbidden', `The API key '${caller.key.name}' may not do this.`, {
    hint: `Use a key with the scope ${scope}.`,
    details: { needed: scope },
  })
}

/** Parses what came from outside, or throws a 422 that names every property that is wrong and why. */
export function check<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  where: string,
): z.output<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issues = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  const [first] = issues
  const place = first === undefined || first.path === '' ? `the ${where}` : `'${first.path}' in the ${where}`
  throw new AppError(
    'invalid_request',
    `There is something wrong with ${place}: ${first?.message ?? 'it is invalid'}.`,
    {
      details: { issues },
    },
  )
}

const parseJson: RequestHandler = express.json({ limit: API_BODY_BYTES_MAX, strict: false, type: () => true })

/** An absent body counts as an empty object, so that calls whose properties are all optional need none. */
function readJsonBody(request: Request, response: Response): Promise<unknown> {
  return new Promise((resolve, reject) => {
    parseJson(request, response, (error?: unknown) => {
      if (error instanceof Error) reject(error)
      else resolve(request.body === undefined ? {} : request.body)
    })
  })
}
