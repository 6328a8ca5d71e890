import { definitionsInTexts } from './definitionTexts'
import type { TreeNode } from './fieldTree'
import {
  childrenByKey,
  idKeys,
  isItemLike,
  labelKeys,
  looseQualifiedKeys,
  qualifiedKeys,
  qualifierKeys,
  textOf,
  valueNodesOf,
} from './itemKeys'
import type { Definition, ItemLabels, Label } from './itemLabel'
import { joinLists } from './joinedLists'
import { collectLabelMap, labelNumberedPairs, labelNumberedStems } from './labelsBeside'
import { nameKindOf } from './nameKind'
import { labelInLanguages, labelInPieces } from './labelTexts'
import { labelBySpeech, labelLikeSpeech, labelSpeakingList } from './speakingLists'
import { titleCells } from './tableTitles'
import type { Word, WordsOf } from './word'
import { hasTag, isAttribute } from '../parties/roles'
import type { Tag } from '../vocabulary/lookUpWord'

type Item = { node: TreeNode; keys: Map<string, TreeNode>; values: Set<TreeNode> }

/** An object with more in it is somebody or something, not a value with its kind. */
const QUALIFIED_CHILDREN_MAX = 6
const QUALIFIER_LENGTH_MAX = 40

/** Finds the items of a payload that carry a label and a value, in one object or joined by an id. */
export function findItemLabels(root: TreeNode, wordsOf: WordsOf): ItemLabels {
  const definitions = new Map<string, Definition>()
  const labels: ItemLabels = {
    byItem: new Map(),
    bySpeech: new Set(),
    describing: new Set(),
    definitions,
    titles: new Map(),
    wordsOf,
  }
  const objects = listObjects(root)
  for (const node of objects) {
    if (!labelItem(node, labels)) collectDefinition(node, labels)
  }
  joinLists(objects, labels)
  labelLikeSpeech(objects, labels)
  for (const node of objects) {
    labelSpeakingList(node, labels)
    collectLabelMap(node, labels)
    labelNumberedPairs(node, labels)
    labelNumberedStems(node, labels)
    titleCells(node, labels)
  }
  for (const [id, text] of definitionsInTexts(leavesOf(objects)))
    if (!definitions.has(id)) definitions.set(id, { text, node: root })
  const described = new Set<TreeNode>()
  if (definitions.size > 0) for (const node of objects) labelByDefinition(node, labels, described)
  return labels
}

function listObjects(root: TreeNode): TreeNode[] {
  const objects = [root]
  for (const node of objects) {
    for (const child of node.children.values()) if (child.children.size > 0) objects.push(child)
  }
  return objects
}

function leavesOf(objects: readonly TreeNode[]): TreeNode[] {
  return objects.flatMap(({ children }) => [...children.values()].filter(({ field }) => field !== null))
}

function labelItem(node: TreeNode, labels: ItemLabels): boolean {
  const keys = childrenByKey(node)
  const values = valueNodesOf(keys, typeof node.key === 'number')
  const isItem = values.size > 0 && isItemLike(keys, values) && !isReference(node, values, labels)
  const label = isItem
    ? (bestLabel(keys, values, labels) ?? labelByOwnKey({ node, keys, values, labels }))
    : null
  if (!label) return qualifyItem(node, keys, labels) || labelBySpeech(node, labels)
  const words = [...label.words, ...kindBeside(label, { keys, values, labels })]
  labels.byItem.set(node, {
    text: label.text,
    words,
    isQualifier: isKindOfValue(node, label, labels),
    valueNodes: values,
  })
  describeRest(node, values, labels)
  for (const key of ['field', 'question', 'column']) describeRest(keys.get(key), values, labels)
  return true
}

/** Somebody or a company by name and number is no question with its answer: {"org_id": {"name": "Acme", "value": 8}}. */
function isReference({ key }: TreeNode, values: ReadonlySet<TreeNode>, { wordsOf }: ItemLabels): boolean {
  if (typeof key !== 'string' || !hasTag(wordsOf(key), 'company', 'lead', 'user', 'staff')) return false
  return [...values].every(({ field }) => typeof field?.value === 'number')
}

const kindKeys = [
  'use',
  'subtype',
  'type',
  'kind',
  'category',
  'usage',
  'emailtype',
  'addresstype',
  'contacttype',
]

/** Beside the label of an address may stand of which kind it is: {"type": "email", "subType": "work", "value": …}. */
function kindBeside(
  { words }: Label,
  { keys, values, labels }: Omit<Item, 'node'> & { labels: ItemLabels },
): Word[] {
  if (!hasTag(words, 'email')) return []
  const kinds = kindKeys.flatMap((key) => {
    const child = keys.get(key)
    const text = child && !values.has(child) ? textOf(child) : null
    return text === null || text.length > QUALIFIER_LENGTH_MAX ? [] : [labels.wordsOf(text)]
  })
  return kinds.find((kind) => kind.every((word) => hasTag([word], 'work', 'personal'))) ?? []
}

const kindsOfValue = new Set(
  'work home office private personal mobile main other primary privat geschaftlich prive perso pro trabajo casa lavoro werk'.split(
    ' ',
  ),
)

/** In a list of addresses or numbers a label such as "Work" only tells them apart. */
function isKindOfValue(node: TreeNode, { words }: Label, { wordsOf }: ItemLabels): boolean {
  const list = typeof node.key === 'number' ? node.parent?.key : undefined
  if (typeof list !== 'string' || !words.every(({ text }) => kindsOfValue.has(text))) return false
  const listWords = wordsOf(list)
  return (
    isAttribute(listWords) ||
    listWords.some(({ text }) => /^(?:phones?|numbers?|addresses|address)$/.test(text))
  )
}

function bestLabel(keys: Map<string, TreeNode>, values: Set<TreeNode>, labels: ItemLabels): Label | null {
  let first: Label | null = null
  for (const key of labelKeys) {
    const child = keys.get(key)
    const text = !child || values.has(child) ? null : (textOf(child) ?? labelInside(child, labels))
    if (text === null) continue
    const words = labels.wordsOf(text)
    if (words.some((word) => word.tags.length > 0 && !word.tags.includes('filler'))) return { text, words }
    first ??= { text, words }
  }
  return identifyingId(keys.get('id'), labels) ?? first ?? briefDescription(keys, labels)
}

/** Lists of fields call them by a word or two: {"Description": "cognome", "Id": 2, "Value": "Rossi"}. */
function briefDescription(keys: Map<string, TreeNode>, { wordsOf }: ItemLabels): Label | null {
  const text = textOf(keys.get('description'))
  const isOnlyField = [...keys.keys()].every((key) => /^(?:description|id|values?|type)$/.test(key))
  return text !== null && isOnlyField && text.length <= QUALIFIER_LENGTH_MAX
    ? { text, words: wordsOf(text) }
    : null
}

/** Some tools call a question by a speaking id: {"id": "first_name", "value": …}. */
function identifyingId(child: TreeNode | undefined, { wordsOf }: ItemLabels): Label | null {
  const text = textOf(child)
  if (text === null || !/^[\p{L}_ -]{2,40}$/u.test(text)) return null
  const words = wordsOf(text)
  const isKnown = nameKindOf(words) !== null || hasTag(words, 'email', 'linkedin', 'domain', 'website')
  return isKnown ? { text, words } : null
}

/** The question an answer belongs to may be an object of its own: {"field": {"title": …}}. */
function labelInside(child: TreeNode, labels: ItemLabels): string | null {
  if (child.children.size === 0) return null
  const keys = childrenByKey(child)
  const plain = labelInLanguages(child) ?? labelInPieces(child)
  if (plain !== null) return plain
  // Stripe keeps what a field was called as {"label": {"custom": "Company name", "type": "custom"}}.
  for (const key of ['label', 'title', 'text', 'name', 'custom', 'question']) {
    const inner = keys.get(key)
    const text = textOf(inner) ?? (inner ? labelInLanguages(inner) : null)
    if (text !== null) return text
  }
  return identifyingId(keys.get('ref'), labels)?.text ?? identifyingId(keys.get('id'), labels)?.text ?? null
}

/** A typed value under the name of its column: {"Company": {"id": …, "type": "text", "text": …}}. */
function labelByOwnKey({ node, keys, values, labels }: Item & { labels: ItemLabels }): Label | null {
  if (values.size !== 1 || !keys.has('type') || typeof node.key !== 'string') return null
  const others = [...keys].filter(([key, child]) => !values.has(child) && key !== 'type' && key !== 'id')
  return others.length > 0 ? null : { text: node.key, words: labels.wordsOf(node.key) }
}

function qualifyItem(node: TreeNode, keys: Map<string, TreeNode>, labels: ItemLabels): boolean {
  if (node.children.size > QUALIFIED_CHILDREN_MAX) return false
  const values = new Set(
    [...keys]
      .filter(([key, child]) => qualifiedKeys.has(key) || (looseQualifiedKeys.has(key) && isAddress(child)))
      .map(([, child]) => child),
  )
  if (values.size === 0) return false
  for (const key of qualifierKeys) {
    const child = keys.get(key)
    const text = textOf(child) ?? (child && kindObjects.has(key) ? textOf(child.children.get('name')) : null)
    if (!child || values.has(child) || text === null || text.length > QUALIFIER_LENGTH_MAX) continue
    const words = ownSite.test(text) ? [{ text, tags: PERSONAL }] : labels.wordsOf(text)
    const isSite = !nameKeys.has(key) && hasTag(words, 'email', 'website', 'domain')
    const isState = words.length === 1 && hasTag(words, 'past', 'current')
    if (!isSite && !isState && !hasTag(words, 'linkedin', 'work', 'personal')) continue
    // An account at LinkedIn has an address of its own.
    if (hasTag(words, 'linkedin') && [...values].some((value) => textOf(value)?.includes('@'))) continue
    // What is of the type "company" and has a name is a company, not an address at work.
    if (!nameKeys.has(key) && hasTag(words, 'company') && [...keys.keys()].some(isNameKey)) continue
    const label = { text, words: [...words, ...kindBeside({ text, words }, { keys, values, labels })] }
    labels.byItem.set(node, { ...label, isQualifier: true, valueNodes: values })
    labels.describing.add(child)
    return true
  }
  return false
}

/** Of the sites of somebody these are the person's own: {"value": "https://ada.example", "type": "portfolio"}. */
const ownSite = /^(?:portfolio|blog|personal[ _]?(?:site|website|page)|github|behance|dribbble)$/i
const PERSONAL: readonly Tag[] = ['personal']

/** Kinds may be records of their own: {"value": "ada@…", "email_type": {"id": 1, "name": "Work"}}. */
const kindObjects = new Set(['type', 'kind', 'category', 'emailtype', 'addresstype'])

/** "name", "legal_name", "company name", as keys are compared. */
function isNameKey(key: string): boolean {
  return /^(?:(?:legal|company|business|trade|trading|firm|organi[sz]ation)?name)$/.test(key)
}

/** What some tools call "name" or "label" is the name of a thing elsewhere: a deployment called "site". */
const nameKeys = new Set(['name', 'label', 'tag'])

function isAddress(node: TreeNode): boolean {
  const text = textOf(node)?.trim() ?? ''
  // One expression for both would go through a long text again from each of its dots.
  return !/\s/.test(text) && /[@.]/.test(text.slice(1, -1))
}

function describeRest(node: TreeNode | undefined, values: Set<TreeNode>, labels: ItemLabels): void {
  if (!node || values.has(node)) return
  for (const child of node.children.values())
    if (child.field && !values.has(child)) labels.describing.add(child)
}

/** A form's definition names its questions by id, far from the answers. */
function collectDefinition(node: TreeNode, labels: ItemLabels): void {
  if (typeof node.key !== 'number') return
  const keys = childrenByKey(node)
  const ids = [...keys].filter(([key]) => idKeys.has(key)).flatMap(([, child]) => idOf(child) ?? [])
  // A row of a table has an id and a name as well, but more to say.
  if (ids.length === 0 || !isItemLike(keys, new Set())) return
  const label = bestLabel(new Map([...keys].filter(([key]) => !idKeys.has(key))), new Set(), labels)
  if (!label) return
  for (const id of ids)
    if (!labels.definitions.has(id)) labels.definitions.set(id, { text: label.text, node })
}

/** All answers to one question find its definition, which is described once. */
function labelByDefinition(node: TreeNode, labels: ItemLabels, known: Set<TreeNode>): void {
  if (typeof node.key !== 'number' || labels.byItem.has(node)) return
  const keys = childrenByKey(node)
  const values = valueNodesOf(keys, typeof node.key === 'number')
  if (values.size === 0) return
  const nested = keys.get('field') ?? keys.get('question')
  for (const [key, child] of [...keys, ...(nested ? childrenByKey(nested) : [])]) {
    const id = idKeys.has(key) && !values.has(child) ? idOf(child) : null
    const definition = id === null ? undefined : labels.definitions.get(id)
    if (!definition) continue
    const { text } = definition
    labels.byItem.set(node, { text, words: labels.wordsOf(text), isQualifier: false, valueNodes: values })
    for (const described of [node, nested]) describeRest(described, values, labels)
    if (definition.node !== node && !known.has(definition.node)) {
      describeRest(definition.node, values, labels)
      known.add(definition.node)
    }
    return
  }
}

function idOf(node: TreeNode): string | null {
  const value = node.field?.value
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}
