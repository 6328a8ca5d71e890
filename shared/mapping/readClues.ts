import type { Field } from '../fields/field'
import { buildTree } from './fieldTree'
import type { TreeNode } from './fieldTree'
import { findItemLabels } from './itemLabels'
import type { ItemLabels } from './itemLabels'
import { readName } from './readName'
import type { Word } from './readName'
import { readShape } from './readShape'
import type { Shape } from './readShape'
import { hasTag, isAttribute, isTransparent } from './roles'

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
  isCurrent: boolean
  /** Whether the field is the answer to a question. */
  isAnswer: boolean
}

export type WordsOf = (key: string) => Word[]

/** Reads fields into clues; leaves that only describe other leaves are left out. */
export function readClues(fields: readonly Field[]): { clues: Clue[]; root: TreeNode; wordsOf: WordsOf } {
  const { root, leaves } = buildTree(fields)
  const labels = findItemLabels(root)
  const wordsOf = rememberWords()
  const clues: Clue[] = []
  for (const [order, leaf] of leaves.entries()) {
    const { field } = leaf
    if (!field || labels.describing.has(leaf)) continue
    const own = readOwnName(leaf, labels, wordsOf)
    clues.push({ field, order, shape: readShape(field.value), ...own, ...readTimes(leaf, wordsOf) })
  }
  return { clues, root, wordsOf }
}

function rememberWords(): WordsOf {
  const known = new Map<string, Word[]>()
  return (key) => {
    const words = known.get(key) ?? readName(key)
    known.set(key, words)
    return words
  }
}

type OwnName = Pick<Clue, 'words' | 'named' | 'place' | 'container' | 'isAnswer'>

function readOwnName(leaf: TreeNode, labels: ItemLabels, wordsOf: WordsOf): OwnName {
  const words: Word[] = []
  let named = ''
  let isAnswer = false
  let node: TreeNode | null = leaf
  let isNamed = false
  for (; node.parent; node = node.parent) {
    const label = labels.byItem.get(node.parent)
    if (label?.valueNodes.has(node)) {
      const own = node === leaf && typeof node.key === 'string' ? wordsOf(node.key) : []
      if (hasTag(own, 'first', 'last', 'firstName', 'lastName')) words.push(...own)
      words.unshift(...label.words)
      isAnswer ||= !label.isQualifier
      named = label.isQualifier ? named : label.text
      if (!label.isQualifier) {
        node = node.parent
        break
      }
    }
    const own = typeof node.key === 'string' ? wordsOf(node.key) : []
    const isStructure =
      node === leaf ? isValueKey(own) : isTransparent(own) && !hasTag(own, 'profile', 'noise')
    if (isNamed && !isAttribute(own) && !isStructure) break
    if (isNamed && isStructure && !leadsToAttribute(node, wordsOf)) break
    if (!isStructure) {
      words.unshift(...own)
      named = named === '' ? String(node.key) : named
      isNamed = true
    }
  }
  return {
    words,
    named: named === '' ? String(leaf.key ?? '') : named,
    place: placeOf(node, labels, wordsOf),
    container: labels.byItem.has(node) ? (node.parent ?? node) : node,
    isAnswer,
  }
}

/** The leaf's own key is passed over only where it is a value's: `type` and `primary` are facts of their own. */
function isValueKey(words: readonly Word[]): boolean {
  return words.every(({ tags }) => tags.includes('value'))
}

/** Looks through list indexes only: `emails.0.email` is a part of `emails`. */
function leadsToAttribute(node: TreeNode, wordsOf: WordsOf): boolean {
  const parent = node.parent
  return typeof node.key === 'number' && typeof parent?.key === 'string' && isAttribute(wordsOf(parent.key))
}

/** The nearest container that stands for somebody or something, not only for a group of fields. */
function placeOf(start: TreeNode, labels: ItemLabels, wordsOf: WordsOf): TreeNode {
  let node = start.field ? (start.parent ?? start) : start
  for (; node.parent; node = node.parent) {
    if (labels.byItem.has(node)) continue
    if (typeof node.key === 'number') {
      if (!isLoneItem(node)) return node
      continue
    }
    const words = wordsOf(String(node.key))
    if (!isTransparent(words) && !isAttribute(words)) return node
  }
  return node
}

/** A list of one is only a wrapping. */
function isLoneItem(node: TreeNode): boolean {
  return node.parent?.children.size === 1
}

function readTimes(leaf: TreeNode, wordsOf: WordsOf): { isPast: boolean; isCurrent: boolean } {
  let isPast = false
  let isCurrent = false
  for (let node = leaf; node.parent; node = node.parent) {
    if (typeof node.key !== 'string') continue
    const words = wordsOf(node.key)
    isPast ||= hasTag(words, 'past')
    isCurrent ||= hasTag(words, 'current')
  }
  return { isPast, isCurrent }
}
