import { squash } from '../../identifiers/placeholders'
import type { TreeNode } from './fieldTree'
import { childrenByKey, idKeys, textOf, valueNodesOf } from './itemKeys'
import type { ItemLabels } from './itemLabel'
import { asksFor } from './speakingLists'

const ITEMS_MIN = 2
const ITEMS_MAX = 200
const ITEM_CHILDREN_MAX = 10
/** A payload has hardly more lists of questions than this. */
const LISTS_MAX = 12
/** Keys that begin alike for less than this are alike by chance. */
const SHARED_MIN = 4

type Ids = Map<string, TreeNode>
type Asking = { list: TreeNode; labelKey: string; ids: Map<string, Ids> }

/**
 * Whatever their keys are called: a list of questions, of which one asks for a name or an address, and a list of answers that find
 * theirs by an id: {"fragen": [{"id": 22, "text": "Vorname"}], "antworten": [{"frage": 22, "wert": "Ada"}]}.
 */
export function joinLists(objects: readonly TreeNode[], labels: ItemLabels): void {
  const lists = objects.filter(isListOfItems)
  const asking = lists.flatMap((list) => readAsking(list, labels) ?? []).slice(0, LISTS_MAX)
  for (const one of asking) for (const list of lists) if (list !== one.list) joinList(one, list, labels)
}

function isListOfItems({ children }: TreeNode): boolean {
  if (children.size < ITEMS_MIN || children.size > ITEMS_MAX) return false
  return [...children].every(
    ([key, item]) =>
      typeof key === 'number' && item.children.size > 1 && item.children.size <= ITEM_CHILDREN_MAX,
  )
}

/** What stands under one key is asked for, and other keys tell the items apart. */
function readAsking(list: TreeNode, labels: ItemLabels): Asking | null {
  const items = [...list.children.values()].map((item) => ({ item, keys: childrenByKey(item) }))
  const [first] = items
  if (items.some(({ keys }) => valueNodesOf(keys, false).size > 0)) return null
  const labelKey = items
    .flatMap(({ keys }) => [...keys].filter(([, child]) => asksFor(child, labels)))
    .map(([key]) => key)[0]
  if (!first || labelKey === undefined) return null
  const ids = new Map<string, Ids>()
  for (const key of first.keys.keys()) {
    const found = new Map(items.flatMap(({ item, keys }) => entryOf(keys.get(key), item)))
    if (key !== labelKey && found.size === items.length) ids.set(key, found)
  }
  return ids.size > 0 ? { list, labelKey, ids } : null
}

function entryOf(node: TreeNode | undefined, item: TreeNode): [string, TreeNode][] {
  const id = idOf(node)
  return id === null ? [] : [[id, item]]
}

/** Longer texts are no ids. */
const ID_LENGTH_MAX = 60

function idOf(node: TreeNode | undefined): string | null {
  const value = node?.field?.value
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' && value.length <= ID_LENGTH_MAX ? value : null
}

function joinList(asking: Asking, list: TreeNode, labels: ItemLabels): void {
  const items = [...list.children.values()]
  if (items.some((item) => labels.byItem.has(item) && !labels.bySpeech.has(item))) return
  const join = findJoin(asking, items)
  if (!join) return
  for (const item of items) {
    const keys = childrenByKey(item)
    const reference = keys.get(join.key)
    const question = join.ids.get(idOf(reference) ?? '')
    const label = question ? childrenByKey(question).get(asking.labelKey) : undefined
    const text = textOf(label)
    const valueNodes = reference ? valuesOf(keys, reference) : new Set<TreeNode>()
    if (!reference || text === null || valueNodes.size === 0) continue
    labels.byItem.set(item, { text, words: labels.wordsOf(text), isQualifier: false, valueNodes })
    labels.describing.add(reference)
  }
  for (const question of asking.list.children.values()) describe(question, labels)
}

function findJoin({ ids, list }: Asking, items: readonly TreeNode[]): { key: string; ids: Ids } | null {
  const [first] = items
  for (const key of first ? childrenByKey(first).keys() : []) {
    const references = items.map((item) => idOf(childrenByKey(item).get(key)))
    for (const [idKey, known] of ids) {
      const isKnown = references.every((reference) => reference !== null && known.has(reference))
      if (isKnown && isCalledFor(key, idKey, list)) return { key, ids: known }
    }
  }
  return null
}

/** The numbers of two lists may be alike by chance: "step" and "step", "frage" of the "fragen", "question_id" of the "questions". */
function isCalledFor(key: string, idKey: string, list: TreeNode): boolean {
  if (key === idKey) return true
  const own = squash(String(list.key))
  let shared = 0
  while (shared < own.length && own[shared] === key[shared]) shared += 1
  return shared >= SHARED_MIN || (shared >= 2 && shared >= own.length - 1) || idKeys.has(key)
}

/** What is called a value, or all that the item holds beside the id. */
function valuesOf(keys: Map<string, TreeNode>, reference: TreeNode): Set<TreeNode> {
  const others = new Map([...keys].filter(([, child]) => child !== reference))
  const values = valueNodesOf(others, false)
  if (values.size > 0) return values
  const texts = [...others.values()].filter((child) => typeof child.field?.value === 'string')
  return new Set(texts.length === 1 ? texts : [])
}

/** A question is nobody's value, whatever its texts have been taken for. */
function describe(question: TreeNode, labels: ItemLabels): void {
  labels.byItem.delete(question)
  for (const child of question.children.values()) if (child.field) labels.describing.add(child)
}
