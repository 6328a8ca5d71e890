import type { Field, LeafValue, Segment } from '../../fields/field'
import { squash } from '../../identifiers/placeholders'
import { buildTree, rememberByNode } from './fieldTree'
import type { TreeNode } from './fieldTree'
import { findItemLabels } from './itemLabels'
import type { ItemLabels } from './itemLabel'
import { labelKeys } from './itemKeys'
import { isLookedUp } from './lookedUp'
import { findLanguages } from './readName'
import { identityTags, type Word, type WordsOf } from './word'
import { isProperty, isSideOfChange, readOwnName, rememberWords } from './readOwnName'
import { readShape } from './readShape'
import type { Shape } from './readShape'
import { goesOn, isOutdated, isRefuted, isSecondary } from '../parties/pastPlace'
import { hasTag, isTransparent } from '../parties/roles'
import type { Tag } from '../vocabulary/lookUpWord'

/** What can be said about one field before slots are thought of. */
export type Clue = {
  field: Field
  order: number
  shape: Shape
  /** What the field itself is called, with the property it is a part of (`name.first`). */
  words: Word[]
  /** The key or label to quote. */
  named: string
  /** The container that the field describes something of. */
  place: TreeNode
  /** The object or list that the field is directly in, labelled items and list indexes passed over. */
  container: TreeNode
  /** Whether the field stands under something that was before a change. */
  isPast: boolean
  /** Whether the field is the answer to a question. */
  isAnswer: boolean
}

/** Reads fields into clues; leaves that only describe other leaves are left out. */
export function readClues(fields: readonly Field[]): { clues: Clue[]; wordsOf: WordsOf } {
  const { root, leaves } = buildTree(fields)
  const wordsOf = rememberWords(findLanguages(namesOf(fields)))
  const labels = findItemLabels(root, wordsOf)
  const clues: Clue[] = []
  const shapes = new Map<LeafValue, Shape>()
  for (const [order, leaf] of leaves.entries()) {
    const { field } = leaf
    if (!field || labels.describing.has(leaf)) continue
    const { holder, ...own } = readOwnName(leaf, labels, wordsOf)
    const shape = recallShape(shapes, field.value)
    clues.push({
      field,
      order,
      shape,
      ...own,
      words: own.words.map((word) => readBothWays(word, shape)),
      place: placeOf(holder, labels, wordsOf),
      container: labels.byItem.has(holder) ? (holder.parent ?? holder) : holder,
      isPast: isUnderPast(leaf, wordsOf) || isQualifiedPast(leaf, labels),
    })
  }
  return { clues, wordsOf }
}

/** "PIB" is a tax number in Serbian and the whole name in Ukrainian. */
function readBothWays(word: Word, shape: Shape): Word {
  const isBoth = word.tags.includes('fullName') && word.tags.includes('noise')
  if (!isBoth || shape.kind !== 'words' || !shape.looksLikePerson || shape.wordCount < 2) return word
  return { ...word, tags: word.tags.filter((tag) => tag !== 'noise') }
}

/** The same names and domains come again and again in a long list of people. */
function recallShape(shapes: Map<LeafValue, Shape>, value: LeafValue): Shape {
  const shape = shapes.get(value) ?? readShape(value)
  shapes.set(value, shape)
  return shape
}

const labelKeySet = new Set(labelKeys)
/** Longer labels are questions; a few words of a language are enough to know it by. */
const LABEL_LENGTH_MAX = 40
const NAMES_MAX = 200

/** The keys of a payload, each once, and the short labels of its items. */
function namesOf(fields: readonly Field[]): Set<string> {
  const names = new Set<string>()
  for (const { segments, value } of fields) {
    if (names.size >= NAMES_MAX) break
    for (const segment of segments)
      if (typeof segment === 'string' && segment.length <= LABEL_LENGTH_MAX) names.add(segment)
    const key = segments.at(-1)
    const isLabel = typeof key === 'string' && labelKeySet.has(key.toLowerCase())
    if (isLabel && typeof value === 'string' && value.length <= LABEL_LENGTH_MAX) names.add(value)
  }
  return names
}

/** The nearest container that stands for somebody or something, not only for a group of fields. */
function placeOf(start: TreeNode, labels: ItemLabels, wordsOf: WordsOf): TreeNode {
  let node = start.field ? (start.parent ?? start) : start
  let inner: TreeNode | null = null
  for (; node.parent; inner = node, node = node.parent) {
    if (labels.byItem.has(node) || isEnvelope(node, inner) || isNamedLikeItem(node, labels, wordsOf)) continue
    if (typeof node.key === 'number') {
      if (
        !isLoneItem(node) &&
        !isOneOfPairs(node) &&
        !isGroupOfAnswers(node, labels) &&
        !isPage(node, labels)
      )
        return node
      continue
    }
    const words = wordsOf(String(node.key))
    if (words.length === 0 && isRecordById(node)) return node
    if (isTransparent(words) || isProperty(node, words, wordsOf)) continue
    if (!holdsAnswers(node, words) && !isThingOfAnswers(node, words, labels)) return node
  }
  return node
}

const machineId = /^[0-9a-f-]{16,}$/i

/** Somebody in a field that is called by an id is a record of its own: {"person_id": {…}, "7d4c1ac7cf9f4b6d…": {"name": …, "email": …}}. */
function isRecordById({ key, parent, children }: TreeNode): boolean {
  if (!machineId.test(String(key)) || !parent || parent.children.size < 2) return false
  return children.has('name') && (children.has('email') || children.has('emails'))
}

/** A labelled value under its own name again: {"parent company": [{"label": "company name", "value": …}]}. */
function isNamedLikeItem(node: TreeNode, { byItem }: ItemLabels, wordsOf: WordsOf): boolean {
  if (typeof node.key !== 'string' || node.children.size !== 1) return false
  const [item] = node.children.values()
  const label = item && typeof item.key === 'number' ? byItem.get(item) : undefined
  if (!label || label.isQualifier) return false
  const last = wordsOf(node.key.split(/[\s_]+/).at(-1) ?? '').at(-1)
  return (
    last !== undefined &&
    label.words.some(
      ({ text, tags }) =>
        text === last.text ||
        tags.some(
          (tag) =>
            answeredTags.has(tag) &&
            (last.tags.includes(tag) || (tag === 'companyName' && last.tags.includes('company'))),
        ),
    )
  )
}

const answeredTags: ReadonlySet<Tag> = new Set<Tag>([...identityTags, 'url'])

const envelopeKey =
  /^(?:event|trigger|notification|message|webhook|hook|detail|callback|change|op|operation)$/i
const envelopedKey = /^(?:data|payload|object|record|body|properties|params|new|after|entity|resource)$/i

/** What is in the "data" of an "event" is what the event is about, not the event. */
function isEnvelope({ key }: TreeNode, inner: TreeNode | null): boolean {
  return inner !== null && envelopeKey.test(String(key)) && envelopedKey.test(String(inner.key))
}

const answerWords = new Set(
  'notes note remarks form forms question questions questionnaire survey surveys intake qualification formular formulaire formulario modulo formulier'.split(
    ' ',
  ),
)
const ownKeys = /^(?:id|uuid|guid|name|title|slug|url|form_?(?:id|name|title))$/i

/** `custom_questions` and a `form` without a name of its own only hold what somebody answered. */
function holdsAnswers(node: TreeNode, words: readonly Word[]): boolean {
  const last = words.at(-1)
  return last !== undefined && answerWords.has(last.text) && isWithoutName(node, last.text)
}

const isWithoutName = rememberByNode(({ children }, word: string) => {
  const keys = [...children.keys()].map(String)
  // Payments carry what the payer was asked for as notes.
  if (/^notes?$/.test(word) && keys.some((key) => /company|mail|phone|org/i.test(key))) return true
  return !keys.some((key) => ownKeys.test(key))
})

/** The "steps" or "items" of a form are no things where each is an answer, or a page of answers. */
function isThingOfAnswers(node: TreeNode, words: readonly Word[], labels: ItemLabels): boolean {
  const isThing =
    hasTag(words, 'thing') && !hasTag(words, 'lead', 'user', 'staff', 'staffHead', 'other', 'own')
  return isThing && isListOfAnswers(node, labels)
}

const isListOfAnswers = rememberByNode(({ children }, labels: ItemLabels): boolean =>
  [...children.values()].every(
    (item) =>
      typeof item.key === 'number' &&
      (labels.byItem.get(item)?.isQualifier === false || (item.children.size > 0 && isPage(item, labels))),
  ),
)

/** A list of one is only a wrapping. */
function isLoneItem(node: TreeNode): boolean {
  return node.parent?.children.size === 1
}

/** A question of several parts: {"label": "Name", "first": {"label": "First name", "value": …}, "last": …}. */
const isGroupOfAnswers = rememberByNode(({ children }, labels: ItemLabels) => {
  const parts = [...children.values()].filter((child) => child.children.size > 0)
  const hasLabel = [...children.keys()].some((key) => labelKeySet.has(String(key).toLowerCase()))
  return (
    hasLabel &&
    parts.length > 1 &&
    parts.every((part) => typeof part.key === 'string' && labels.byItem.has(part))
  )
})

/** A page of a form has an id, a title and a number beside its answers. */
const PAGE_CHILDREN_MAX = 4
const pageKey =
  /^(?:(?:page|section|step|group|form)?_?(?:id|uuid|key|ref|title|label|heading|number|index|order|position)|page|section|step|type|description|n|no|nr|sort)$/i
const namesOnly = /^(?:names?|ref|key|code|identifier|subject|element|attribute|k|n)$/i

/** A page or section of a form only holds answers: {"title": "About you", "questions": [{"label": …, "value": …}]}. */
const isPage = rememberByNode(({ children }, labels: ItemLabels): boolean => {
  if (children.size > PAGE_CHILDREN_MAX) return false
  const lists = [...children.values()].filter((child) => child.children.size > 0)
  if ([...children].some(([key, { field }]) => field !== null && !isPageKey(key, labels))) return false
  const [list, ...others] = lists
  return list !== undefined && others.length === 0 && isListOfAnswers(list, labels)
})

/** Pages have titles in all languages; names are also those of people. */
function isPageKey(key: Segment, { wordsOf }: ItemLabels): boolean {
  if (pageKey.test(String(key))) return true
  const isLabel = labelKeySet.has(squash(String(key)))
  return isLabel && !namesOnly.test(String(key)) && !hasTag(wordsOf(String(key)), 'name', 'fullName', 'lead')
}

const PAIRS_MAX = 30

/** One field in an object of its own, each item under another key: [{"Company": …}, {"Team size": …}]. */
function isOneOfPairs({ parent }: TreeNode): boolean {
  return parent !== null && isListOfPairs(parent)
}

const isListOfPairs = rememberByNode(({ children }) => {
  if (children.size > PAIRS_MAX) return false
  const items = [...children.values()]
  if (!items.every((item) => item.children.size === 1)) return false
  return new Set(items.flatMap((item) => [...item.children.keys()])).size === items.length
})

/** One of several addresses is said to be the old one: {"type": "previous", "address": …}. */
function isQualifiedPast(leaf: TreeNode, { byItem }: ItemLabels): boolean {
  const label = leaf.parent ? byItem.get(leaf.parent) : undefined
  return label?.isQualifier === true && hasTag(label.words, 'past') && !hasTag(label.words, 'current')
}

function isUnderPast(leaf: TreeNode, wordsOf: WordsOf): boolean {
  for (let node = leaf; node.parent; node = node.parent) {
    if (typeof node.key === 'number' && (isOutdated(node) || isRefuted(node) || isSecondary(node)))
      return true
    if (typeof node.key !== 'string') continue
    if (node.key === 'from' && isSideOfChange(node)) return true
    if ((hasTag(wordsOf(node.key), 'past') && !goesOn(leaf.parent ?? leaf)) || isLookedUp(node)) return true
  }
  return false
}
