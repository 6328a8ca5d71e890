import type { PlainOutputField } from 'zapier-platform-core'
import type { Segment } from '../../shared/fields/field'
import { fieldTypeOf } from '../../shared/fields/fieldType'
import { inputKeyOf, segmentsOfInputKey } from '../../shared/fields/inputKey'
import { labelOfList, labelOfWay } from '../lists/listLabels'
import { type PlacedLeaf, shapeFields, type ShapedFields, type ShapedValue } from './shapeFields'

/** A field of an entry, or one that a signal is known to have. */
export type NamedLeaf = PlacedLeaf & { label: string }

type Labels = Map<string, string>

/** What the fields of one entry are called, under the keys that they have in an output. */
export function nameFields(leaves: readonly NamedLeaf[]): PlainOutputField[] {
  const labels = new Map(leaves.map(({ segments, label }) => [inputKeyOf(segments), label]))
  return nameAll(shapeFields(leaves), labels)
}

function nameAll(fields: ShapedFields, labels: Labels): PlainOutputField[] {
  return Object.entries(fields).flatMap(([key, value]) =>
    Array.isArray(value) ? nameList(key, value, labels) : nameValue(key, value, labels.get(key)),
  )
}

/** Columns of line items are spelled as Zapier wants them: `list[]column`. */
function nameList(key: string, items: ShapedValue[], labels: Labels): PlainOutputField[] {
  const list = segmentsOfInputKey(key) ?? []
  const values = items.flatMap((item) => (isRow(item) ? [] : [item]))
  const columns = items.flatMap((item) =>
    isRow(item) ? nameAll(item, labels).map((field) => inList(key, field, list)) : [],
  )
  const label = labels.get(inputKeyOf([...list, 0]))
  const named = values.slice(0, 1).flatMap((value) => nameValue(key, value, label && labelOfList(label, 0)))
  return [...named.map((field) => ({ ...field, list: true })), ...columns]
}

function inList(key: string, field: PlainOutputField, list: Segment[]): PlainOutputField {
  const column = segmentsOfInputKey(field.key.split('[]').at(-1) ?? '') ?? []
  return { ...field, key: `${key}[]${field.key}`, label: labelOfWay(column.slice(list.length - 1)) }
}

function isRow(item: ShapedValue): item is ShapedFields {
  return typeof item === 'object' && item !== null && !Array.isArray(item)
}

/** Without a type where nothing shows it. */
function nameValue(key: string, value: ShapedValue, label: string | undefined): PlainOutputField[] {
  const type = typeof value === 'object' ? 'null' : fieldTypeOf(value)
  return [
    {
      key,
      ...(label === undefined ? {} : { label }),
      ...(type === 'null' ? {} : { type: type === 'text' ? 'string' : type }),
    },
  ]
}
