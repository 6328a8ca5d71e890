import type { CompanyWord } from './companyWords'
import { formsAfter, formsBefore, wordsToo } from './legalForms'

/** No form in the table has more words. */
const FORM_WORDS_MAX = 6
/** "Acme GmbH & Co. KG" has two forms, "Acme Holding B.V. Co. Ltd." no more either. */
const FORMS_MAX = 3

/** The words of a name without its legal form, which may stand before and after it. */
export function withoutLegalForm(words: readonly CompanyWord[]): CompanyWord[] {
  let rest = [...words]
  for (let count = countWordsOfFormAfter(rest), round = 0; count > 0 && round < FORMS_MAX; round += 1) {
    rest = rest.slice(0, -count)
    // What joined the two forms: GmbH & Co. KG.
    if (rest.at(-1)?.text === 'and') rest = rest.slice(0, -1)
    count = countWordsOfFormAfter(rest)
  }
  return rest.slice(countWordsOfFormBefore(rest))
}

/** How many words at the end are a legal form; the longest that is one. */
export function countWordsOfFormAfter(words: readonly CompanyWord[]): number {
  if (!lastWords.has(words.at(-1)?.text ?? '')) return 0
  for (let count = Math.min(FORM_WORDS_MAX, words.length); count > 0; count -= 1) {
    const isOfPartners = words.at(-count - 1)?.text === 'and' && isCompany(words.at(-count))
    // Of "Smith & Co. Ltd" only the end is the form: Smith alone is somebody else.
    if (!isOfPartners && isForm(words.slice(-count), formsAfter)) return count
  }
  return 0
}

function countWordsOfFormBefore(words: readonly CompanyWord[]): number {
  if (!firstWords.has(words[0]?.text ?? '')) return 0
  for (let count = Math.min(FORM_WORDS_MAX, words.length - 1); count > 0; count -= 1) {
    if (isForm(words.slice(0, count), formsBefore)) return count
  }
  return 0
}

function isForm(words: readonly CompanyWord[], forms: ReadonlySet<string>): boolean {
  const text = words.map((word) => word.text).join(' ')
  return forms.has(text) && (!wordsToo.has(text) || words.every((word) => word.isAbbreviation))
}

function isCompany(word: CompanyWord | undefined): boolean {
  return word?.text === 'co' || word?.text === 'company'
}

/** Most names end or begin with neither, which spares looking further. */
const lastWords = new Set([...formsAfter].map((form) => form.slice(form.lastIndexOf(' ') + 1)))
const firstWords = new Set([...formsBefore].map((form) => form.split(' ', 1)[0] ?? ''))
