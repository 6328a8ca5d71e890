import { z } from 'zod'

export type Json = Record<string, unknown>
type Direction = 'input' | 'output'

const IN_SCHEMA = '#/$defs/'
const IN_DOCUMENT = '#/components/schemas/'

const JsonObject = z.record(z.string(), z.unknown())

/**
 * Turns schemas into JSON Schema for one OpenAPI document: a schema with an id stands once among the components and is
 * referred to everywhere else. What is sent may leave out more than what is answered holds, so it is named `…Input`.
 */
export class NamedSchemas {
  private readonly named = new Map<string, Json>()

  /** All that were referred to so far, by their names. */
  get components(): Json {
    return Object.fromEntries([...this.named].sort(([one], [other]) => one.localeCompare(other)))
  }

  describe(schema: z.ZodType, io: Direction): Json {
    const { $defs = {}, ...described } = z.toJSONSchema(schema, { io, override: keepDefault })
    for (const [name, definition] of Object.entries($defs)) {
      this.named.set(nameOf(name, io), pointIntoDocument(definition, io))
    }
    return pointIntoDocument(described, io)
  }
}

type Described = { zodSchema: z.core.$ZodTypes; jsonSchema: z.core.JSONSchema.BaseSchema }

/** Of a number that a text of a query is read into the default is left out. */
function keepDefault({ zodSchema, jsonSchema }: Described): void {
  const { def } = zodSchema._zod
  if (def.type === 'default' && jsonSchema.type === 'integer') jsonSchema.default = def.defaultValue
}

function nameOf(name: string, io: Direction): string {
  return io === 'input' ? `${name}Input` : name
}

function pointIntoDocument(schema: object, io: Direction): Json {
  const text = JSON.stringify(schema, (key, value: unknown) => {
    if (key === '$schema') return undefined
    const isReference = key === '$ref' && typeof value === 'string'
    return isReference ? IN_DOCUMENT + nameOf(value.slice(IN_SCHEMA.length), io) : value
  })
  return JsonObject.parse(JSON.parse(text))
}
