import { NAME_LENGTH_MAX, readCompanyWords } from './companyWords'
import type { CompanyWord } from './companyWords'
import { countWordsOfFormAfter, formsToTell, withoutLegalForm } from './legalForm'
import { toldUnspaced } from './legalForms'

/** Not legal forms, since another word makes another company, but companies alone end like that. */
const groupWords = new Set('group holding holdings gruppe groupe gruppo grupo company'.split(' '))

/** Whether a name ends like a company's ("Mostek Sp. z o.o.", "Hansen ApS"). */
export function hasLegalForm(name: string): boolean {
  if (hasUnspacedForm(name)) return true
  const words = readCompanyWords(name)
  // An Austrian "e.U." is never written like the union of states that a server is in.
  if (words.length < 2 || /\sEU$/.test(name.trim())) return false
  // Russian, Vietnamese and Indonesian names begin with the form: ООО «Ромашка», PT Maju Jaya.
  if (beginsWithForm(words)) return true
  if (groupWords.has(words.at(-1)?.text ?? '')) return true
  const form = words.slice(words.length - countWordsOfFormAfter(words, formsToTell))
  // Sá and As are family names as well as legal forms.
  const isLong = form.map((word) => word.text).join('').length > 2
  return form.length > 0 && (isLong || form.every((word) => word.isAbbreviation))
}

function beginsWithForm(words: readonly CompanyWord[]): boolean {
  const [first] = words
  if (!first || countWordsOfFormAfter(words, formsToTell) > 0) return false
  const count = words.length - withoutLegalForm(words, formsToTell).length
  return count > 1 || (count === 1 && (first.isAbbreviation || /[^\0-\x7f]/.test(first.text)))
}

/** 株式会社山田製作所, (주)한빛, 上海明光贸易有限公司: written together with the name. */
function hasUnspacedForm(name: string): boolean {
  if (!/[^\0-\u0dff]/.test(name) || name.length > NAME_LENGTH_MAX) return false
  const text = name.normalize('NFKC')
  return toldUnspaced.some((form) => form.length < text.length && text.includes(form))
}
