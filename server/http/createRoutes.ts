import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import type { RequestListener } from 'node:http'
import type { z } from 'zod'
import type { Caller } from '../access/caller'
import { requireAction, requireScope, requireSession } from '../access/may'
import { type Call, errorsOf, statusOfError } from '../../shared/contract/call'
import { AppError } from '../../shared/errors'
import { check } from './check'
import { folderOf } from './folder'
import { inTurns } from './inTurns'
import type { LimitCalls } from './limitCalls'
import { methodNotAllowed } from './methodNotAllowed'
import { readJsonBody } from './readJsonBody'
import { liftTimeLimit } from './requestTime'
import { requireSameOrigin } from './sameOrigin'
import { sendAnswer } from './sendAnswer'

export type Authenticate = (request: Request) => Promise<Caller>

type Asked<P extends z.ZodType, Q extends z.ZodType> = { params: z.output<P>; query: z.output<Q> }
type Input<P extends z.ZodType, Q extends z.ZodType> = Asked<P, Q> & { caller: Caller }

/** For what lies beside the body: cookies, and where the request comes from. */
type Exchange = { request: Request; response: Response }

/** Where features mount what they answer; each call reads as a sentence. */
export type Routes = {
  /** JSON in, JSON out. */
  answer<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, A extends z.ZodType>(
    call: Call<P, Q, B, A>,
    respond: (input: Input<P, Q> & Exchange & { body: z.output<B> }) => Promise<z.input<A>>,
  ): void
  /** The same for calls that anybody may make, such as to sign in. */
  answerAnybody<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, A extends z.ZodType>(
    call: Call<P, Q, B, A>,
    respond: (input: Asked<P, Q> & Exchange & { body: z.output<B> }) => Promise<z.input<A>>,
  ): void
  /** For a body or an answer that is no JSON document: what the call names is checked, the rest is the use case's. */
  stream<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, A extends z.ZodType>(
    call: Call<P, Q, B, A>,
    serve: (input: Input<P, Q> & Exchange) => Promise<void>,
  ): void
  /** Whoever takes a request before Express looks at it, which costs several times what some answers need. */
  inFront(take: (...exchange: Parameters<RequestListener>) => boolean): void
}

export type MountedRoutes = Routes & {
  router: Router
  /** Once everything is mounted: every other method at the address of a call is answered with those that it has. */
  refuseOtherMethods(): void
  /** Hands each request to the first that takes it, and all others on, one after the other. */
  listener(others: RequestListener): RequestListener
}

/** Told of what was done and who was not let in. */
export type CallObserver = {
  onDone: (done: { call: Call; caller: Caller | null; request: Request; answer: unknown }) => Promise<void>
  onRefused: (refused: { call: Call; request: Request; error: AppError }) => Promise<void>
}

export type RoutesDeps = {
  authenticate: Authenticate
  limitCalls?: LimitCalls
  /** As the settings name it. */
  publicUrl?: string | undefined
  observer?: CallObserver
  /** Told of a failure that the call does not name in the contract. */
  onUndeclared?: (call: Call, error: AppError) => void
}

/** Caller, scope, role, schema, use case, answer: the same steps in the same order for every call. */
export function createRoutes(deps: RoutesDeps): MountedRoutes {
  const router = express.Router()
  const fronts: Parameters<Routes['inFront']>[0][] = []
  const methodsAt = new Map<string, string[]>()
  const route: Route = (call, handle) => {
    methodsAt.set(call.path, [...(methodsAt.get(call.path) ?? []), call.method])
    router[call.method](call.path, withinContract(call, handle, deps))
  }
  return {
    router,
    ...answering(route, deps),
    inFront(take) {
      fronts.push(take)
    },
    refuseOtherMethods() {
      for (const [path, methods] of methodsAt) router.all(path, refuseMethod(methods, deps))
    },
    listener(others) {
      const handOn = inTurns(others)
      return (request, response) => {
        if (!fronts.some((take) => take(request, response))) handOn(request, response)
      }
    },
  }
}

type Route = (call: Call, handle: (request: Request, response: Response) => Promise<void>) => void

function answering(route: Route, deps: RoutesDeps): Pick<Routes, 'answer' | 'answerAnybody' | 'stream'> {
  return {
    answer(call, respond) {
      route(call, async (request, response) => {
        const input = await admit(call, request, deps)
        const body = check(call.body, await readJsonBody(request, response), 'body')
        const answer = await respond({ ...input, body, request, response })
        await deps.observer?.onDone({ call, caller: input.caller, request, answer })
        await sendAnswer(call, response, answer)
      })
    },
    answerAnybody(call, respond) {
      route(call, async (request, response) => {
        requireSameOrigin(request, deps.publicUrl)
        const asked = readAsked(call, request)
        const body = check(call.body, await readJsonBody(request, response), 'body')
        const answer = await respond({ ...asked, body, request, response })
        await deps.observer?.onDone({ call, caller: null, request, answer })
        await sendAnswer(call, response, answer)
      })
    },
    stream(call, serve) {
      route(call, async (request, response) => {
        const input = await admit(call, request, deps)
        if (call.bodyTypes) liftTimeLimit(request)
        response.set('Cache-Control', 'no-store')
        const noteDone = () =>
          deps.observer?.onDone({ call, caller: input.caller, request, answer: undefined })
        await serve({ ...input, request, response }).catch(async (error: unknown) => {
          // Whoever breaks off at the last byte has what came before it, and what was sent stays.
          if (response.headersSent || response.destroyed) await noteDone()
          throw error
        })
        await noteDone()
      })
    },
  }
}

/** What the caller asked for, once that is allowed and well-formed. */
async function admit<P extends z.ZodObject, Q extends z.ZodObject>(
  call: Call<P, Q>,
  request: Request,
  { authenticate, limitCalls }: RoutesDeps,
): Promise<Input<P, Q>> {
  const caller = await authenticate(request)
  await limitCalls?.(caller, call)
  if (call.by === 'session') requireSession(caller)
  requireScope(caller, call.scope)
  requireAction(caller, call.action)
  return { ...readAsked(call, request), caller }
}

function readAsked<P extends z.ZodObject, Q extends z.ZodObject>(
  call: Call<P, Q>,
  request: Request,
): Asked<P, Q> {
  return {
    params: call.params.parse(request.params),
    query: check(call.query, request.query, 'query'),
  }
}

function withinContract(
  call: Call,
  handle: (request: Request, response: Response) => Promise<void>,
  { onUndeclared, observer, publicUrl }: RoutesDeps,
) {
  return async (request: Request, response: Response) => {
    try {
      await handle(request, response)
    } catch (error) {
      if (error instanceof AppError && !isDeclared(call, error)) onUndeclared?.(call, error)
      if (error instanceof AppError && error.status !== 503)
        await observer?.onRefused({ call, request, error })
      if (call.status !== 302 || !(error instanceof AppError)) throw error
      const folder = publicUrl === undefined ? '' : folderOf(publicUrl)
      response.set('Cache-Control', 'no-store').redirect(`${folder}/#refused=${error.code}`)
    }
  }
}

/** After the key, as everything of the API. */
function refuseMethod(methods: readonly string[], { authenticate }: RoutesDeps): RequestHandler {
  const withHead = methods.includes('get') ? [...methods, 'head'] : methods
  const allow = withHead.map((method) => method.toUpperCase()).join(', ')
  return async (request) => {
    await authenticate(request)
    throw methodNotAllowed(request.method, { allow, hint: 'All calls are listed at /docs.' })
  }
}

function isDeclared(call: Call, { code, status }: AppError): boolean {
  return errorsOf(call).includes(code) && status === statusOfError(call, code)
}
