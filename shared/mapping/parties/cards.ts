import { rememberByNode } from '../clues/fieldTree'

const cardsKey = /^(?:items?|objects?|elements?|entities|documents?|nodes?)$/i
const cellsKey = /^(?:column_?values|cells|custom_?fields|field_?values)$/i

/** What the board is called that a card with cells of its own hangs on says nothing of it: {"boards": [{"items": [{"name": …, "column_values": […]}]}]}. */
export const isListOfCards = rememberByNode(({ key, children }): boolean => {
  if (!cardsKey.test(String(key))) return false
  const [first] = children.entries()
  if (typeof first?.[0] !== 'number') return false
  return [...first[1].children].some(([own, cells]) => cellsKey.test(String(own)) && cells.children.size > 1)
})
