import { fold } from '../signs/plainForm'
import { type Check, firstFound } from './check'

/** The workspace's own list, as whole words in any case. */
export const checkBannedWords: Check = (steps, { bannedWords }) =>
  firstFound(
    steps,
    (text) => {
      const folded = spaced(text)
      return bannedWords.filter((word) => word.trim() !== '' && folded.includes(spaced(word)))
    },
    (found) => `holds a banned word: ${found}.`,
  )

function spaced(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}%€$]+/gu, ' ')
    .trim()} `
}
