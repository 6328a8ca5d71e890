import { foldBothWays, foldText } from '../../matching/foldText'

/** Letters that keyboards of neighbouring languages write in their own way: Persian and Arabic yeh and kaf, two final letters. */
const ARABIC_LETTERS = new Map(Object.entries({ ی: 'ي', ى: 'ي', ک: 'ك', ة: 'ه', ە: 'ه' }))

/** One spelling for names that differ in case, width and accents only. */
export function foldName(text: string): string {
  return unifyArabic(foldText(text))
}

/** A phrase as it is looked up, without spaces and marks; two spellings where umlauts are spelled out as well. */
export function foldPhrase(phrase: string): string[] {
  return foldBothWays(phrase).map((text) => unifyArabic(text).replace(/[^\p{L}\p{M}]/gu, ''))
}

function unifyArabic(text: string): string {
  return text.replace(/[یىکةە]/g, (letter) => ARABIC_LETTERS.get(letter) ?? letter)
}
