import type { JsonContainer, JsonNode } from '../json/jsonNode'
import { type ItemShape, itemShapeOf, labelIn } from './itemShape'
import type { KeyReader } from './keyMeaning'
import { keyWords } from './keyWords'

/** A body that carries its form's questions has them near its beginning. */
const NODES_MAX = 20_000

const FORM_LIST =
  /^(?:fields?|questions?|schema|columns?|inputs?|properties|attributes|elements?|definitions?)$/i

/**
 * The labels of a form's questions by their ids and keys, for bodies that send questions and answers as two lists:
 * `questions: [{id: 17, title: 'Work email'}]` beside `answers: [{question_id: 17, answer: …}]`.
 */
export function formLabelsOf(root: JsonNode, keys: KeyReader): Map<string, string> {
  const labels = new Map<string, string>()
  const waiting: JsonNode[] = [root]
  let visited = 0
  for (let node = waiting.pop(); node !== undefined && visited < NODES_MAX; node = waiting.pop()) {
    visited += 1
    if (node.kind === 'leaf') continue
    if (isFormList(node)) for (const item of node.children()) addLabels(labels, itemShapeOf(item, keys))
    if (node.childCount < NODES_MAX) waiting.push(...node.children())
  }
  return labels
}

function isFormList({ kind, segment }: JsonContainer): boolean {
  return kind === 'array' && FORM_LIST.test(keyWords(String(segment)).at(-1) ?? '')
}

function addLabels(labels: Map<string, string>, shape: ItemShape | undefined): void {
  if (shape === undefined || shape.hasAnswer || shape.hasContact) return
  const label = labelIn(shape)
  if (label === undefined) return
  for (const { meaning, value } of shape.candidates) {
    const isReference = meaning === 'id' || meaning === 'key'
    if (isReference && !labels.has(value)) labels.set(value, label)
  }
}
