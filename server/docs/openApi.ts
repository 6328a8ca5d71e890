import type { z } from 'zod'
import { api } from '../../shared/contract/api'
import { webhookCalls } from '../../shared/contract/sending'
import type { ErrorCode } from '../../shared/errors'
import {
  type Call,
  ErrorAnswer,
  errorsOf,
  NO_ANSWER,
  NO_BODY,
  statusOfError,
} from '../../shared/contract/call'
import { cookieNameFor } from '../http/cookieName'
import { accessOf, rolesOf } from './access'
import { type Json, NamedSchemas } from './namedSchemas'

type DescribedCall = {
  operationId: string
  path: string
  call: Call
  /** All that it may fail with. */
  errors: readonly ErrorCode[]
  /** Who may. */
  access: string | null
}

const ofApi = Object.entries<Call>(api).map(([operationId, call]): DescribedCall => {
  return { operationId, path: `/api/v1${call.path}`, call, errors: errorsOf(call), access: accessOf(call) }
})
/** They say themselves what else a call of the API does by its kind. */
const ofWebhook = Object.entries<Call>(webhookCalls).map(([operationId, call]): DescribedCall => {
  return { operationId, path: call.path, call, errors: call.errors, access: null }
})
const describedCalls = [...ofApi, ...ofWebhook]

const DESCRIPTION = `Signals, their entries, and the leads that come of them.

Calls take \`Authorization: Bearer <API key>\`; on the page an owner makes keys under Settings. What they refuse says so in one shape:
\`{"status":400,"error":{"code":"malformed_request","message":"…","hint":"…"}}\`.`

/** The OpenAPI 3.1 document, made of the very schemas that check the requests. */
export function makeOpenApi(publicUrl: string): Json {
  const schemas = new NamedSchemas()
  const error = schemas.describe(ErrorAnswer, 'output')
  const paths: Record<string, Json> = {}
  for (const described of describedCalls) {
    const path = described.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [described.call.method]: operationOf(described, schemas, error) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Signalpost',
      version: 'v1',
      description: DESCRIPTION,
    },
    servers: [{ url: publicUrl }],
    security: [{ apiKey: [] }, { session: [] }],
    tags: [...new Set(describedCalls.map(({ call }) => call.tag))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: cookieNameFor(publicUrl) },
      },
      schemas: schemas.components,
    },
  }
}

function operationOf(described: DescribedCall, schemas: NamedSchemas, error: Json): Json {
  const { operationId, call, access } = described
  const { tag, summary, description, status } = call
  return {
    operationId,
    tags: [tag],
    summary,
    description: [description, access].filter((part) => part != null).join('\n\n'),
    'x-scope': call.scope,
    'x-roles': rolesOf(call),
    ...(call.by === 'anybody'
      ? { security: [] }
      : call.by === 'session'
        ? { security: [{ session: [] }] }
        : {}),
    parameters: [
      ...parametersOf(call.params, 'path', schemas),
      ...parametersOf(call.query, 'query', schemas),
      ...(call.headers === undefined ? [] : parametersOf(call.headers, 'header', schemas)),
    ],
    ...(call.body === NO_BODY ? {} : { requestBody: bodyOf(call, schemas) }),
    responses: { [status]: answerOf(call, schemas), ...refusalsOf(described, error) },
  }
}

function parametersOf(
  schema: z.ZodObject,
  place: 'path' | 'query' | 'header',
  schemas: NamedSchemas,
): Json[] {
  return Object.entries<z.ZodType>(schema.shape).map(([name, parameter]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: schemas.describe(parameter, 'input'),
  }))
}

/** An absent body counts as an empty object, so it is required where that would be refused, or where it is refused itself. */
function bodyOf({ body, bodyTypes = ['application/json'], errors }: Call, schemas: NamedSchemas): Json {
  const schema = schemas.describe(body, 'input')
  return {
    required: errors.includes('empty_body') || !body.safeParse({}).success,
    content: Object.fromEntries(bodyTypes.map((type) => [type, { schema }])),
  }
}

function answerOf({ response, responseType }: Call, schemas: NamedSchemas): Json {
  if (responseType !== undefined) return { description: 'The answer', content: { [responseType]: {} } }
  if (response === NO_ANSWER) return { description: 'Done' }
  return { description: 'The answer', content: jsonContent(schemas.describe(response, 'output')) }
}

const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds to wait before the next try', schema: { type: 'integer' } },
}

/** What tells, beside the body, what to do about a refusal. */
const HEADERS_OF: Partial<Record<number, Json>> = {
  401: { 'WWW-Authenticate': { description: 'How to say who calls', schema: { const: 'Bearer' } } },
  405: { Allow: { description: 'The methods that there are', schema: { type: 'string' } } },
  429: RETRY_AFTER,
  503: RETRY_AFTER,
}

/** Several codes can share a status; each is named in its description. */
function refusalsOf({ call, errors: codes }: DescribedCall, error: Json): Json {
  const byStatus: Record<string, Json> = {}
  for (const status of new Set(codes.map((code) => statusOfError(call, code)))) {
    const names = codes.filter((code) => statusOfError(call, code) === status)
    const headers = HEADERS_OF[status]
    byStatus[status] = {
      description: names.join(', '),
      ...(headers === undefined ? {} : { headers }),
      content: jsonContent(error),
    }
  }
  return byStatus
}

function jsonContent(schema: unknown): Json {
  return { 'application/json': { schema } }
}
