import { AppError } from '../../../shared/errors'
import { COMMON_PASSWORDS } from './commonPasswords'

const DIFFERENT_CHARACTERS_MIN = 5
const OWN_WORD_LENGTH_MIN = 4

/** Length is all that is asked for, unless it is what everybody would try first. */
export function requireGoodPassword(
  password: string,
  { name, email }: { name: string; email: string | null },
): void {
  const folded = password.normalize('NFKC').toLowerCase()
  const problem =
    COMMON_PASSWORDS.has(folded) || isMonotonous(folded)
      ? 'This password is among those that are tried first.'
      : holdsOwnWord(folded, ['signalpost', name, email ?? '', email?.split('@')[0] ?? ''])
        ? 'This password is little more than your name, your address or ours.'
        : null
  if (problem === null) return
  throw new AppError('weak_password', problem, {
    hint: 'Take four words that have nothing to do with each other.',
  })
}

/** Few characters, or a row of neighbours such as 123456789012. */
function isMonotonous(password: string): boolean {
  if (new Set(password).size < DIFFERENT_CHARACTERS_MIN) return true
  const codes = Array.from(password, (character) => character.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0))
  const usual = steps.filter((step) => step === steps[0]).length
  return usual >= steps.length - 1
}

/** Whether what is left beside a word of the person's own is too short to be a password. */
function holdsOwnWord(password: string, words: readonly string[]): boolean {
  return words
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= OWN_WORD_LENGTH_MIN)
    .some((word) => password.replaceAll(word, '').length < DIFFERENT_CHARACTERS_MIN)
}
