import { foldText } from '../foldText'
import { codeOfThree, countryCodes, otherNames } from './countries'

/** The languages in which our users and their sources name countries. */
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'sv',
  'da',
  'nb',
  'fi',
  'cs',
  'hu',
  'ro',
  'tr',
  'el',
  'ru',
  'uk',
  'ja',
  'zh',
  'ko',
]

/** The code of the country that a folded text names in any of the languages; null when it names none. */
export function countryNamed(text: string): string | null {
  names ??= nameCountries()
  return names.get(text) ?? codeOfThree.get(text) ?? null
}

/** The code of the country that a folded text is the code of. */
export function countryCoded(text: string): string | null {
  const code = text.toUpperCase()
  return code === 'UK' ? 'GB' : countryCodes.has(code) ? code : null
}

/** A place in one spelling: words without accents and signs. */
export function foldPlace(text: string): string {
  return foldText(text.replace(/&/g, ' and '))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

let names: Map<string, string> | undefined

/** Made when first asked for: it takes some dozen milliseconds. */
function nameCountries(): Map<string, string> {
  const found = new Map<string, string>(otherNames)
  for (const language of LANGUAGES) {
    const named = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    for (const code of countryCodes) {
      const name = foldPlace(named.of(code) ?? '')
      if (name !== '' && !found.has(name)) found.set(name, code)
    }
  }
  return found
}
