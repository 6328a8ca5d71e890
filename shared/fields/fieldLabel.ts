import type { JsonNode } from '../json/jsonNode'
import type { ItemName } from './nameItems'

/** A node on the way to a field, and what its item is called. */
export type LabelStep = { node: JsonNode; name: ItemName | undefined }

/** What people call each field. */
export function labelFields(fields: { steps: LabelStep[]; path: string }[]): string[] {
  return fields.map(({ path }) => path)
}
