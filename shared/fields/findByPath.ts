import type { JsonContainer, JsonLeaf, JsonNode } from '../json/jsonNode'
import type { JsonReading } from '../json/readJson'
import type { Segment } from './field'
import { isSegmentEnd, readNamedItem } from './namedItem'

/** `segments` are a sender's: keys as they are spelled, an item called by name as one segment `fields[label=Email]`. */
export type FoundPath =
  | { kind: 'leaf'; leaf: JsonLeaf; segments: Segment[] }
  | { kind: 'container'; container: 'object' | 'array'; segments: Segment[] }

/**
 * What stands at a path in the named or the index form, anywhere in the body. The path is read along the keys that
 * are there, so keys may hold dots and brackets; where several places spell the same path the first leaf in the text counts.
 */
export function findByPath(reading: JsonReading, path: string): FoundPath | undefined {
  const step = search(reading.root, path)
  if (step === undefined) return undefined
  const segments = segmentsOfStep(step)
  const { node } = step
  return node.kind === 'leaf'
    ? { kind: 'leaf', leaf: node, segments }
    : { kind: 'container', container: node.kind, segments }
}

/** The segments with which a sender puts a value at a path of a sample; undefined where the sample lacks it. */
export function segmentsOfPath(reading: JsonReading, path: string): Segment[] | undefined {
  return findByPath(reading, path)?.segments
}

/** A node that the path leads to, the offset in the path behind it, and the way there. */
type Step = { node: JsonNode; end: number; segment: Segment; previous: Step | undefined }

function search(root: JsonNode, path: string): Step | undefined {
  let firstContainer: Step | undefined
  const waiting: Step[] = [{ node: root, end: 0, segment: '', previous: undefined }]
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    const isWhole = step.end === path.length
    if (isWhole && step.node.kind === 'leaf') return step
    if (isWhole) firstContainer ??= step
    if (step.node.kind !== 'leaf') waiting.push(...nextSteps(step, step.node, path))
  }
  return firstContainer
}

/** The children that go on along the path, the first in the text last. */
function nextSteps(step: Step, container: JsonContainer, path: string): Step[] {
  const named = container.kind === 'array' ? namedItemStep(step, container, path) : undefined
  if (named !== undefined) return [named]
  const isRoot = step.previous === undefined
  if (!isRoot && path.charAt(step.end) !== '.') return []
  const start = isRoot ? 0 : step.end + 1
  const ends = segmentEnds(path, start, container.longestKeyLength)
  const steps = ends.flatMap((end) => {
    const node = container.child(path.slice(start, end))
    return node === undefined ? [] : [{ node, end, segment: node.segment, previous: step }]
  })
  return steps.length < 2 ? steps : steps.sort((one, other) => other.node.start - one.node.start)
}

function segmentEnds(path: string, start: number, longest: number): number[] {
  const ends: number[] = []
  const last = Math.min(path.length, start + longest)
  for (let offset = start; offset <= last; offset += 1) if (isSegmentEnd(path, offset)) ends.push(offset)
  return ends
}

function namedItemStep(step: Step, array: JsonContainer, path: string): Step | undefined {
  const named = readNamedItem(path, step.end)
  if (named === undefined) return undefined
  const node = itemsBy(array, named.keyPath).get(named.value)
  if (node === undefined) return undefined
  const segment = `${step.segment}${path.slice(step.end, named.end)}`
  return { node, end: named.end, segment, previous: step.previous ?? step }
}

/** Arrays are searched by the same key for every entry of a form, so each index is made once; it lives as long as its reading. */
const itemIndexes = new WeakMap<JsonContainer, Map<string, Map<string, JsonNode>>>()

function itemsBy(array: JsonContainer, keyPath: string): Map<string, JsonNode> {
  const indexes = itemIndexes.get(array) ?? new Map<string, Map<string, JsonNode>>()
  itemIndexes.set(array, indexes)
  const known = indexes.get(keyPath)
  if (known !== undefined) return known
  const items = new Map<string, JsonNode>()
  for (const item of array.children()) {
    const named = search(item, keyPath)?.node
    const text = named?.kind === 'leaf' ? String(named.value) : undefined
    if (text !== undefined && !items.has(text)) items.set(text, item)
  }
  indexes.set(keyPath, items)
  return items
}

function segmentsOfStep(step: Step): Segment[] {
  const segments: Segment[] = []
  for (let current = step; current.previous !== undefined; current = current.previous)
    segments.push(current.segment)
  return segments.reverse()
}
