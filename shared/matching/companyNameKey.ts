import { findPlaceholder } from '../identifiers/placeholders'
import { NAME_LENGTH_MAX, readCompanyWords } from './companyWords'
import { isEastAsian, withoutEastAsianForm } from './eastAsianForm'
import { foldBothWays, foldText } from './foldText'
import { withoutLegalForm } from './legalForm'
import { isNoCompany } from './notCompanies'
import { rememberKey } from './rememberKey'

/** "Müller" and "Mueller" are one name: the keys of both spellings, the plain one first; none where it names no company. */
export const companyNameKeys = rememberKey((name): readonly string[] => {
  const plain = companyNameKey(name)
  if (plain === null) return []
  const [, spelledOut] = foldBothWays(name)
  const other = spelledOut === undefined ? null : companyNameKey(spelledOut)
  return other === null || other === plain ? [plain] : [plain, other]
})

/**
 * What two spellings of a company's name have in common: case, accents, signs and the legal form make no difference,
 * every other word does. Null where nothing is left that tells one company from another.
 */
export function companyNameKey(name: string): string | null {
  if (name.length > NAME_LENGTH_MAX || findPlaceholder(name) !== null) return null
  const bare = withoutEastAsianForm(name)
  const words = withoutLegalForm(readCompanyWords(bare)).map((word) => word.text)
  const own = withoutArticle(withoutCompany(words)).map((word, index) =>
    spellJoint(word, index, words.length),
  )
  if (isNoCompany(own)) return null
  // East Asian names are written with and without spaces.
  const key = own.join(isEastAsian(bare) ? '' : ' ')
  return key.length < 2 ? null : key
}

/** "Ford Motor Company" is Ford Motor; of "The Boring Company" only an adjective would be left. */
function withoutCompany(words: string[]): string[] {
  const last = words.at(-1)
  if (last !== 'co' && last !== 'company') return words
  const rest = words.slice(0, -1)
  const own = rest[0] === 'the' ? rest.length - 1 : rest.length
  return own > 1 && rest.at(-1) !== 'and' ? rest : [...rest, 'company']
}

/** "The Body Shop" is Body Shop; The Guardian is a newspaper and Guardian an insurance company. */
function withoutArticle(words: string[]): string[] {
  return words[0] === 'the' && words.length > 2 ? words.slice(1) : words
}

const joints = new Set(['und', 'et', 'y', 'e', 'og', 'och'])

/** "Müller und Söhne" is Müller & Söhne. */
function spellJoint(word: string, index: number, count: number): string {
  return index > 0 && index < count - 1 && joints.has(word) ? 'and' : foldText(word)
}
