import { z } from 'zod'
import type { Call } from '../../shared/contract/call'
import { ErrorAnswer, NO_ANSWER, NO_BODY } from '../../shared/contract/call'
import {
  changeSignal,
  createSignal,
  deleteSignal,
  getEntry,
  getRawEntry,
  getSignal,
  listEntries,
  listInputFields,
  listSignals,
  pauseSignal,
  refreshSignal,
  resumeSignal,
  rotateToken,
  saveSignal,
  listRefusals,
  sendBatch,
  sendEntry,
} from '../../shared/contract/calls'
import * as hookCalls from '../../shared/contract/hooks'
import { getMe } from '../../shared/contract/me'
import { type ErrorCode, statusOf } from '../../shared/errors'

export type DescribedCall = { group: string; operationId: string; call: Call }

/** Every call, in the order of the pages: as somebody would use them. */
const calls = {
  getMe,
  createSignal,
  listSignals,
  getSignal,
  changeSignal,
  refreshSignal,
  saveSignal,
  pauseSignal,
  resumeSignal,
  rotateToken,
  deleteSignal,
  listInputFields,
  sendEntry,
  sendBatch,
  listRefusals,
  listEntries,
  getEntry,
  getRawEntry,
  createHook: hookCalls.createHook,
  listHooks: hookCalls.listHooks,
  getHook: hookCalls.getHook,
  changeHook: hookCalls.changeHook,
  testHook: hookCalls.testHook,
  listHookDeliveries: hookCalls.listHookDeliveries,
  rotateHookSecret: hookCalls.rotateHookSecret,
  deleteHook: hookCalls.deleteHook,
} satisfies Record<string, Call>

export const describedCalls: DescribedCall[] = Object.entries(calls).map(([operationId, call]) => ({
  group: groupOf(call.path),
  operationId,
  call,
}))

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document, made of the very schemas that check the requests. */
export function makeOpenApi(publicUrl: string): Json {
  const paths: Record<string, Json> = {}
  for (const { group, operationId, call } of describedCalls) {
    const path = `/api/v1${call.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [call.method]: operationOf(call, group, operationId) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Signalpost',
      version: 'v1',
      description: 'Signals, their entries, and the leads that come of them.',
    },
    servers: [{ url: publicUrl }],
    security: [{ apiKey: [] }],
    paths,
    components: {
      securitySchemes: { apiKey: { type: 'http', scheme: 'bearer' } },
      schemas: { Error: z.toJSONSchema(ErrorAnswer) },
    },
  }
}

function groupOf(path: string): string {
  if (path.startsWith('/hooks')) return 'hooks'
  return path.includes('entries') ? 'entries' : path.startsWith('/signals') ? 'signals' : 'account'
}

function operationOf(call: Call, group: string, operationId: string): Json {
  return {
    operationId,
    tags: [group],
    summary: call.summary,
    ...(call.description === undefined ? {} : { description: call.description }),
    parameters: [
      ...parametersOf(call.params, 'path'),
      ...parametersOf(call.query, 'query'),
      ...(call.headers === undefined ? [] : parametersOf(call.headers, 'header')),
    ],
    ...(call.body === NO_BODY
      ? {}
      : { requestBody: { content: jsonContent(z.toJSONSchema(call.body, { io: 'input' })) } }),
    responses: { [call.status]: answerOf(call), ...errorsOf(errorCodesOf(call)) },
  }
}

function parametersOf(schema: z.ZodObject, place: 'path' | 'query' | 'header'): Json[] {
  return Object.entries(schema.shape).map(([name, parameter]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: z.toJSONSchema(parameter, { io: 'input' }),
  }))
}

function answerOf({ response, responseType }: Call): Json {
  if (responseType !== undefined) return { description: 'The bytes', content: { [responseType]: {} } }
  if (response === NO_ANSWER) return { description: 'Done' }
  return { description: 'The answer', content: jsonContent(z.toJSONSchema(response)) }
}

/** What a call says of itself, and what any call may answer. */
export function errorCodesOf({ errors, body }: Call): ErrorCode[] {
  const ofBody: ErrorCode[] =
    body === NO_BODY ? [] : ['malformed_request', 'payload_too_large', 'invalid_request']
  return [...new Set([...errors, ...ofBody, 'unavailable' as const])]
}

/** Several codes can share a status; each is named in its description. */
function errorsOf(codes: readonly ErrorCode[]): Json {
  const byStatus: Record<string, Json> = {}
  for (const status of new Set(codes.map((code) => statusOf[code]))) {
    const names = codes.filter((code) => statusOf[code] === status)
    byStatus[status] = {
      description: names.join(', '),
      content: jsonContent({ $ref: '#/components/schemas/Error' }),
    }
  }
  return byStatus
}

function jsonContent(schema: unknown): Json {
  return { 'application/json': { schema } }
}
