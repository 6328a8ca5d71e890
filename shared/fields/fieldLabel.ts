import type { JsonNode } from '../json/jsonNode'
import { capitalise, labelOfKey, labelWords } from './keyLabel'
import { keyWords } from './keyWords'
import type { ItemName } from './nameItems'

/** A node on the way to a field, and what a form calls it, be it an item of a list or an object of its own. */
export type LabelStep = { node: JsonNode; name: ItemName | undefined; question: string | undefined }

/** Objects around the data that say nothing about it. */
const WRAPPERS = new Set(
  'data payload body attributes properties fields object record records result results response values json'.split(
    ' ',
  ),
)

/** Of a deep path the last parts say what a field is. */
const PARTS_MAX = 3
const LABEL_LENGTH_MAX = 120

/** What people call each field; fields of one body never share a label. */
export function labelFields(fields: { steps: LabelStep[]; path: string }[]): string[] {
  const short = fields.map(({ steps }) => shortLabel(steps))
  const isRepeatedShort = repeated(short)
  const longer = fields.map(({ steps }, index) => {
    const label = short[index] ?? ''
    return label === '' || isRepeatedShort.has(label) ? fullLabel(steps) : label
  })
  const isRepeated = repeated(longer)
  return fields.map(({ path }, index) => {
    const label = longer[index] ?? ''
    return label === '' ? path : isRepeated.has(label) ? `${label} (${path})` : label
  })
}

function repeated(labels: string[]): Set<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const label of labels) {
    if (seen.has(label)) twice.add(label)
    seen.add(label)
  }
  return twice
}

/** The question's label for its answer, else the last telling parts of the path. */
function shortLabel(steps: LabelStep[]): string {
  const question = steps.findLastIndex((step) => questionOf(step) !== undefined)
  if (question === -1) return joinParts(tellingParts(steps))
  const noun = nounOf(steps[question])
  const rest = steps.slice(question + 1).map((step) => (isAnswerPart(step, noun) ? [] : partOf(step)))
  return joinParts([questionWords(steps[question]), ...rest])
}

function fullLabel(steps: LabelStep[]): string {
  return joinParts(steps.map((step) => (questionOf(step) === undefined ? partOf(step) : questionWords(step))))
}

function tellingParts(steps: LabelStep[]): string[][] {
  const leaf = steps.at(-1)
  const isNumbered = typeof leaf?.node.segment === 'string' && /^\d+$/.test(leaf.node.segment)
  const isTelling = (step: LabelStep) => step === leaf || isNumbered || !isWrapper(step)
  const telling = steps.filter(isTelling)
  const hasPlainValue = telling.length > 1 && leaf?.node.segment === 'value'
  const parts = hasPlainValue ? telling.slice(0, -1) : telling
  const keys = parts.filter(({ node }) => typeof node.segment === 'string')
  const first = keys.at(-PARTS_MAX)
  return parts.slice(first === undefined ? 0 : parts.indexOf(first)).map(partOf)
}

function isWrapper({ node }: LabelStep): boolean {
  return typeof node.segment === 'string' && WRAPPERS.has(node.segment.toLowerCase())
}

/** An index counts from 1 and is left out where there is one item only. */
function partOf({ node }: LabelStep): string[] {
  if (typeof node.segment === 'string') return labelWords(node.segment)
  return isOnlyScalar(node) ? [] : [String(node.segment + 1)]
}

function isOnlyScalar(node: JsonNode): boolean {
  return node.kind === 'leaf' && node.parent?.children.length === 1
}

function questionOf({ name, question }: LabelStep): string | undefined {
  return name === undefined ? question : name.value
}

function questionWords(step: LabelStep | undefined): string[] {
  if (step === undefined) return []
  const { name, question, node } = step
  if (name?.meaning === 'kind') return kindWords(name.value, nounOf(step))
  const label = name?.label ?? question
  if (label !== undefined) return readableWords(label)
  const opaque = name?.value ?? ''
  if (name?.meaning === 'key' && isReadable(opaque)) return labelWords(opaque)
  return [...labelWords(String(node.parent?.segment ?? '')), opaque]
}

/** A machine's `first_name` becomes words; what a person wrote stays. */
function readableWords(label: string): string[] {
  return isReadable(label) ? labelWords(label) : label.trim().slice(0, LABEL_LENGTH_MAX).split(/\s+/)
}

function isReadable(text: string): boolean {
  return /^\p{L}[\p{L}\p{M}_-]*\d{0,2}$/u.test(text)
}

/** `Work email` for the item of kind work among emails. */
function kindWords(kind: string, noun: string[]): string[] {
  const words = labelWords(labelOfKey(kind))
  const isSaid = noun.every((word) => words.includes(word))
  return isSaid ? words : [...words, ...noun]
}

/** What one item of a list is: `email` for the items of `emails`. */
function nounOf(step: LabelStep | undefined): string[] {
  const words = labelWords(String(step?.node.parent?.segment ?? ''))
  return words.map((word, index) => (index === words.length - 1 ? singular(word) : word))
}

function singular(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2)
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word
}

/** Whether a part below a question only leads to its answer: `value`, `textAnswer`, the `email` of an email. */
function isAnswerPart({ node, name }: LabelStep, noun: string[]): boolean {
  if (name !== undefined) return false
  if (typeof node.segment === 'number') return isOnlyScalar(node)
  const words = keyWords(node.segment).map((word) => word.toLowerCase())
  if (words.length === 1 && /^(?:value|values|response|responses)$/.test(words[0] ?? '')) return true
  return (
    words.some((word) => /^answers?$/.test(word)) || words.join(' ') === noun.slice(-words.length).join(' ')
  )
}

/** One phrase; words that the part before ended with are not said again: `company`, `company_name`. */
function joinParts(parts: string[][]): string {
  const words: string[] = []
  for (const part of parts) words.push(...part.slice(overlap(words, part)))
  return capitalise(words.join(' '))
}

function overlap(words: string[], part: string[]): number {
  for (let length = Math.min(words.length, part.length - 1); length > 0; length -= 1) {
    const end = words.slice(-length).join(' ').toLowerCase()
    if (end === part.slice(0, length).join(' ').toLowerCase()) return length
  }
  return 0
}
