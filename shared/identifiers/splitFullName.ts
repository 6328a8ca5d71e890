import { splitByCustom } from './splitByCustom'
import type { NameParts } from './splitByCustom'
import { degrees, generations, particles, titles } from './nameAffixes'
import { squash } from './placeholders'

/** First and last name out of a full name; null where it has only one part or cannot be told apart. */
export function splitFullName(fullName: string): NameParts | null {
  const plain = fullName
    .replace(/\([^()]{0,80}\)|"[^"]{0,80}"/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const [beforeComma = '', afterComma, ...more] = plain.split(',').map((part) => part.trim())
  const words = withoutTitles(withoutHonorific(beforeComma).split(' '))
  const after = withoutTitles((afterComma ?? '').split(' '))
  if (after.length > 0 && more.every((part) => withoutTitles(part.split(' ')).length === 0)) {
    return joinParts(after, words)
  }
  return splitWords(words)
}

function withoutTitles(words: string[]): string[] {
  const rest = words.filter((word) => word !== '')
  while (rest.length > 1 && titles.has(squash(rest[0] ?? ''))) rest.shift()
  while (rest.length > 0 && isSuffix(rest.at(-1) ?? '') && !isOnlyName(rest)) rest.pop()
  return rest
}

/** Polite endings that are written together with a name: 山田様, 김민준님. */
function withoutHonorific(name: string): string {
  return /[\p{Script=Han}\p{Script=Hangul}]/u.test(name)
    ? name.replace(/\s*(?:様|さま|さん|殿|先生|女士|小姐|님|씨|귀하)$/u, '')
    : name
}

function isSuffix(word: string): boolean {
  return degrees.has(squash(word)) || generations.has(squash(word))
}

/** "Ma" and "Senior" are family names too when nothing else could be. */
function isOnlyName(words: string[]): boolean {
  return words.length === 2 && /^\p{Lu}\p{Ll}+$/u.test(words[1] ?? '')
}

function splitWords(words: string[]): NameParts | null {
  const custom = splitByCustom(words)
  if (custom) return custom
  if (words.length < 2) return null
  // French, Spanish and Asian forms write the family name first and in capitals: DUPONT Jean.
  const capitals = words.findIndex((word) => !/^\p{Lu}[\p{Lu}'’-]+$/u.test(word))
  if (capitals > 0 && words.slice(capitals).every((word) => /\p{Ll}/u.test(word))) {
    return joinParts(words.slice(capitals), words.slice(0, capitals))
  }
  const particle = words.findIndex((word, index) => index > 0 && particles.has(squash(word)))
  const split = particle > 0 && particle < words.length - 1 ? particle : words.length - 1
  return joinParts(
    words.slice(0, particle > 0 && particle < words.length - 1 ? split : 1),
    words.slice(split),
  )
}

function joinParts(first: string[], last: string[]): NameParts | null {
  if (first.length === 0 || last.length === 0) return null
  return { firstName: first.join(' '), lastName: last.join(' ') }
}
