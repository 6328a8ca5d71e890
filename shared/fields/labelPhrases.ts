import type { JsonNode } from '../json/jsonNode'
import { capitalise, labelOfKey, labelWords } from './keyLabel'
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

/** Says in a phrase which field a path leads to. Words of keys are remembered, since a body repeats them. */
export class LabelPhrases {
  private readonly known = new Map<string, string[]>()

  /** The question's label for its answer, else the last telling parts of the path. */
  short(steps: LabelStep[]): string {
    const index = steps.findLastIndex((step) => questionOf(step) !== undefined)
    const question = steps[index]
    if (question === undefined) return joinParts(tellingSteps(steps).map((step) => this.partOf(step)))
    const noun = this.nounOf(question)
    const rest = steps
      .slice(index + 1)
      .map((step) => (this.isAnswerPart(step, noun) ? [] : this.partOf(step)))
    return joinParts([this.questionWords(question), ...rest])
  }

  full(steps: LabelStep[]): string {
    return joinParts(
      steps.map((step) => (questionOf(step) === undefined ? this.partOf(step) : this.questionWords(step))),
    )
  }

  private wordsOf(key: string): string[] {
    const words = this.known.get(key) ?? labelWords(key)
    this.known.set(key, words)
    return words
  }

  /** An index counts from 1 and is left out where there is one item only. */
  private partOf({ node }: LabelStep): string[] {
    if (typeof node.segment === 'string') return this.wordsOf(node.segment)
    return isOnlyScalar(node) ? [] : [String(node.segment + 1)]
  }

  private questionWords(step: LabelStep): string[] {
    const { name, question, node } = step
    if (name?.meaning === 'kind') return kindWords(name.value, this.nounOf(step))
    const label = name?.label ?? question
    if (label !== undefined) return readableWords(label)
    const opaque = name?.value ?? ''
    if (name?.meaning === 'key' && isReadable(opaque)) return labelWords(opaque)
    return [...this.wordsOf(String(node.parent?.segment ?? '')), opaque]
  }

  /** What one item of a list is: `email` for the items of `emails`. */
  private nounOf({ node }: LabelStep): string[] {
    const words = this.wordsOf(String(node.parent?.segment ?? ''))
    return words.map((word, index) => (index === words.length - 1 ? singular(word) : word))
  }

  /** Whether a part below a question only leads to its answer: `value`, `textAnswer`, the `email` of an email. */
  private isAnswerPart({ node, name }: LabelStep, noun: string[]): boolean {
    if (name !== undefined) return false
    if (typeof node.segment === 'number') return isOnlyScalar(node)
    const words = this.wordsOf(node.segment).map((word) => word.toLowerCase())
    if (words.length === 1 && /^(?:value|values|response|responses)$/.test(words[0] ?? '')) return true
    return (
      words.some((word) => /^answers?$/.test(word)) || words.join(' ') === noun.slice(-words.length).join(' ')
    )
  }
}

function questionOf({ name, question }: LabelStep): string | undefined {
  return name === undefined ? question : name.value
}

function tellingSteps(steps: LabelStep[]): LabelStep[] {
  const leaf = steps.at(-1)
  const isNumbered = typeof leaf?.node.segment === 'string' && /^\d+$/.test(leaf.node.segment)
  const telling = steps.filter((step) => step === leaf || isNumbered || !isWrapper(step))
  const hasPlainValue = telling.length > 1 && leaf?.node.segment === 'value'
  const parts = hasPlainValue ? telling.slice(0, -1) : telling
  const keys = parts.filter(({ node }) => typeof node.segment === 'string')
  const first = keys.at(-PARTS_MAX)
  return parts.slice(first === undefined ? 0 : parts.indexOf(first))
}

function isWrapper({ node }: LabelStep): boolean {
  return typeof node.segment === 'string' && WRAPPERS.has(node.segment.toLowerCase())
}

function isOnlyScalar(node: JsonNode): boolean {
  return node.kind === 'leaf' && node.parent?.childCount === 1
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

function singular(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2)
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word
}

/** One phrase; words that the part before ended with are not said again: `company`, `company_name`. */
function joinParts(parts: string[][]): string {
  const words: string[] = []
  for (const part of parts) words.push(...part.slice(overlap(words, part)))
  return capitalise(words.join(' '))
}

function overlap(words: string[], part: string[]): number {
  const last = words.at(-1)?.toLowerCase()
  for (let length = Math.min(words.length, part.length - 1); length > 0; length -= 1) {
    if (part[length - 1]?.toLowerCase() !== last) continue
    const end = words.slice(-length).join(' ').toLowerCase()
    if (end === part.slice(0, length).join(' ').toLowerCase()) return length
  }
  return 0
}
