import { readCompanyWords } from './companyWords'
import { countWordsOfFormAfter } from './legalForm'

/** Not legal forms, since another word makes another company, but companies alone end like that. */
const groupWords = new Set('group holding holdings gruppe groupe gruppo grupo company'.split(' '))

/** Whether a name ends like a company's ("Mostek Sp. z o.o.", "Hansen ApS"). */
export function hasLegalForm(name: string): boolean {
  const words = readCompanyWords(name)
  if (words.length < 2) return false
  if (groupWords.has(words.at(-1)?.text ?? '')) return true
  const form = words.slice(words.length - countWordsOfFormAfter(words))
  // Sá and As are family names as well as legal forms.
  const isLong = form.map((word) => word.text).join('').length > 2
  return form.length > 0 && (isLong || form.every((word) => word.isAbbreviation))
}
