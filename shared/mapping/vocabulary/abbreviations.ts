import type { LanguageWords } from './languages/languageWords'

/** Keys as programmers shorten them: each may mean something else alone, so that two must be there ("fn" and "ln"). */
export const abbreviations: LanguageWords = {
  beside: { firstName: 'fn', lastName: 'ln', company: 'co' },
}
