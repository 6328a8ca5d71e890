import { rememberByNode } from '../clues/fieldTree'
import type { LeafValue } from '../../fields/field'

const kindKey =
  /^(?:type|kind|typ|tipo|(?:customer|client|contact|party|partner|account|person|entity|legal|tax_?payer)_?(?:type|kind)|tipo_?(?:de_?)?(?:pessoa|cliente|persona|contribuyente)|kundentyp|klanttype|typ_?klienta|тип(?:_?контрагента|_?клиента)?)$/i
const firmKind =
  /^(?:company|corporation|corporate|organi[sz]ation|business|firm|legal(?:[ _-]?(?:entity|person))?|(?:pessoa[ _])?jur[ií]dica|pj|firma|unternehmen|entreprise|soci[eé]t[eé]|empresa|azienda|bedrijf|företag|virksomhed|юрлицо|юридическое лицо|b2b)$/i
const firmFlag = /^is_?(?:a_?)?(?:company|business|organi[sz]ation|firm|legal_?entity)$/i
const personFlag =
  /^is_?(?:a_?)?(?:person|individual|private_?(?:person|individual|customer)|natural_?person)$/i

/** Books tell firms from people by a mark beside the name: {"type": "corporation", "name": "Acme"}, {"is_person": false, "name": "Acme"}. */
export const isDeclaredFirm = rememberByNode(
  ({ children }) =>
    [...children].some(([key, { field }]) => field !== null && declaresFirm(String(key), field.value)) &&
    ![...children].some(([key, child]) => child.field === null && firmKey.test(String(key))),
)

/** Where the firm has a part of its own, the name beside it is that of somebody there. */
const firmKey = /compan|business|organi[sz]|firm|empresa|entreprise|societe|azienda|bedrijf|unternehmen/i

function declaresFirm(key: string, value: LeafValue): boolean {
  // A category is mostly one of many other things.
  if (/^category$/i.test(key)) return typeof value === 'string' && /^company$/i.test(value)
  if (kindKey.test(key)) return typeof value === 'string' && firmKind.test(value.trim())
  if (firmFlag.test(key)) return isYes(value)
  return personFlag.test(key) && isNo(value)
}

function isYes(value: LeafValue): boolean {
  return value === true || value === 1 || /^(?:true|yes|y|t|1)$/i.test(String(value))
}

function isNo(value: LeafValue): boolean {
  return value === false || value === 0 || /^(?:false|no|n|f|0)$/i.test(String(value))
}
