import { formsEastAsian } from './legalForms'

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

/** Whether a name is written, also in part, in letters that are set without spaces between words. */
export function isEastAsian(name: string): boolean {
  return eastAsian.test(name)
}

/** "(주)한빛" and "한빛 주식회사" are 한빛: such a name without the legal form before and after it, and without spaces; other names as they are. */
export function withoutEastAsianForm(name: string): string {
  if (!isEastAsian(name)) return name
  let rest = name.normalize('NFKC').replace(/\s+/g, '')
  for (const form of formsEastAsian) {
    if (rest.startsWith(form)) rest = rest.slice(form.length)
    if (rest.endsWith(form)) rest = rest.slice(0, -form.length)
  }
  return rest
}
