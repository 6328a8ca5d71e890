import { beginsStretch, lookUpStretch } from '../vocabulary/lookUpWord'
import type { Word } from './word'

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Khmer}\\p{Script=Lao}\\p{Script=Myanmar}ー'
const hasUnspaced = new RegExp(`[${UNSPACED}]`, 'u')
const other = '\\p{Script=Latin}\\p{Script=Cyrillic}\\d'
const afterOther = new RegExp(`([${other}])([${UNSPACED}])`, 'gu')
const beforeOther = new RegExp(`([${UNSPACED}])([${other}])`, 'gu')

/** What a reading costs: a known word, a known single sign (which may be a part of another word), a sign of no word. */
const COST = { word: 10, sign: 18, unknown: 30 }
const LENGTH_MAX = 60

/** The cheapest reading up to a sign, and the word it ends with. */
type Reading = { cost: number; start: number; word: Word | null }

/** Whether a piece of a name is in a script that sets no spaces between words. */
export function isUnspaced(piece: string): boolean {
  return hasUnspaced.test(piece)
}

/** Sets "メールaddress" apart where the script changes. */
export function setUnspacedApart(text: string): string {
  return hasUnspaced.test(text) ? text.replace(afterOther, '$1 $2').replace(beforeOther, '$1 $2') : text
}

/** Takes a stretch apart into the known words that explain the most of it: 担当者メールアドレス, 회사이름을. */
export function readUnspaced(piece: string): Word[] {
  const signs = Array.from(piece).slice(0, LENGTH_MAX)
  const best: Reading[] = [{ cost: 0, start: 0, word: null }]
  for (let start = 0; start < signs.length; start += 1) {
    const before = best[start]?.cost ?? 0
    const unknown = before + COST.unknown
    if (unknown <= costTo(best, start + 1)) best[start + 1] = { cost: unknown, start, word: null }
    let text = ''
    for (let end = start + 1; end <= signs.length; end += 1) {
      text += signs[end - 1] ?? ''
      if (!beginsStretch(text)) break
      const tags = lookUpStretch(text)
      const cost = before + (end - start === 1 ? COST.sign : COST.word)
      if (tags && cost < costTo(best, end)) best[end] = { cost, start, word: { text, tags } }
    }
  }
  return collect(signs, best)
}

function costTo(best: readonly Reading[], end: number): number {
  return best[end]?.cost ?? Infinity
}

function collect(signs: string[], best: Reading[]): Word[] {
  const words: Word[] = []
  let unknown = ''
  const flush = (): void => {
    if (unknown !== '') words.unshift({ text: unknown, tags: [] })
    unknown = ''
  }
  for (let end = signs.length; end > 0; end = best[end]?.start ?? 0) {
    const word = best[end]?.word ?? null
    if (word) {
      flush()
      words.unshift(word)
    } else unknown = (signs[end - 1] ?? '') + unknown
  }
  flush()
  return words
}
