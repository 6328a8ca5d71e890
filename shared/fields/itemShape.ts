import type { JsonLeaf, JsonNode } from '../json/jsonNode'
import { isFormPart, keyMeaning, type KeyMeaning } from './keyMeaning'

/** A scalar of an item by which the item might be called. */
export type NameCandidate = {
  /** From the item, `label` or `field.ref`. */
  keyPath: string
  meaning: NamingMeaning
  /** Whether its key says that it belongs to a form, as `question_id` does. */
  isFormPart: boolean
  value: string
}

export type NamingMeaning = Extract<KeyMeaning, 'label' | 'name' | 'key' | 'kind' | 'id'>

export type ItemShape = {
  candidates: NameCandidate[]
  hasAnswer: boolean
  hasContact: boolean
  /** How many keys belong neither to a question and its answer, nor (second) to an address and its kind. */
  foreignToAnswer: number
  foreignToContact: number
}

/** Items with more keys are records, whose parts change from entry to entry. */
const KEYS_MAX = 40
const NAME_LENGTH_MAX = 120

/** What an object looks like as an item of a list; undefined for anything too large to be a question. */
export function itemShapeOf(item: JsonNode): ItemShape | undefined {
  if (item.kind !== 'object' || item.children.length > KEYS_MAX) return undefined
  const meanings = item.children.map((child) => meaningOf(child))
  const count = (...wanted: KeyMeaning[]) => meanings.filter((meaning) => wanted.includes(meaning)).length
  return {
    candidates: item.children.flatMap(candidatesAt),
    hasAnswer: count('answer') > 0,
    hasContact: count('contact') > 0,
    foreignToAnswer: count('other', 'contact'),
    foreignToContact: count('other'),
  }
}

/** What people call the item: its label, or else its name. */
export function labelIn({ candidates }: ItemShape): string | undefined {
  const label =
    candidates.find(({ meaning }) => meaning === 'label') ??
    candidates.find(({ meaning }) => meaning === 'name')
  return label?.value
}

function candidatesAt(child: JsonNode): NameCandidate[] {
  const key = String(child.segment)
  if (child.kind === 'leaf') return candidateOf(child, key, isFormPart(key))
  if (child.kind === 'array' || !isFormPart(key) || child.children.length > KEYS_MAX) return []
  return child.children.flatMap((part) => {
    return part.kind === 'leaf' && !isDotted(part) ? candidateOf(part, `${key}.${part.segment}`, true) : []
  })
}

function candidateOf(leaf: JsonLeaf, keyPath: string, isPartOfForm: boolean): NameCandidate[] {
  const meaning = namingMeaning(keyMeaning(String(leaf.segment)))
  const value = nameValue(leaf)
  if (meaning === undefined || value === undefined) return []
  // The type of a form's field is how it is entered, not which one it is.
  if (isPartOfForm && meaning === 'kind') return []
  return [{ keyPath, meaning, isFormPart: isPartOfForm, value }]
}

function meaningOf(child: JsonNode): KeyMeaning {
  const key = String(child.segment)
  const isFormObject = child.kind === 'object' && isFormPart(key)
  return isFormObject ? 'detail' : keyMeaning(key)
}

function namingMeaning(meaning: KeyMeaning): NamingMeaning | undefined {
  switch (meaning) {
    case 'label':
    case 'name':
    case 'key':
    case 'kind':
    case 'id':
      return meaning
    case 'answer':
    case 'contact':
    case 'detail':
    case 'other':
      return undefined
  }
}

/** Text that can name something: short, on one line, and neither an address nor a link, which would be an answer. */
function nameValue({ value }: JsonLeaf): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value)
  const isName = text.trim() !== '' && text.length <= NAME_LENGTH_MAX && !/[\r\n]|\S@\S|:\/\//.test(text)
  return isName ? text : undefined
}

function isDotted(leaf: JsonLeaf): boolean {
  return String(leaf.segment).includes('.')
}
