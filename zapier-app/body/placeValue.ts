import { z as schema } from 'zod'
import type { Leaf, Segment } from '../../shared/fields/field'
import { flatten } from '../../shared/fields/flatten'
import type { PlacedValue } from '../../shared/fields/placeFields'
import { unflatten } from '../../shared/fields/unflatten'

const Json = schema.json()

/** A filled-in value at its place; nothing for one that is empty. What is empty inside a list or an object is left out. */
export function placeValue(segments: readonly Segment[], value: unknown): PlacedValue[] {
  const json = Json.safeParse(value)
  const leaves = json.success ? flatten(json.data).filter(isFilled) : []
  return leaves.length === 0 ? [] : [{ segments, value: unflatten(leaves) }]
}

/** Whether a value is sent: 0 and false are, an empty text and null are not. */
export function isFilled({ value }: Leaf): boolean {
  return value !== null && value !== ''
}
