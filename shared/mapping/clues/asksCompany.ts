import { isBelonging, isBesideQuestion, isWhere, isWhich, isWorking } from '../vocabulary/questionWords'
import type { Word } from './word'

/** Longer questions ask for more. */
const WORDS_MAX = 9

/** Whether a question asks where somebody works or whom they come from, however people put it: "Where do you work now?", "Welke firma vertegenwoordigt u?". */
export function asksCompany(pieces: readonly string[], words: readonly Word[]): boolean {
  if (pieces.length < 2 || pieces.length > WORDS_MAX) return false
  return asksWorkplace(pieces) || asksWhichCompany(pieces, words)
}

function asksWorkplace(pieces: readonly string[]): boolean {
  return (
    pieces.some(isWhere) &&
    pieces.some(isWorking) &&
    pieces.every((piece) => isWhere(piece) || isWorking(piece) || isBesideQuestion(piece))
  )
}

/** "Which company" and nothing but whose it is: that which has built a roof is another one. */
function asksWhichCompany(pieces: readonly string[], words: readonly Word[]): boolean {
  const at = words.findIndex(({ tags }) => tags.includes('company'))
  const company = words[at]
  if (!company || !isWhich(words[at - 1]?.text ?? '') || !pieces.some(isBelonging)) return false
  return pieces.every(
    (piece) => piece === company.text || isWhich(piece) || isBelonging(piece) || isBesideQuestion(piece),
  )
}
