import { rememberByNode } from '../clues/fieldTree'
import type { Clue } from '../clues/readClues'
import type { Word } from '../clues/word'
import { hasTag } from '../parties/roles'

const billPlace =
  /^(?:(?:e_?)?invoice|bill|receipt|tax_?invoice|发票|發票|请求书|請求書|세금계산서|領収書)(?:_?(?:info|data|detail|details))?$/i
const buyersTax =
  /^(?:(?:tax|vat|ubn|uniform|buyer_?tax)_?(?:id|no|number|identifier|code)|nip|nif|cif|siret|siren|cnpj|rut|cuit|p_?iva|partita_?iva|vat|ico|dic|inn|инн|税号|稅號|統一編號|统一社会信用代码|사업자등록번호|登録番号)$/i

/** The title of an invoice with a tax number is whom it is made out to: {"invoice": {"title": "晴森法律事務所", "tax_id": …}}. */
export function isBuyerOfBill({ words, shape, container }: Clue): boolean {
  if (
    shape.kind !== 'words' ||
    words.length !== 1 ||
    !/^(?:title|header|抬头|抬頭)$/.test(words[0]?.text ?? '')
  )
    return false
  return billPlace.test(String(container.key)) && hasBuyersTax(container)
}

/** The company that a bill is wanted for: {"order": {"invoice": {"company_name": "Acme", "tax_id": …}}, "customer": {…}}. */
export function isOnBillOfOrder({ words, container }: Clue): boolean {
  return hasTag(words, 'companyName') && billPlace.test(String(container.key)) && isAskedForBill(container)
}

const hasBuyersTax = rememberByNode(({ children }) =>
  [...children.keys()].some((key) => buyersTax.test(String(key))),
)

const isAskedForBill = rememberByNode(
  (place) => hasBuyersTax(place) || [...place.children.keys()].some((key) => wantsBill.test(String(key))),
)

const wantsBill = /^(?:wants?|needs?|requires?)_?(?:an?_?)?invoice$/i

/** "Billing name", "bill to". */
export function isBillName([first, second]: readonly Word[]): boolean {
  return (
    /^(?:billing|invoice|invoicing|bill)$/.test(first?.text ?? '') &&
    /^(?:name|to|recipient)$/.test(second?.text ?? '')
  )
}
