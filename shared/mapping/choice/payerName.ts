import { rememberByNode } from '../clues/fieldTree'
import type { Clue } from '../clues/readClues'

const cardPlace =
  /^(?:source|card|credit_?card|payment_?(?:method|source|card)|card_?holder)(?:_?(?:data|details|info))?$/i
const cardNumber = /^(?:number|last_?4|last_?four|pan|masked_?(?:pan|number)|brand)$/i

/** The name on the card of whoever paid: {"source": {"name": "ADA BYRON", "number": "XXXX-5544"}}. */
export function isHolderOfCard({ container, shape }: Clue): boolean {
  return (
    shape.kind === 'words' &&
    shape.looksLikePerson &&
    shape.wordCount > 1 &&
    cardPlace.test(String(container.key)) &&
    hasNumber(container)
  )
}

const hasNumber = rememberByNode(({ children }) =>
  [...children.keys()].some((key) => cardNumber.test(String(key))),
)

/** Whom an order is billed to, or is sent to where no bill is told of: {"order": {"email": …, "bill_address": {"name": "Ada Byron"}}}. */
export function isOnBill({ container, shape }: Clue): boolean {
  if (shape.kind !== 'words' || !shape.looksLikePerson || shape.wordCount < 2) return false
  if (billKey.test(String(container.key))) return true
  const around = container.parent
  if (![container.key, around?.key].some((key) => sentKey.test(String(key)))) return false
  return ![around, around?.parent].some((place) => place && hasBill(place))
}

const hasBill = rememberByNode(({ children }) =>
  [...children.keys()].some((key) => /^bill/i.test(String(key))),
)

const billKey = /^bill(?:ing)?(?:_?to)?(?:_?address)?$/i
const sentKey = /^ship(?:ping)?(?:_?to)?(?:_?(?:address|info|details))?$/i
