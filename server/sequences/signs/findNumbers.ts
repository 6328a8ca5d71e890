import { plainForm } from './plainForm'

/** What was found, and by what to compare it: `1,500`, `1.500` and `1 500` are one number. */
export type Found = { text: string; key: string }

const NUMBER = /\d+(?:[.,'’\u00a0\u202f ]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?/g
/** How long a call takes is no claim: whoever sends the message decides it. */
const MINUTES = /^\s?-?\s?(?:min\b|minut|minuut)/i
const MINUTES_MAX = 60
/** Words of business that hold a digit. */
const USUAL = /^(?:[ab]2[abcg]|24\/7|[2345][dg]|2fa|h[12]|q[1-4]|web[23]|co2|365)$/i
const MAGNITUDE =
  /(?<!\p{L})(?:hundreds?|thousands?|millions?|billions?|dozens?|hundert\p{L}*|tausend\p{L}*|million(?:en)?|milliarden?|dutzend\p{L}*|centaines?|milliers?|milliards?|douzaines?|cientos|miles|millón|millones|docenas?|centenas|milhares|milhão|milhões|dúzias?|centinaia|migliaia|milioni|miliardi|dozzine|honderd\p{L}*|duizend\p{L}*|miljoen(?:en)?|miljard\p{L}*|tientallen)(?!\p{L})/giu

/** Every number in a text, but for the minutes of a call and for words such as B2B. */
export function findNumbers(text: string): Found[] {
  const plain = plainForm(text)
  const found: Found[] = []
  for (const { 0: digits, index } of plain.matchAll(NUMBER)) {
    const rest = plain.slice(index + digits.length)
    const isCallLength = MINUTES.test(rest) && Number(digits) <= MINUTES_MAX
    if (!isCallLength && !USUAL.test(wordAround(plain, index)))
      found.push({ text: digits, key: numberKey(digits) })
  }
  const words = plain.match(MAGNITUDE) ?? []
  return [...found, ...words.map((word) => ({ text: word, key: word.toLowerCase() }))]
}

export function numberKey(digits: string): string {
  const compact = digits.replace(/['’\s]/g, '')
  const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d{1,2})?$/.test(compact)
  const decimal = /[.,](\d{1,2})$/.exec(compact)?.[1]
  const whole = (decimal === undefined ? compact : compact.slice(0, -decimal.length - 1)).replace(
    /[.,]/g,
    grouped ? '' : '.',
  )
  const fraction = decimal === undefined ? '' : decimal.replace(/0+$/, '')
  return (whole.replace(/^0+(?=\d)/, '') || '0') + (fraction === '' ? '' : `.${fraction}`)
}

function wordAround(text: string, index: number): string {
  const before = /[\p{L}\p{N}/]*$/u.exec(text.slice(Math.max(0, index - 10), index))?.[0] ?? ''
  const after = /^[\p{L}\p{N}/]*/u.exec(text.slice(index, index + 20))?.[0] ?? ''
  return before + after
}
