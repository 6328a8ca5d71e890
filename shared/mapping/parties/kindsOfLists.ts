import { rememberByNode } from '../clues/fieldTree'
import { nameKindOf } from '../clues/nameKind'
import type { WordsOf } from '../clues/word'
import { hasTag } from './roles'

/** The "positions" of a bill are what it is for. */
export const isListOfGoods = rememberByNode(({ children }) => {
  const [first] = children.values()
  return first !== undefined && [...first.children.keys()].some((key) => goodsKey.test(String(key)))
})

const goodsKey =
  /^(?:quantity|qty|amount|sku|product_?id|(?:unit|net|gross|total|item)?_?price(?:_\w+)?|ilosc|menge|anzahl|cantidad|quantite|quantita|quantidade|aantal|antal|количество|数量)$/i

/** The "jobs" of a candidate may be those that they apply for: they have a stage. */
export const isListOfOpenings = rememberByNode(({ children }) => {
  const [first] = children.values()
  const keys = [...children.keys(), ...(first?.children.keys() ?? [])]
  return keys.some((key) => openingKey.test(String(key)))
})

const openingKey =
  /^(?:(?:hiring_?|pipeline_?|application_?|recruit(?:ing|ment)_?)?stage(?:_?(?:name|id))?|application_?(?:id|status|date)|applied_?(?:at|on|date)|requisition_?id|client_?(?:company|name|id)(?:_?name)?)$/i

const formKey = /^(?:lead_?)?form(?:_?(?:data|fields|values))?$/i

/** A form that holds a name beside a company or an address was filled in; others have names of their own. */
export const isFilledForm = rememberByNode((node, wordsOf: WordsOf): boolean => {
  if (!formKey.test(String(node.key))) return false
  const words = [...node.children].flatMap(([key, { field }]) =>
    typeof key === 'string' && field !== null ? [wordsOf(key)] : [],
  )
  return (
    words.some((own) => nameKindOf(own) === 'bare') &&
    words.some((own) => own.length === 1 && hasTag(own, 'company', 'companyName', 'email'))
  )
})

const recordsKey = /^(?:items?|objects?|elements?|entities|documents?|nodes?)$/i

/** What a page of records is called says nothing of them: {"items": [{"email": …}]}. */
export const isListOfRecords = rememberByNode((node, wordsOf: WordsOf): boolean => {
  if (!recordsKey.test(String(node.key)) || isListOfGoods(node)) return false
  const [first] = node.children.entries()
  if (typeof first?.[0] !== 'number') return false
  return [...first[1].children].some(
    ([key, { field }]) =>
      typeof key === 'string' &&
      typeof field?.value === 'string' &&
      field.value.includes('@') &&
      hasTag(wordsOf(key), 'email'),
  )
})

const cellsKey = /^(?:column_?values|cells|custom_?fields|field_?values)$/i

/** What the board is called that a card with cells of its own hangs on says nothing of it: {"boards": [{"items": [{"name": …, "column_values": […]}]}]}. */
export const isListOfCards = rememberByNode(({ key, children }): boolean => {
  if (!recordsKey.test(String(key))) return false
  const [first] = children.entries()
  if (typeof first?.[0] !== 'number') return false
  return [...first[1].children].some(([own, cells]) => cellsKey.test(String(own)) && cells.children.size > 1)
})
