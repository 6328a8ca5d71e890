import type { JsonLeaf, JsonNode } from '../json/jsonNode'
import type { KeyMeaning, KeyReader } from './keyMeaning'

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
export function itemShapeOf(item: JsonNode, keys: KeyReader): ItemShape | undefined {
  if (item.kind !== 'object' || item.childCount > KEYS_MAX) return undefined
  const parts = [...item.children()]
  const meanings = parts.map((child) => meaningOf(child, keys))
  const count = (...wanted: KeyMeaning[]) => meanings.filter((meaning) => wanted.includes(meaning)).length
  return {
    candidates: parts.flatMap((child) => candidatesAt(child, keys)),
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

function candidatesAt(child: JsonNode, keys: KeyReader): NameCandidate[] {
  const key = String(child.segment)
  const isFormPart = keys.isFormPart(key)
  if (child.kind === 'leaf') return candidateOf({ leaf: child, keyPath: key, isFormPart }, keys)
  if (child.kind === 'array' || !isFormPart || child.childCount > KEYS_MAX) return []
  return [...child.children()].flatMap((part) => {
    if (part.kind !== 'leaf' || isDotted(part)) return []
    return candidateOf({ leaf: part, keyPath: `${key}.${part.segment}`, isFormPart }, keys)
  })
}

type NamedPart = { leaf: JsonLeaf; keyPath: string; isFormPart: boolean }

function candidateOf({ leaf, keyPath, isFormPart }: NamedPart, keys: KeyReader): NameCandidate[] {
  const meaning = namingMeaning(keys.meaningOf(String(leaf.segment)))
  const value = meaning === undefined ? undefined : nameValue(leaf)
  if (meaning === undefined || value === undefined) return []
  // The type of a form's field is how it is entered, not which one it is.
  if (isFormPart && meaning === 'kind') return []
  return [{ keyPath, meaning, isFormPart, value }]
}

function meaningOf(child: JsonNode, keys: KeyReader): KeyMeaning {
  const key = String(child.segment)
  const isFormObject = child.kind === 'object' && keys.isFormPart(key)
  return isFormObject ? 'detail' : keys.meaningOf(key)
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
