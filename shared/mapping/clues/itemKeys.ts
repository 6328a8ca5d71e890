import { squash } from '../../identifiers/placeholders'
import { remember } from '../remember'
import { itemWords } from '../vocabulary/itemWords'
import type { TreeNode } from './fieldTree'

/** Keys that hold what an item is called, the ones that people read first. */
export const labelKeys = keysOf(itemWords.label)

/** Keys that say which of several values of a kind this is: a work address, a profile on LinkedIn. */
export const qualifierKeys = keysOf(itemWords.qualifier)

/** Keys by which an answer and its question find each other. */
export const idKeys = new Set(
  'id questionid fieldid ref key fieldref uuid customkey propertyid attributeid columnid'.split(' '),
)

const valueKeys = new Set(keysOf(itemWords.value))
const typedValueKey =
  /^(?:answer|response)s?(?:list|set|items)$|^(?:answer|response|string|str|text|number|bool|boolean|date|field|ocr|recogni[sz]ed|extracted|predicted|normali[sz]ed|raw|display|selected|input|user|custom|current|new|cell|entry)values?$|^(?:ocr|recogni[sz]ed|extracted|predicted)text$|^(?:valor|valeur|valore|wert|waarde|wartosc|hodnota|ertek|varde|verdi)(?:texto|text|texte|testo|tekst|tekstowa|string|szoveg)$/
/** Keys that hold the value of an item of a list only where a label stands beside them and none of the keys above. */
const looseValueKeys = [
  'string',
  'content',
  'text',
  'data',
  'input',
  'val',
  'entry',
  'reply',
  'result',
  'userresponse',
  'usertext',
  'typed',
  'typedvalue',
  '內容',
  '内容',
  'conteudo',
  'contenido',
  'contenu',
  'inhalt',
]

/** Keys under which a value stands that a qualifier tells apart. */
export const qualifiedKeys = new Set(
  'value url email address link href handle number username profileurl website domain emailaddress'.split(
    ' ',
  ),
)

/** The same, where what stands under them is an address. */
export const looseQualifiedKeys = new Set(
  `name text content data detail details contact identifier uri mail account direccion adresse endereco indirizzo adres адрес correo courriel valor valeur wert waarde wartosc hodnota arvo varde verdi deger valore представление значення значение
  стойност вредност 値 値 内容 值 값`
    .split(/\s+/)
    .map(squash),
)

const looseLabelKeys = [
  'question',
  'questiontext',
  'questiontitle',
  'questionlabel',
  'fieldlabel',
  'title',
  'label',
  'code',
  'field',
  'fieldname',
  'prompt',
  'key',
  'subject',
  'header',
  'row',
  'rowlabel',
  'subquestion',
  ...'名稱 名称 欄位 字段 項目 題目 题目 標題 标题 質問 問題 问题'.split(' ').map(squash),
]

/** Parts of an answer that some tools give beside the whole. */
const namePartKeys = ['first', 'last', 'firstname', 'lastname']

/** What stands in an item beside its label and its value without being a fact of its own. */
const describingKeys = new Set(
  `type kind id uuid required order position index visible section description placeholder options choices alias hidden slug metric metrics
  category sourceid source language raw format group page score datatype questiontype fieldtype objecttypeid predefinedfield settings
  columnid middle suffix prefix xmin xmax ymin ymax left top width height bbox boundingbox polygon confidence pageno pagenumber status`.split(
    /\s+/,
  ),
)

/** "column_type", "field_data", "old_value": what stands beside a value is about it. */
const besideValue =
  /^(?:column|field|question|answer|property|attribute|cell|option|input|control|element|item|widget|component|custom)[a-z]+$|type$|^(?:old|previous|prev|default|initial|min|max)(?:value)?$|^(?:is|has|can)[a-z]+$/

/** An item with more facts of its own than this is somebody or something, not a value with its label. */
const OWN_FACTS_MAX = 2

export const childrenByKey = remember((node: TreeNode): Map<string, TreeNode> => {
  const keys = new Map<string, TreeNode>()
  for (const [key, child] of node.children) if (typeof key === 'string') keys.set(squash(key), child)
  return keys
})

/** The children of an item that hold its value. */
export function valueNodesOf(keys: Map<string, TreeNode>, isInList: boolean): Set<TreeNode> {
  const values = new Set<TreeNode>()
  for (const [key, child] of keys) {
    const isValue = valueKeys.has(key) || typedValueKey.test(key)
    if (isValue && !isListOfObjects(child) && !isRecord(child)) values.add(child)
  }
  // Some tools name the key of the value by the item's type: {"type": "email", "email": "…"}.
  const type = squash(textOf(keys.get('type')) ?? '')
  if (values.size === 0 && type !== 'type' && !somebody.test(type)) addIfThere(values, keys.get(type))
  if (values.size === 0) addIfThere(values, newSideOf(keys))
  // {"k": "email", "v": …}.
  if (values.size === 0 && (keys.has('k') || keys.has('n'))) addIfThere(values, keys.get('v'))
  if (values.size === 0 && isInList && looseLabelKeys.some((key) => keys.has(key)))
    addIfThere(values, keys.get(looseValueKeys.find((key) => keys.has(key)) ?? ''))
  // {"name": "LAST_NAME", "string": "Byron"} beside others with numbers and dates.
  if (values.size === 0 && isInList && keys.has('name')) addIfThere(values, keys.get('string'))
  // XML read as JSON: {"@name": "email", "#text": …}.
  const isXml = [...keys.values()].some(({ key }) => String(key).startsWith('@'))
  if (values.size === 0 && isXml) addIfThere(values, keys.get('text'))
  const question = keys.get('question') ?? keys.get('title') ?? keys.get('label')
  if (values.size === 0 && question) addIfThere(values, keys.get('text'))
  // The question for a name may be answered in parts alone: {"question_name": "Name", "first_name": "Ada", "last_name": "Byron"}.
  const isNameInParts = isInList && [...keys.keys()].some((key) => questionKey.test(key))
  if (values.size === 0 && isNameInParts && keys.has('firstname') && keys.has('lastname'))
    addIfThere(values, keys.get('firstname'))
  if (values.size > 0) for (const key of namePartKeys) addIfThere(values, keys.get(key))
  return linkInstead(plainInstead(values, keys), keys)
}

const questionKey = /question(?:name|title|text|label)$/

/** A link is shown with its title: {"text": "Acme - https://acme.example", "url": "https://acme.example"}. */
function linkInstead(values: Set<TreeNode>, keys: Map<string, TreeNode>): Set<TreeNode> {
  const url = keys.get('url')
  const text = textOf(url)
  if (!url || text === null || values.has(url)) return values
  const isShown = [...values].some((node) => {
    const shown = textOf(node)
    return shown !== null && shown !== text && shown.length < SHOWN_LENGTH_MAX && shown.includes(text)
  })
  return isShown ? new Set([url]) : values
}

/** Longer texts are no title of a link. */
const SHOWN_LENGTH_MAX = 400

/** An author of the type "user" has a user of his own. */
const somebody =
  /^(?:user|contact|lead|customer|client|visitor|agent|admin|bot|person|member|company|organi[sz]ation|account|business)$/

const sidesOfChange = [
  ['old', 'new'],
  ['previous', 'current'],
  ['previous', 'new'],
  ['before', 'after'],
  ['from', 'to'],
  ['alt', 'neu'],
  ['ancien', 'nouveau'],
  ['anterior', 'nuevo'],
  ['anterior', 'novo'],
  ['oud', 'nieuw'],
  ['было', 'стало'],
]

/** Keys that say which field has changed. A name or title may be that of somebody who was at one company and is at another. */
const changedKey =
  /^(?:changed|modified|updated)?(?:field|property|attribute|path|element|column|key|feld|campo|champ|veld|pole|поле|字段)(?:name|path|key|label|title|id)?$/

/** Lists of changes say what a field was and is: {"field": "website", "old": …, "new": …}. A message is from and to somebody. */
function newSideOf(keys: Map<string, TreeNode>): TreeNode | undefined {
  const side = sidesOfChange.find(([before = '', after = '']) => keys.get(before)?.field && keys.has(after))
  const isOfAnything = side?.[0] === 'from' || side?.[0] === 'previous'
  if (isOfAnything && ![...keys.keys()].some((key) => changedKey.test(key))) return undefined
  const isMessage = side?.[0] === 'from' && /@|^$/.test(textOf(keys.get('from')) ?? '')
  return isMessage ? undefined : keys.get(side?.[1] ?? '')
}

/** Boards give a value as JSON in a text, and what people read beside it: {"text": "Acme", "value": "\"Acme\""}. */
function plainInstead(values: Set<TreeNode>, keys: Map<string, TreeNode>): Set<TreeNode> {
  const plain = ['text', 'displayvalue', 'display', 'valuecaption', 'valuelabel', 'valuetext', 'valuename']
    .map((key) => keys.get(key))
    .find((node) => textOf(node) !== null)
  const isJson = plain !== undefined && [...values].every((node) => jsonText.test(textOf(node) ?? ''))
  // A number stands for what is chosen: {"value": 204, "valueCaption": "Acme"}.
  const isChosen = plain !== undefined && [...values].every(({ field }) => typeof field?.value === 'number')
  return values.size > 0 && (isJson || isChosen) ? new Set([plain]) : values
}

const jsonText = /^\s*(?:\{[^]*\}|\[[^]*\]|"[^]*")\s*$/

const recordKey = /^(?:work|business|company|contact)?(?:e?mail|emailaddress)$/

/** A row's values are no value: {"name": "Ada", "values": {"Email": …, "Company": …}}. */
function isRecord(node: TreeNode): boolean {
  if (node.children.size < 2) return false
  return [...node.children].some(
    ([key, { field }]) =>
      field !== null && recordKey.test(squash(String(key))) && textOf({ ...node, field }) !== null,
  )
}

/** More items than this are a form's answers, not the choices of one. */
const CHOICES_MAX = 20

/** The answers of a whole form are a list of items, not the value of one; the choices of one answer have only a text and its mark. */
function isListOfObjects(node: TreeNode): boolean {
  let objects = 0
  if (isLoneAnswer(node)) return false
  for (const [key, child] of node.children) {
    if (typeof key !== 'number' || child.field !== null) continue
    objects += 1
    if (objects > CHOICES_MAX || !isChoice(child)) return true
  }
  return false
}

/** Surveys wrap the one answer to a question: {"question": …, "answers": [{"value": {"text": …}}]}. */
function isLoneAnswer({ children }: TreeNode): boolean {
  const [only] = children.size === 1 ? children.values() : []
  if (only?.field !== null || typeof only.key !== 'number') return false
  const keys = childrenByKey(only)
  return !labelKeys.some((key) => textOf(keys.get(key)) !== null) && !isRecord(only)
}

const choiceTexts = ['label', 'text', 'value', 'name', 'title', 'plaintext', 'content', 'answer']
const choiceKeys = new Set([
  ...choiceTexts,
  'id',
  'ref',
  'enum',
  'enumid',
  'enumcode',
  'type',
  'valuetype',
  'valueid',
])

/** One text and what marks it. A label beside its value, or a value beside an id, is an answer of its own. */
function isChoice(node: TreeNode): boolean {
  if (node.children.size > choiceKeys.size) return false
  const keys = [...childrenByKey(node).keys()]
  if (keys.includes('value') && (keys.includes('id') || keys.includes('ref'))) return false
  return (
    keys.every((key) => choiceKeys.has(key)) && keys.filter((key) => choiceTexts.includes(key)).length === 1
  )
}

/** Whether an object is about little else than a value and what it is called. */
export function isItemLike(keys: Map<string, TreeNode>, values: Set<TreeNode>): boolean {
  const said = textsOfValue(keys, values)
  const own = [...keys].filter(
    ([key, child]) =>
      child.field &&
      !values.has(child) &&
      !repeats(child, said) &&
      !labelKeys.includes(key) &&
      !idKeys.has(key) &&
      !describingKeys.has(key) &&
      !besideValue.test(key) &&
      !isNothing(child),
  )
  const isSomebodys = [...keys].some(
    ([key, child]) => ownAddress.test(key) && !values.has(child) && !repeats(child, said),
  )
  return own.length <= OWN_FACTS_MAX && !isSomebodys
}

/** The value in all the ways in which an item says it. */
function textsOfValue(keys: Map<string, TreeNode>, values: Set<TreeNode>): string[] {
  const raw = keys.get('value')
  return (raw ? [...values, raw] : [...values]).flatMap((node) => textOf(node) ?? [])
}

/** Boards say a value again by its kind: {"text": "ada@…", "value": "{\"email\": \"ada@…\"}", "email": "ada@…"}. */
function repeats(child: TreeNode, said: readonly string[]): boolean {
  const text = textOf(child)
  return text !== null && said.some((one) => one.length < SHOWN_LENGTH_MAX && one.includes(text))
}

/** Whatever has an address of its own is somebody: {"name": "Ada", "email": ["ada@…"], "fieldValues": {…}}. */
const ownAddress = /^e?mails?(?:address(?:es)?)?$/

function isNothing({ field }: TreeNode): boolean {
  const value = field?.value ?? ''
  return value === '' || typeof value === 'boolean'
}

export function textOf(node: TreeNode | undefined): string | null {
  const value = node?.field?.value
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function addIfThere(nodes: Set<TreeNode>, node: TreeNode | undefined): void {
  if (node) nodes.add(node)
}

function keysOf(words: string): string[] {
  return words.trim().split(/\s+/).map(squash)
}
