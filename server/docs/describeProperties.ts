import { z } from 'zod'

export type Property = { name: string; type: string; isRequired: boolean; description: string }

/** The part of JSON Schema that zod writes and the pages show. */
type Schema = z.infer<typeof Schema>
const Schema = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  description: z.string().optional(),
  $ref: z.string().optional(),
  get $defs() {
    return z.record(z.string(), Schema).optional()
  },
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), Schema).optional()
  },
  get additionalProperties() {
    return z.union([z.boolean(), Schema]).optional()
  },
  get items() {
    return Schema.optional()
  },
  get anyOf() {
    return z.array(Schema).optional()
  },
})

/** Every property of a schema with its dotted name, `[]` for the items of a list, in the order of the schema. */
export function describeProperties(schema: object): Property[] {
  const { $defs = {}, ...described } = Schema.parse(schema)
  return propertiesBelow(putInPlace(described, $defs), '')
}

/** With every named schema in the place where it is referred to. */
function putInPlace(schema: Schema, named: Record<string, Schema>): Schema {
  const text = JSON.stringify(schema, (_key, value: unknown) => {
    const { $ref } = z.object({ $ref: z.string() }).safeParse(value).data ?? {}
    return $ref === undefined ? value : named[$ref.slice('#/$defs/'.length)]
  })
  return Schema.parse(JSON.parse(text))
}

function propertiesBelow(schema: Schema, prefix: string): Property[] {
  const required = new Set(schema.required ?? [])
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const name = prefix + key
    return [
      {
        name,
        type: typeOf(property),
        isRequired: required.has(key),
        description: property.description ?? '',
      },
      ...propertiesInside(property, name),
    ]
  })
}

function propertiesInside(property: Schema, name: string): Property[] {
  const inner = [property, ...(property.anyOf ?? [])]
  return inner.flatMap((each) => [
    ...propertiesBelow(each, `${name}.`),
    ...(each.items ? propertiesBelow(each.items, `${name}[].`) : []),
  ])
}

function typeOf(schema: Schema): string {
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' or ')
  if (schema.type === 'array') return `list of ${schema.items ? typeOf(schema.items) : 'anything'}`
  if (typeof schema.additionalProperties === 'object')
    return `object of ${typeOf(schema.additionalProperties)}`
  return [schema.type ?? 'anything'].flat().join(' or ')
}
