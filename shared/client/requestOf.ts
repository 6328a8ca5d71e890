import type { z } from 'zod'
import type { api } from '../contract/api'
import { callTable } from './callTable'

type Api = typeof api
export type CallName = keyof Api

/** What a call takes, as its schemas take it; a part that may be empty may be absent. */
export type InputOf<Name extends CallName> = Part<'params', z.input<Api[Name]['params']>> &
  Part<'query', z.input<Api[Name]['query']>> &
  Part<'body', z.input<Api[Name]['body']>>

/** What a call answers with. */
export type AnswerOf<Name extends CallName> = z.output<Api[Name]['response']>

const METHODS = { get: 'GET', post: 'POST', patch: 'PATCH', delete: 'DELETE' } as const
type Method = keyof typeof METHODS

/** A request as every way of sending one takes it; the path is below /api/v1. */
export type ClientRequest = { method: (typeof METHODS)[Method]; path: string; body?: string }

type Part<Key extends string, Value> =
  // eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- what may be empty is what takes {}
  Record<never, never> extends Value ? Partial<Record<Key, Value>> : Record<Key, Value>

type AnyInput = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown }

/** The request of one call. It holds no schema: what is wrong with it the server says. */
export function requestOf<Name extends CallName>(name: Name, input: InputOf<Name>): ClientRequest
export function requestOf(name: CallName, input: AnyInput): ClientRequest {
  return fillRequest(callTable[name], input)
}

/** The same for whoever has the call itself. */
export function fillRequest(
  { method, path }: { method: Method; path: string },
  { params = {}, query = {}, body }: AnyInput,
): ClientRequest {
  const filled = path.replace(/:(\w+)/g, (_, param: string) => encodeURIComponent(params[param] ?? ''))
  const search = searchOf(query)
  return {
    method: METHODS[method],
    path: search === '' ? filled : `${filled}?${search}`,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }
}

function searchOf(query: Record<string, unknown>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.append(name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  return search.toString()
}
