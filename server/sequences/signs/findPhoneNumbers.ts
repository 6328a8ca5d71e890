import { plainForm } from './plainForm'

const DIGITS_MIN = 7
const DIGITS = /(?<![\p{L}\p{N}])(?:\+|\(\+?)?\d(?:[\s()./–-]{0,3}\d){6,}/gu
const VANITY = /\b(?:\+?1[ -])?(?:8(?:00|33|44|55|66|77|88)|900)[ -][A-Z0-9][A-Z0-9 -]{4,}/g
const DATE = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})(?:\D.*)?$/
const GROUPED_NUMBER = /^\d{1,3}(?:[. ]\d{3})+$/
const YEARS = /^(?:19|20)\d{2}\s?[-–/]\s?(?:19|20)\d{2}$/

/** Telephone numbers in a text: seven digits or more that are no date and no large number. */
export function findPhoneNumbers(text: string): string[] {
  const plain = plainForm(text)
  const numbers = (plain.match(DIGITS) ?? []).filter(
    (digits) =>
      digits.replace(/\D/g, '').length >= DIGITS_MIN &&
      !DATE.test(digits) &&
      !GROUPED_NUMBER.test(digits) &&
      !YEARS.test(digits),
  )
  return [...numbers, ...(plain.match(VANITY) ?? [])]
}
