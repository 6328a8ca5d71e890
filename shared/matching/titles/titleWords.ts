import { foldText } from '../foldText'

const TITLE_LENGTH_MAX = 300

/** The words of a title in one spelling, without the marks of gender ("(m/w/d)", "Berater:in"). */
export function readTitleWords(title: string): string[] {
  return splitWords(withoutGender(title.slice(0, TITLE_LENGTH_MAX)))
}

/**
 * The words of each part of a title that tells what its holder is now: not where, not whose assistant, not what they
 * used to be.
 */
export function readOwnParts(title: string): string[][] {
  const parts = withoutGender(title.slice(0, TITLE_LENGTH_MAX)).split(/[,;|•·/()\n]|\s[-–—]\s/)
  return parts
    .map((part) => splitWords(part.split(/\s(?:at|bei|chez|presso|@)\s|@/i, 1)[0] ?? ''))
    .filter((words) => !formerWords.has(words[0] ?? ''))
    .map((words) => words.slice(0, endOfOwn(words)))
    .filter((words) => words.length > 0)
}

const formerWords = new Set(
  'former formerly ex previously retired past ehemalig ehemaliger ehemalige ancien ancienne antiguo antigua voormalig'.split(
    ' ',
  ),
)

/** Somebody else's title begins after these: "assistant to the CEO". */
function endOfOwn(words: readonly string[]): number {
  const to = words.findIndex((word, index) => index > 0 && (word === 'to' || word === 'reporting'))
  return to < 0 ? words.length : to
}

function withoutGender(title: string): string {
  return title
    .replace(/\(\s*(?:[mwfdxhian]|all genders|gn)(?:\s*[/|*,]\s*(?:[mwfdxhian*]|divers))*\s*\)/gi, ' ')
    .replace(/(?<=\p{L}{3})[:*_/]-?(?:in|innen|r|e|a|euse|rice|trice)\b|\((?:in|a|e|r|rice)\)/giu, '')
}

function splitWords(text: string): string[] {
  // V.P. and C.E.O. are words too.
  const joined = text.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu, (letters) =>
    letters.replace(/\./g, ''),
  )
  return foldText(joined.replace(/['’]/g, ' ').replace(/&/g, ' and '))
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
}
