import type { JsonContainer, JsonLeaf, JsonNode } from '../json/jsonNode'
import type { JsonReading } from '../json/readJson'
import { PATH_LENGTH_MAX } from '../limits'
import type { Field, Segment, Warning } from './field'
import { labelFields } from './fieldLabel'
import type { LabelStep } from './labelPhrases'
import { fieldTypeOf } from './fieldType'
import { findByPath } from './findByPath'
import { formLabelsOf } from './formLabels'
import { type ItemName, nameItems, questionIn } from './nameItems'
import { KeyReader } from './keyMeaning'
import { spellNamedItem } from './namedItem'

const FIELDS_MAX = 2_000
const DEPTH_MAX = 64
const CONFLICTS_MAX = 100
/** Looking at more nodes than this finds no more fields in any body but one that is made to be looked at for long. */
const VISITS_MAX = 20_000

export type ListedFields = { fields: Field[]; warnings: Warning[] }

/** What was listed, for as long as the reading is there: it never changes, and several ask for it one after the other. */
const listed = new WeakMap<JsonReading, ListedFields>()

/** The fields of a body as people see them, within bounds; each path leads back to its leaf through findByPath. */
export function listFields(reading: JsonReading): ListedFields {
  const known = listed.get(reading)
  if (known !== undefined) return known
  const listing = new FieldListing(reading)
  listing.visit(reading.root, { segments: [], path: '', indexPath: '', steps: [] })
  const result = listing.result()
  listed.set(reading, result)
  return result
}

/** The way from the root to a node, in all the spellings a field needs. */
type Way = { segments: Segment[]; path: string; indexPath: string; steps: LabelStep[] }

type UnlabelledField = { field: Omit<Field, 'label'>; steps: LabelStep[] }

class FieldListing {
  private readonly listed: UnlabelledField[] = []
  private readonly spelled = new Set<string>()
  private readonly conflicts: Warning[] = []
  private conflictCount = 0
  private visits = 0
  private readonly keys = new KeyReader()
  private formLabels: Map<string, string> | undefined

  constructor(private readonly reading: JsonReading) {}

  /** Recursion is bounded by the depth cap. */
  visit(node: JsonNode, way: Way): void {
    this.visits += 1
    if (node.kind === 'leaf') this.addField(node, way)
    else if (way.segments.length < DEPTH_MAX && way.path.length < PATH_LENGTH_MAX)
      this.visitChildren(node, way)
  }

  result(): ListedFields {
    const labels = labelFields(this.listed.map(({ field, steps }) => ({ steps, path: field.path })))
    const fields = this.listed.map(({ field }, index) => ({ ...field, label: labels[index] ?? field.path }))
    const leftOut = this.reading.leafCount - this.listed.length - this.conflictCount
    return { fields, warnings: leftOut > 0 ? [...this.conflicts, cappedWarning(leftOut)] : this.conflicts }
  }

  private visitChildren(container: JsonContainer, way: Way): void {
    const names = container.kind === 'array' ? nameItems(container, this.keys) : undefined
    for (const child of container.children()) {
      if (this.listed.length === FIELDS_MAX || this.visits >= VISITS_MAX) return
      if (child.kind !== 'leaf' && child.leafCount === 0) continue
      const name = this.withLabel(names?.get(child))
      const question = name === undefined ? questionIn(child, this.keys) : undefined
      this.visit(child, wayTo(way, { node: child, name, question }))
    }
  }

  /** An item called by an id gets its label from the list of questions that the body may hold elsewhere. */
  private withLabel(name: ItemName | undefined): ItemName | undefined {
    if (name === undefined || name.label !== undefined || name.meaning === 'kind') return name
    this.formLabels ??= formLabelsOf(this.reading.root, this.keys)
    return { ...name, label: this.formLabels.get(name.value) }
  }

  private addField(leaf: JsonLeaf, { segments, path, indexPath, steps }: Way): void {
    if (indexPath.length > PATH_LENGTH_MAX) return
    const mayBeNamed = indexPath.includes('[')
    if (mayBeNamed && dotsIn(indexPath) > DEPTH_MAX) return
    if (this.spelled.has(indexPath) || (mayBeNamed && !this.leadsTo(leaf, indexPath))) {
      this.conflictCount += 1
      if (this.conflictCount <= CONFLICTS_MAX) this.conflicts.push(conflictWarning(indexPath))
      return
    }
    const isNamed =
      path !== indexPath &&
      path.length <= PATH_LENGTH_MAX &&
      dotsIn(path) <= DEPTH_MAX &&
      !this.spelled.has(path) &&
      this.leadsTo(leaf, path)
    const { value } = leaf
    const field = { segments, value, path: isNamed ? path : indexPath, indexPath, type: fieldTypeOf(value) }
    this.spelled.add(indexPath).add(field.path)
    this.listed.push({ field, steps })
  }

  private leadsTo(leaf: JsonLeaf, path: string): boolean {
    const found = findByPath(this.reading, path)
    return found?.kind === 'leaf' && found.leaf === leaf
  }
}

function wayTo(way: Way, step: LabelStep): Way {
  const { name } = step
  const { segment } = step.node
  const isTop = way.segments.length === 0
  const dotted = isTop ? String(segment) : `.${segment}`
  return {
    segments: [...way.segments, segment],
    indexPath: way.indexPath + dotted,
    path: way.path + (name === undefined ? dotted : spellNamedItem(name)),
    steps: [...way.steps, step],
  }
}

/** Where keys hold dots, every dot of a path may be the end of one: a path of hundreds would take long to follow. */
function dotsIn(path: string): number {
  return path.split('.').length - 1
}

function conflictWarning(path: string): Warning {
  return { code: 'path_conflict', path, message: 'Two fields have this path; the first in the text counts.' }
}

function cappedWarning(leftOut: number): Warning {
  const bounds = `${FIELDS_MAX} fields, ${DEPTH_MAX} levels deep, with paths of ${PATH_LENGTH_MAX} characters`
  return {
    code: 'fields_capped',
    message: `${leftOut} more fields are not listed (at most ${bounds}). A mapped path is found all the same.`,
  }
}
