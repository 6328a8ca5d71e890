import type { TreeNode } from './fieldTree'
import type { Word, WordsOf } from './word'

/** What the value of a labelled item is called: an answer by its question, an address by its kind. */
export type ItemLabel = {
  text: string
  words: Word[]
  /** A question says all; a kind ("work", "LinkedIn") only adds to what the value's own key says. */
  isQualifier: boolean
  valueNodes: Set<TreeNode>
}

export type ItemLabels = {
  byItem: Map<TreeNode, ItemLabel>
  /** Items that only what their texts say has told from others. */
  bySpeech: Set<TreeNode>
  /** Leaves that name or describe an item and are nobody's value. */
  describing: Set<TreeNode>
  /** What ids of questions and columns stand for; a row may hold its cells under them. */
  definitions: Map<string, Definition>
  /** What leaves are called by a leaf beside them. */
  titles: Map<TreeNode, string>
  wordsOf: WordsOf
}

export type Definition = { text: string; node: TreeNode }

export type Label = { text: string; words: Word[] }
