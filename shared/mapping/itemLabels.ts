import { squash } from '../identifiers/placeholders'
import type { TreeNode } from './fieldTree'
import { nameKindOf } from './nameKind'
import { readName } from './readName'
import type { Word } from './readName'
import { hasTag } from './roles'

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
  /** Leaves that name or describe an item and are nobody's value. */
  describing: Set<TreeNode>
}

/** Keys that hold what an item is called, the one that people wrote first. */
const labelKeys =
  `label title question questiontext questiontitle questionlabel questionname prompt fieldlabel fieldtitle name fieldname
  displayname header columnname property propertyname attribute customkey fieldslug slug key fieldkey field ref identifier
  frage beschriftung bezeichnung feldname libelle intitule etiqueta pregunta pergunta rotulo etichetta domanda vraag veld`.split(
    /\s+/,
  )

const qualifierKeys = 'category type kind network label name platform provider'.split(' ')

const idKeys = new Set(
  'id questionid fieldid ref key fieldref uuid customkey propertyid attributeid columnid'.split(' '),
)

const valueKeys = new Set(
  `value values answer answers response responses rawvalue fieldvalue textvalue answertext answervalue answerdetails valeur wert waarde
  valore valor displayvalue antwort respuesta resposta risposta antwoord reponse`.split(/\s+/),
)

/** Parts of an answer that some tools give beside the whole. */
const namePartKeys = ['first', 'last', 'firstname', 'lastname']

/** An object with more in it is somebody or something, not a value with its kind. */
const QUALIFIED_CHILDREN_MAX = 6

const qualifiedKeys = new Set(
  'value url email address link href handle number username profileurl website domain emailaddress'.split(
    ' ',
  ),
)

/** Finds the items of a payload that carry a label and a value, in one object or joined by an id. */
export function findItemLabels(root: TreeNode): ItemLabels {
  const labels: ItemLabels = { byItem: new Map(), describing: new Set() }
  const objects = listObjects(root)
  const definitions = new Map<string, string>()
  for (const node of objects) {
    if (!labelItem(node, labels)) collectDefinition(node, definitions)
  }
  if (definitions.size > 0) for (const node of objects) labelByDefinition(node, definitions, labels)
  return labels
}

function listObjects(root: TreeNode): TreeNode[] {
  const objects = [root]
  for (const node of objects)
    for (const child of node.children.values()) if (child.children.size > 0) objects.push(child)
  return objects
}

function labelItem(node: TreeNode, labels: ItemLabels): boolean {
  const keys = childrenByKey(node)
  const values = valueNodesOf(keys)
  const label = values.size > 0 ? bestLabel(keys, values) : null
  if (label) {
    labels.byItem.set(node, { ...label, isQualifier: false, valueNodes: values })
    describeRest(node, values, labels)
    return true
  }
  return labelByOwnKey(node, keys, values, labels) || qualifyItem(node, keys, labels)
}

/** A typed value under the name of its column: {"Company": {"id": …, "type": "text", "text": …}}. */
function labelByOwnKey(
  node: TreeNode,
  keys: Map<string, TreeNode>,
  values: Set<TreeNode>,
  labels: ItemLabels,
): boolean {
  const isTyped = values.size === 1 && keys.has('type') && typeof node.key === 'string'
  const others = [...keys].filter(([key, child]) => !values.has(child) && key !== 'type' && key !== 'id')
  if (!isTyped || others.length > 0) return false
  const text = String(node.key)
  labels.byItem.set(node, { text, words: readName(text), isQualifier: false, valueNodes: values })
  describeRest(node, values, labels)
  return true
}

function childrenByKey(node: TreeNode): Map<string, TreeNode> {
  const keys = new Map<string, TreeNode>()
  for (const [key, child] of node.children) if (typeof key === 'string') keys.set(squash(key), child)
  return keys
}

function valueNodesOf(keys: Map<string, TreeNode>): Set<TreeNode> {
  const values = new Set<TreeNode>()
  for (const [key, child] of keys) if (valueKeys.has(key)) values.add(child)
  // Some tools name the key of the value by the item's type: {"type": "email", "email": "…"}.
  const type = squash(textOf(keys.get('type')) ?? '')
  if (values.size === 0 && type !== 'type') addIfThere(values, keys.get(type))
  if (values.size > 0) for (const key of namePartKeys) addIfThere(values, keys.get(key))
  const question = keys.get('question') ?? keys.get('title') ?? keys.get('label')
  const text = keys.get('text')
  if (values.size === 0 && question && text) values.add(text)
  return values
}

function addIfThere(nodes: Set<TreeNode>, node: TreeNode | undefined): void {
  if (node) nodes.add(node)
}

function bestLabel(
  keys: Map<string, TreeNode>,
  values: Set<TreeNode>,
): { text: string; words: Word[] } | null {
  let first: { text: string; words: Word[] } | null = null
  for (const key of labelKeys) {
    const child = keys.get(key)
    if (!child || values.has(child)) continue
    const text = textOf(child) ?? labelInside(child)
    if (text === null) continue
    const words = readName(text)
    if (words.some((word) => word.tags.length > 0 && !word.tags.includes('filler'))) return { text, words }
    first ??= { text, words }
  }
  return identifyingId(keys.get('id')) ?? first
}

/** Some tools call a question by a speaking id: {"id": "first_name", "value": …}. */
function identifyingId(child: TreeNode | undefined): { text: string; words: Word[] } | null {
  const text = textOf(child)
  if (text === null || !/^[\p{L}_ -]{2,40}$/u.test(text)) return null
  const words = readName(text)
  return (words.length > 0 && nameKindOf(words) !== null) ||
    hasTag(words, 'email', 'linkedin', 'domain', 'website')
    ? { text, words }
    : null
}

/** The question an answer belongs to may be an object of its own: {"field": {"title": …}}. */
function labelInside(child: TreeNode): string | null {
  if (child.children.size === 0) return null
  const keys = childrenByKey(child)
  for (const key of ['label', 'title', 'text', 'name']) {
    const text = textOf(keys.get(key))
    if (text !== null) return text
  }
  return null
}

function qualifyItem(node: TreeNode, keys: Map<string, TreeNode>, labels: ItemLabels): boolean {
  const values = new Set([...keys].filter(([key]) => qualifiedKeys.has(key)).map(([, child]) => child))
  if (values.size === 0 || node.children.size > QUALIFIED_CHILDREN_MAX) return false
  for (const key of qualifierKeys) {
    const child = keys.get(key)
    const text = textOf(child)
    if (text === null || text.length > 40) continue
    const words = readName(text)
    const saysKind = words.some(({ tags }) =>
      tags.some((tag) => tag === 'linkedin' || tag === 'work' || tag === 'personal'),
    )
    if (!saysKind) continue
    labels.byItem.set(node, { text, words, isQualifier: true, valueNodes: values })
    if (child) labels.describing.add(child)
    return true
  }
  return false
}

function describeRest(node: TreeNode, values: Set<TreeNode>, labels: ItemLabels): void {
  for (const child of node.children.values())
    if (child.field && !values.has(child)) labels.describing.add(child)
}

/** A form's definition names its questions by id, far from the answers. */
function collectDefinition(node: TreeNode, definitions: Map<string, string>): void {
  const keys = childrenByKey(node)
  const label = [...keys].some(([key]) => idKeys.has(key)) ? bestLabel(withoutIds(keys), new Set()) : null
  if (!label || !isItem(node)) return
  for (const [key, child] of keys) {
    const id = idKeys.has(key) ? idOf(child) : null
    if (id !== null && !definitions.has(id)) definitions.set(id, label.text)
  }
}

function withoutIds(keys: Map<string, TreeNode>): Map<string, TreeNode> {
  return new Map([...keys].filter(([key]) => !idKeys.has(key)))
}

function isItem(node: TreeNode): boolean {
  return typeof node.key === 'number'
}

function labelByDefinition(node: TreeNode, definitions: Map<string, string>, labels: ItemLabels): void {
  if (!isItem(node) || labels.byItem.has(node)) return
  const keys = childrenByKey(node)
  const values = valueNodesOf(keys)
  if (values.size === 0) return
  const nested = keys.get('field') ?? keys.get('question')
  for (const [key, child] of [...keys, ...(nested ? childrenByKey(nested) : [])]) {
    const id = idKeys.has(key) && !values.has(child) ? idOf(child) : null
    const text = id === null ? undefined : definitions.get(id)
    if (text === undefined) continue
    labels.byItem.set(node, { text, words: readName(text), isQualifier: false, valueNodes: values })
    describeRest(node, values, labels)
    if (nested) describeRest(nested, values, labels)
    return
  }
}

function textOf(node: TreeNode | undefined): string | null {
  const value = node?.field?.value
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function idOf(node: TreeNode): string | null {
  const value = node.field?.value
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}
