import type { CompanyWord } from './companyWords'
import { formsAfter, formsBefore, toldAfter, toldBefore, wordsToo } from './legalForms'

/** No form in the table has more words. */
const FORM_WORDS_MAX = 6
/** "Acme GmbH & Co. KG" has two forms, "Acme Holding B.V. Co. Ltd." no more either. */
const FORMS_MAX = 3

/** The legal forms that stand after and before a name, with the words that most names neither end nor begin with, which spares looking further. */
type Forms = {
  after: ReadonlySet<string>
  before: ReadonlySet<string>
  lastWords: ReadonlySet<string>
  firstWords: ReadonlySet<string>
}

const formsOfKeys = makeForms(formsAfter, formsBefore)
/** More than the keys of companies leave out. */
export const formsToTell = makeForms(toldAfter, toldBefore)

function makeForms(after: ReadonlySet<string>, before: ReadonlySet<string>): Forms {
  return {
    after,
    before,
    lastWords: new Set([...after].map((form) => form.slice(form.lastIndexOf(' ') + 1))),
    firstWords: new Set([...before].map((form) => form.split(' ', 1)[0] ?? '')),
  }
}

/** The words of a name without its legal form, which may stand before and after it. */
export function withoutLegalForm(words: readonly CompanyWord[], forms = formsOfKeys): CompanyWord[] {
  let rest = [...words]
  for (
    let count = countWordsOfFormAfter(rest, forms), round = 0;
    count > 0 && round < FORMS_MAX;
    round += 1
  ) {
    rest = rest.slice(0, -count)
    // What joined the two forms: GmbH & Co. KG.
    if (rest.at(-1)?.text === 'and') rest = rest.slice(0, -1)
    count = countWordsOfFormAfter(rest, forms)
  }
  return rest.slice(countWordsOfFormBefore(rest, forms))
}

/** How many words at the end are a legal form; the longest that is one. */
export function countWordsOfFormAfter(words: readonly CompanyWord[], { after, lastWords }: Forms): number {
  if (!lastWords.has(words.at(-1)?.text ?? '')) return 0
  for (let count = Math.min(FORM_WORDS_MAX, words.length); count > 0; count -= 1) {
    const isOfPartners = words.at(-count - 1)?.text === 'and' && isCompany(words.at(-count))
    // Of "Smith & Co. Ltd" only the end is the form: Smith alone is somebody else.
    if (!isOfPartners && isForm(words.slice(-count), after)) return count
  }
  return 0
}

function countWordsOfFormBefore(words: readonly CompanyWord[], { before, firstWords }: Forms): number {
  if (!firstWords.has(words[0]?.text ?? '')) return 0
  for (let count = Math.min(FORM_WORDS_MAX, words.length - 1); count > 0; count -= 1) {
    if (isForm(words.slice(0, count), before)) return count
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
