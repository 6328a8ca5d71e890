import type { Segment } from '../../fields/field'
import type { TreeNode } from './fieldTree'
import { textOf } from './itemKeys'
import type { ItemLabels, Label } from './itemLabel'
import { nameKindOf } from './nameKind'
import { hasTag } from '../parties/roles'

/** An answer has its question and perhaps the name of its field beside it, and hardly more. */
const ITEM_CHILDREN_MAX = 6
const ITEMS_MIN = 3
/** More items than this are no form. */
const ITEMS_MAX = 200
const LABEL_LENGTH_MAX = 120
/** Longer texts ask for more than a name or an address. */
const SPEECH_LENGTH_MAX = 40

/**
 * Whatever the keys of its items are called: in a list of which one item holds an e-mail address and a text beside it that asks for one,
 * every item holds a question under the one key and its answer under the other: [{"ਸਵਾਲ": "ਈਮੇਲ ਪਤਾ?", "ਜਵਾਬ": "ada@…"}, …].
 */
export function labelSpeakingList(list: TreeNode, labels: ItemLabels): void {
  const items = [...list.children.values()]
  if (items.length < ITEMS_MIN || items.length > ITEMS_MAX || !items.every(isSmallItem)) return
  const labelled = items.filter((item) => labels.byItem.has(item) && !labels.bySpeech.has(item))
  if (labelled.length > items.length / 2) return
  const sides = items.map((item) => sidesOf(item, labels)).find((found) => found !== null)
  if (!sides) return
  for (const item of items) labelItem(item, sides, labels)
}

function isSmallItem({ key, children }: TreeNode): boolean {
  return typeof key === 'number' && children.size > 1 && children.size <= ITEM_CHILDREN_MAX
}

type Sides = { label: Segment[]; value: Segment }

function sidesOf({ children }: TreeNode, { wordsOf }: ItemLabels): Sides | null {
  const addresses = [...children].filter(([, child]) => isAddress(textOf(child) ?? ''))
  const [value] = addresses
  if (!value || addresses.length > 1) return null
  const label = [...children]
    .filter(([key, child]) => key !== value[0] && hasTag(wordsOf(labelOf(child)), 'email'))
    .map(([key]) => key)
  return label.length > 0 ? { label, value: value[0] } : null
}

function isAddress(text: string): boolean {
  const at = text.indexOf('@')
  return at > 0 && text.includes('.', at) && !/\s/.test(text)
}

function labelOf(child: TreeNode | undefined): string {
  const text = textOf(child)?.trim() ?? ''
  return text.length > LABEL_LENGTH_MAX ? '' : text
}

/** Of a question and the name of its field the one that says more is the label. */
function labelItem(item: TreeNode, sides: Sides, { byItem, describing, wordsOf }: ItemLabels): void {
  const value = item.children.get(sides.value)
  if (!value) return
  const asked = sides.label
    .flatMap((key) => item.children.get(key) ?? [])
    .map((child) => ({ child, text: labelOf(child), words: wordsOf(labelOf(child)) }))
    .filter(({ text }) => text !== '')
  const known = asked.find(({ words }) => words.length > 0 && words.every(({ tags }) => tags.length > 0))
  const best = known ?? asked.at(-1)
  if (!best) return
  byItem.set(item, { text: best.text, words: best.words, isQualifier: false, valueNodes: new Set([value]) })
  for (const { child } of asked) describing.add(child)
}

/**
 * Under the keys by which some items say what they ask for all such items of a payload do, also where the vocabulary does not know what
 * they ask: {"dotaz": "Kolik vás bude?", "zápis": "4"}.
 */
export function labelLikeSpeech(objects: readonly TreeNode[], labels: ItemLabels): void {
  const known = new Map<Segment, Segment>()
  for (const item of labels.bySpeech) {
    const [value] = labels.byItem.get(item)?.valueNodes ?? []
    const label = [...item.children.values()].find((child) => labels.describing.has(child))
    if (value?.key && label?.key) known.set(label.key, value.key)
  }
  if (known.size === 0) return
  for (const item of objects) {
    if (typeof item.key !== 'number' || item.children.size > ITEM_CHILDREN_MAX || labels.byItem.has(item))
      continue
    for (const [label, value] of known)
      if (labelOf(item.children.get(label)) !== '') labelItem(item, { label: [label], value }, labels)
  }
}

/** Items with a label and a value under keys of any language have hardly more. */
const SPEAKING_CHILDREN_MAX = 5

/** Whatever its keys are called: of two texts the one that asks for a name or an address labels the other: {"ibeere": "Email", "idahun": "ada@…"}. */
export function labelBySpeech(node: TreeNode, labels: ItemLabels): boolean {
  if (typeof node.key !== 'number' || node.children.size > SPEAKING_CHILDREN_MAX) return false
  const texts = [...node.children.values()].filter((child) => textOf(child) !== null)
  const [one, other] = texts
  if (!one || !other || texts.length > 2) return false
  const [first, second] = [one, other].map((child) => speechOf(child, labels))
  const [label, asked] = first ? [one, first] : [other, second]
  const value = label === one ? other : one
  if (!asked || (first && second) || labels.wordsOf(String(value.key)).some(({ tags }) => tags.length > 0))
    return false
  labels.byItem.set(node, { ...asked, isQualifier: false, valueNodes: new Set([value]) })
  labels.bySpeech.add(node)
  labels.describing.add(label)
  return true
}

/** Whether a text asks for a name or an address. */
export function asksFor(child: TreeNode, labels: Pick<ItemLabels, 'wordsOf'>): boolean {
  return speechOf(child, labels) !== null
}

function speechOf(child: TreeNode, { wordsOf }: Pick<ItemLabels, 'wordsOf'>): Label | null {
  const text = textOf(child)?.trim() ?? ''
  if (text === '' || text.length > SPEECH_LENGTH_MAX || text.includes('@')) return null
  const words = wordsOf(text)
  const isKnown = words.length > 0 && words.every(({ tags }) => tags.length > 0)
  const kind = nameKindOf(words)
  const isAsked =
    (kind !== null && kind !== 'party') || hasTag(words, 'email', 'linkedin', 'website', 'domain')
  return isKnown && isAsked ? { text, words } : null
}
