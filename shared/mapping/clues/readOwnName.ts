import { squash } from '../../identifiers/placeholders'
import { rememberByNode } from './fieldTree'
import type { TreeNode } from './fieldTree'
import type { ItemLabels } from './itemLabel'
import type { Word, WordsOf } from './word'
import { NAME_LENGTH_MAX, readName } from './readName'
import { hasTag, isAttribute, isTransparent } from '../parties/roles'

/** What one field is called, by its key, its label or the property that it is a part of. */
export type OwnName = {
  words: Word[]
  /** The key or label to quote. */
  named: string
  isAnswer: boolean
  /** The first node upwards that is no part of the name any more. */
  holder: TreeNode
}

/** All names of a payload together are not longer than this, unless they are made to be read for long. */
const NAMES_LENGTH_MAX = 200_000

/** `languages` are those that the payload is known to be in. */
export function rememberWords(languages: ReadonlySet<string>): WordsOf {
  const known = new Map<string, Word[]>()
  let length = 0
  return (key) => {
    const found = known.get(key)
    if (found) return found
    length += Math.min(key.length, NAME_LENGTH_MAX)
    const words = length > NAMES_LENGTH_MAX ? [] : readName(key, languages)
    known.set(key, words)
    return words
  }
}

/** Walks from a leaf upwards until its name is complete: `emails.0.email`, `name.first`, `answers.3.value`. */
export function readOwnName(leaf: TreeNode, labels: ItemLabels, wordsOf: WordsOf): OwnName {
  const own: OwnName = { words: [], named: '', isAnswer: false, holder: leaf }
  let node = leaf
  for (; node.parent; node = node.parent) {
    if (takeLabel(own, { node, leaf, labels, wordsOf })) return { ...own, holder: node.parent }
    const key = wordsOfKey(node, labels, wordsOf)
    const isPassedOver =
      node === leaf
        ? isValueKey(key) || isLabelOfValue(node) || isTypeOrLocale(node) || isSideOfChange(node)
        : isTransparent(key) && !hasTag(key, 'profile', 'noise')
    const isPart = isPassedOver
      ? leadsToAttribute(node, wordsOf)
      : isProperty(node, key, wordsOf) && isWayOfNaming(key, own.words)
    if (own.named !== '' && !isPart) return underAnswer({ ...own, holder: node }, labels)
    if (isPassedOver) continue
    own.words.unshift(...key)
    if (own.named === '') Object.assign(own, nameOf(node, labels, wordsOf))
  }
  return { ...own, named: own.named === '' ? String(leaf.name ?? '') : own.named, holder: node }
}

/** Values nest: {"label": "Website", "values": [{"embed": {"url": …}}]}. */
const VALUE_DEPTH_MAX = 4

/** Adds the question to what an answer's value holds as an object, where the question is about an address or a name. */
function underAnswer(own: OwnName, labels: ItemLabels): OwnName {
  let node = own.holder
  for (let depth = 0; node.parent && depth < VALUE_DEPTH_MAX; node = node.parent, depth += 1) {
    const label = labels.byItem.get(node.parent)
    if (!label?.valueNodes.has(node)) continue
    const isTelling = hasTag(label.words, 'website', 'domain', 'email', 'linkedin', 'companyName', 'company')
    if (label.isQualifier || !isTelling) return own
    return { words: [...label.words, ...own.words], named: label.text, isAnswer: true, holder: node.parent }
  }
  return own
}

/** Whether a container is a property of what it stands in. A site with a name or an id of its own is a thing instead. */
export function isProperty(node: TreeNode, words: readonly Word[], wordsOf: WordsOf): boolean {
  const isNamedSite = hasTag(words, 'website') && (node.children.has('name') || node.children.has('id'))
  return (
    isAttribute(words) &&
    !isNamedSite &&
    !(hasTag(words.slice(-1), 'fullName') && holdsAddress(node, wordsOf))
  )
}

const ways =
  /^(?:short|full|legal|formal|official|readable|registered|trade|trading|brand|common|current|local|original|english|native|en|text|value|name|formalname|shortname|fullname|legalname|officialname|kort|kurz|lang|voll|court|complet|corto|completo|breve|полное|краткое|сокращенное|повне|скорочене)$/

/** Of a company's name the ways to say it are parts; what else stands there is told of it: {"legal_name": {"short": "Acme", "source": "Register"}}. */
function isWayOfNaming(key: readonly Word[], leaf: readonly Word[]): boolean {
  return !hasTag(key.slice(-1), 'companyName') || leaf.every(({ text }) => ways.test(text))
}

/** Nobody's name has an address among its parts: an "identity" that has one is somebody. */
const holdsAddress = rememberByNode(({ children }, wordsOf: WordsOf) =>
  [...children].some(
    ([key, { field }]) => typeof key === 'string' && field !== null && hasTag(wordsOf(key), 'email'),
  ),
)

type Step = { node: TreeNode; leaf: TreeNode; labels: ItemLabels; wordsOf: WordsOf }

/** Takes the label of the item that the node is the value of; true when the label says all. */
function takeLabel(own: OwnName, { node, leaf, labels, wordsOf }: Step): boolean {
  const label = node.parent ? labels.byItem.get(node.parent) : undefined
  if (!label?.valueNodes.has(node)) return false
  const key = node === leaf && typeof node.key === 'string' ? wordsOf(node.key) : []
  // Beside the whole answer some tools give its parts: {"label": "Name", "value": …, "first": …}.
  if (!label.isQualifier && hasTag(key, 'first', 'last', 'firstName', 'lastName')) own.words.push(...key)
  own.words.unshift(...label.words)
  if (label.isQualifier) return false
  own.named = label.text
  own.isAnswer = true
  return true
}

function wordsOfKey(node: TreeNode, labels: ItemLabels, wordsOf: WordsOf): Word[] {
  const given = labels.titles.get(node)
  if (typeof node.key !== 'string') return given === undefined ? [] : wordsOf(given)
  // An identifier with a permalink is what people call it.
  if (node.key === 'identifier' && node.children.has('permalink')) return wordsOf('name')
  // Health records show people so: {"display": "Ada Pell", "reference": "Patient/7"}.
  if (node.key === 'display' && besideDisplay.some((key) => node.parent?.children.has(key)))
    return wordsOf('name')
  return wordsOf(given ?? titleOfKey(String(node.name), labels, wordsOf) ?? node.key)
}

const besideDisplay = ['reference', 'telecom', 'identifier', 'first_name', 'email']

/** A key that says nothing itself may be the id of a column or question: {"columns": [{"id": "c1", "name": …}]}. */
function titleOfKey(key: string, { definitions }: ItemLabels, wordsOf: WordsOf): string | undefined {
  const title = definitions.size > 0 ? definitions.get(key)?.text : undefined
  return title !== undefined && isOpaque(wordsOf(key)) ? title : undefined
}

function isOpaque(words: readonly Word[]): boolean {
  return words.every(({ tags }) => tags.length === 0 || tags.includes('wrapper') || tags.includes('filler'))
}

function nameOf(node: TreeNode, labels: ItemLabels, wordsOf: WordsOf): Pick<OwnName, 'named' | 'isAnswer'> {
  const name = String(node.name)
  const title = labels.titles.get(node) ?? titleOfKey(name, labels, wordsOf)
  return { named: title ?? name, isAnswer: title !== undefined }
}

/** The leaf's own key is passed over only where it is a value's: `type` and `primary` are facts of their own. */
function isValueKey(words: readonly Word[]): boolean {
  return words.every(({ tags }) => tags.includes('value'))
}

const changes = [
  ['from', 'to'],
  ['old', 'new'],
  ['before', 'after'],
  ['previous', 'current'],
]

/** What a property was and is: {"company": {"from": "Old Mill", "to": "Finch Paper"}}. A message is from and to somebody instead. */
export function isSideOfChange({ key, parent, field }: TreeNode): boolean {
  if (!parent?.parent || parent.children.size !== 2 || String(field?.value).includes('@')) return false
  return changes.some(
    (sides) => sides.includes(String(key)) && sides.every((side) => parent.children.has(side)),
  )
}

/** Databases and content systems put a value under its type or its language: {"email": {"S": …}}, {"name": {"en-US": …}}. */
function isTypeOrLocale({ key, parent }: TreeNode): boolean {
  return parent?.parent !== null && /^(?:S|N|BOOL|[a-z]{2}[-_][A-Z]{2})$/.test(String(key))
}

const besideLabels = new Set(
  'value values id key label text code slug url uri href ref internalvalue'.split(' '),
)

/** What a choice is called stands beside its value: {"company": {"value": "17", "label": "Acme"}}. */
function isLabelOfValue(leaf: TreeNode): boolean {
  if (!/^(?:label|title|display_?name|text)$/i.test(String(leaf.key)) || !leaf.parent) return false
  const [other, ...more] = keysNotBesideLabels(leaf.parent)
  return leaf.parent.children.size > 1 && more.length === 0 && (other === undefined || other === leaf.key)
}

const keysNotBesideLabels = rememberByNode(({ children }) =>
  [...children.keys()].filter((key) => typeof key !== 'string' || !besideLabels.has(squash(key))),
)

/** Looks through list indexes only: `emails.0.email` is a part of `emails`. */
function leadsToAttribute(node: TreeNode, wordsOf: WordsOf): boolean {
  const parent = node.parent
  return typeof node.key === 'number' && typeof parent?.key === 'string' && isAttribute(wordsOf(parent.key))
}
