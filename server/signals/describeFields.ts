import type { Mapping } from '../../shared/contract/signals'
import type { Field } from '../../shared/fields/field'
import { fieldTypeOf } from '../../shared/fields/fieldType'
import { findByPath } from '../../shared/fields/findByPath'
import { listFields } from '../../shared/fields/listFields'
import { parsePath } from '../../shared/fields/parsePath'
import { type Slot, slotsOf } from '../../shared/identifiers/slotNames'
import type { JsonReading } from '../../shared/json/readJson'
import type { KnownField, StoredSignal } from './store'

/** A sample value is for showing; a whole essay need not be kept twice. */
const SAMPLE_LENGTH_MAX = 300

/** What a sender must know of each path, from the sample where it has the path, else from what was known before. */
export function describeFields(
  paths: readonly string[],
  sample: JsonReading | null,
  known: readonly KnownField[],
): KnownField[] {
  const listed = sample === null ? [] : listFields(sample).fields
  return paths.map((path) => {
    const seen = sample === null ? null : describeFound(path, sample, listed)
    return seen ?? known.find((each) => each.path === path) ?? unseenField(path)
  })
}

/** Every path that the mapping or the context fields name, each once. */
export function pathsInUse({
  mapping,
  contextFields,
}: Pick<StoredSignal, 'mapping' | 'contextFields'>): string[] {
  return [...new Set([...slotsOf.people.flatMap((slot) => pathsOfSlot(mapping, slot)), ...contextFields])]
}

export function pathsOfSlot(mapping: Mapping, slot: Slot): string[] {
  return [mapping[slot] ?? []].flat()
}

function describeFound(path: string, sample: JsonReading, listed: readonly Field[]): KnownField | null {
  const found = findByPath(sample, path)
  if (found?.kind !== 'leaf') return null
  const { value } = found.leaf
  const field = listed.find((each) => each.path === path || each.indexPath === path)
  return {
    path,
    segments: found.segments,
    label: field?.label ?? path,
    type: fieldTypeOf(value),
    sample: typeof value === 'string' ? beginningOf(value) : value,
  }
}

/** Never cut in the middle of a character that takes two units. */
function beginningOf(text: string): string {
  return text.slice(0, SAMPLE_LENGTH_MAX).replace(/[\ud800-\udbff]$/, '')
}

/** A path that no sample has shown yet, spelled by its text alone. */
export function unseenField(path: string): KnownField {
  return { path, segments: parsePath(path), label: path, type: 'string', sample: null }
}
