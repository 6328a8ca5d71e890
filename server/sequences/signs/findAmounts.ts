import { type Found, numberKey } from './findNumbers'
import { plainForm } from './plainForm'

const NUMBER = String.raw`\d{1,15}(?:[.,'’\s]\d{3}){0,5}(?:[.,]\d{1,9})?`
const CODE = String.raw`(?:USD|EUR|GBP|CHF|JPY|CNY|INR|BRL|MXN|CAD|AUD|SEK|NOK|DKK|PLN|CZK|BTC|ETH|R\$)`
const CURRENCY_WORD = String.raw`(?:euros?|eur|dollars?|dólares|dollari|pounds?|pfund|livres|sterline|libras|francs?|franken|franchi|francos|cents?|centimes?|céntimos|centesimi|bucks|quid|reais|pesos?|bitcoins?)`
const SCALE = String.raw`(?:\s?(?:k|m|mio|mrd|bn|million(?:en|s)?|thousand|tausend)(?!\p{L}))?`
/** Most texts hold neither, which one look tells. */
const HAS_CURRENCY = new RegExp(String.raw`\p{Sc}|${CODE}|${CURRENCY_WORD}`, 'iu')
const BEHIND_SIGN = new RegExp(String.raw`(?:\p{Sc}|(?<!\p{L})${CODE})\s?(${NUMBER})${SCALE}`, 'giu')
const BEFORE_SIGN = new RegExp(
  String.raw`(${NUMBER})${SCALE}(?:[,.][-–])?\s?-?(?:\p{Sc}|${CODE}(?!\p{L})|${CURRENCY_WORD}(?!\p{L}))`,
  'giu',
)
const IN_WORDS = new RegExp(String.raw`(\p{L}{1,30})\s(?:\p{Sc}|${CURRENCY_WORD}(?!\p{L}))`, 'giu')
const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|few|ein(?:en|em)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|.*zig|.*hundert|.*tausend|million(?:en)?|un|une|deux|trois|quatre|cinq|dix|vingt|trente|quarante|cinquante|cent|mille|uno|dos|tres|cuatro|cinco|diez|veinte|treinta|cuarenta|cincuenta|cien|mil|dois|três|dez|vinte|trinta|cinquenta|cem|due|tre|quattro|cinque|dieci|venti|trenta|quaranta|cinquanta|cento|mila|twee|drie|vijf|tien|twintig|dertig|vijftig|honderd|duizend)$/iu
const PERCENT_WORD = String.raw`(?:percent|per\s?cent|pct|prozent\p{L}*|pour\s?cent|por\s?(?:ciento|cento)|per\s?cento|procent)`
const HAS_PERCENT = new RegExp(String.raw`[%‰٪]|${PERCENT_WORD}`, 'iu')
const PERCENT = new RegExp(String.raw`(${NUMBER}|\p{L}{1,30})[\s-]?(?:[%‰٪]|${PERCENT_WORD}(?!\p{L}))`, 'giu')

/** Sums of money in a text, in digits or in words. */
export function findPrices(text: string): Found[] {
  const plain = plainForm(text)
  if (!HAS_CURRENCY.test(plain)) return []
  const inDigits = [BEHIND_SIGN, BEFORE_SIGN].flatMap((pattern) => matchesOf(plain, pattern))
  const inWords = matchesOf(plain, IN_WORDS).filter(({ key }) => NUMBER_WORD.test(key))
  return [...inDigits, ...inWords]
}

export function findPercentages(text: string): Found[] {
  const plain = plainForm(text)
  return HAS_PERCENT.test(plain) ? matchesOf(plain, PERCENT) : []
}

function matchesOf(text: string, pattern: RegExp): Found[] {
  return [...text.matchAll(pattern)].map(({ 0: whole, 1: amount = '' }) => ({
    text: whole,
    key: /\d/.test(amount) ? numberKey(amount) : amount.toLowerCase(),
  }))
}
