import { z as schema } from 'zod'

const Meta = schema.object({
  page: schema.number().int().min(0).default(0),
  isLoadingSample: schema.boolean().default(false),
  isFillingDynamicDropdown: schema.boolean().default(false),
})

/** What the platform says about a run; it leaves out what it does not know, whatever its types promise. */
export function readMeta(meta: unknown): schema.infer<typeof Meta> {
  return Meta.parse(meta ?? {})
}
