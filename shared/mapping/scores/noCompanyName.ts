import { rememberByNode } from '../clues/fieldTree'
import type { Clue } from '../clues/readClues'
import { holdsPlace } from '../../identifiers/placeholders'

/** "51–200 employees" and "Yes" are answers to questions about a company. */
export function isNoName(clue: Clue): boolean {
  const value = String(clue.field.value).trim()
  if (clue.shape.kind === 'placeholder' && !holdsPlace(value)) return true
  const key = String(clue.field.segments.at(-1))
  if (paymentBrand.test(key)) return true
  if (cardName.test(key) && isOfPaymentCard(clue.container)) return true
  if (officeName.test(key) && isBesideCompany(clue.container)) return true
  if (flagKey.test(key) && value.length === 1) return true
  if (/^brand(?:_?name)?$/i.test(key) && isOfParcel(clue.container)) return true
  if (unitKey.test(key) && isOfGoods(clue.container)) return true
  if (isOfAds(clue.container)) return true
  return (
    /\d\s*(?:-|–|—|~|to|bis|до|a|à|do|od|から)\s*\d|^[<>]?\s*\d+\s*\+?$|^\d+\s*\+/i.test(value) ||
    yesOrNo.test(value) ||
    // A repository of programs: "acme/api".
    /^[\w.-]+\/[\w.-]+$/.test(value)
  )
}

const cardName =
  /(?:^|_)card_?name$|^(?:brand|scheme|network|issuing_?(?:org(?:ani[sz]ation)?|bank)|issuer(?:_?name)?)$/i
const paymentBrand = /^(?:payment|card)_?(?:brand|scheme|network)(?:_?name)?$|^merchant_?of_?record$/i
const cardKey =
  /(?:^|_)card_?(?:num(?:ber)?|no|owner|holder|ym|exp(?:iry|iration)?|brand|category|last_?4|pay_?type)|^(?:payment_?mode|bank_?ref(?:erence)?_?(?:no|num(?:ber)?)?|pan|masked_?pan|last_?4(?:_?digits)?)$/i

/** Books call a business partner a "card name", and payments a kind of card. */
const isOfPaymentCard = rememberByNode(({ children }) =>
  [...children.keys()].some((key) => cardKey.test(String(key).replace(/(?<=[a-z])(?=[A-Z])/g, '_'))),
)

/** "isCompany": "F". */
const flagKey = /^(?:is|has)_?[A-Z]/i

const officeName = /^office_?name$/i

/** Whoever is told of with a company and an office is in one of its branches: {"office_name": "Down town", "company_name": "Acme"}. */
const isBesideCompany = rememberByNode(({ children }) =>
  [...children.keys()].some((key) => /^company_?name$/i.test(String(key))),
)

const adsKey =
  /^(?:impressions|clicks|inline_?link_?clicks|spend|cost_?micros|reach|ctr|cpc|cpm|average_?cpc|frequency)$/i
/** Fewer such numbers may be told of a visit. */
const ADS_MIN = 3

/** Whoever pays for ads is the tool's user: {"account_name": …, "impressions": …, "clicks": …, "spend": …}. */
const isOfAds = rememberByNode(
  ({ children }) => [...children.keys()].filter((key) => adsKey.test(String(key))).length >= ADS_MIN,
)

/** Words for the place where somebody works that are also for what goods are counted in. */
const unitKey =
  /^(?:单位|單位|計量單位|计量单位|単位|단위|đơn[ _]?vị|don_?vi|unitate|unitatea|unit|birim|единица)$/iu
const quantityKey =
  /^(?:qty|quantity|so_?luong|số[ _]?lượng|数量|數量|수량|cantitate|cant|miktar|adet|количество|кол_?во)$/iu

/** In a row of goods stands what they are counted in: {"物料": "四色油墨", "数量": 120, "单位": "kg"}. */
const isOfGoods = rememberByNode(({ children }) =>
  [...children.keys()].some((key) => quantityKey.test(String(key))),
)

const parcelKey =
  /^(?:package|parcel|consignment|shipment|tracking|weight|length|product_?(?:code|name|id)|sku)/i

/** The brand of what is sent or sold: {"packageNumber": …, "brand": "POSTEN"}. */
const isOfParcel = rememberByNode(
  ({ children }) => [...children.keys()].filter((key) => parcelKey.test(String(key))).length > 1,
)

const yesOrNo =
  /^(?:allow(?:ed)?|den(?:y|ied)|approved?|rejected?|passed|failed|pending|success|yes|no|y|n|true|false|ja|nein|nee|oui|non|si|sí|sì|sim|não|nao|tak|nie|ano|ne|igen|nem|da|nu|evet|hayır|да|нет|ні|так|не|ναι|όχι|はい|いいえ|是|否|예|아니요|네|kyllä|ei|jah|jā|nē|taip|nej|nei|po|jo|نعم|لا|כן|לא|हाँ|नहीं|có|không|ya|tidak|mungkin)$/i
