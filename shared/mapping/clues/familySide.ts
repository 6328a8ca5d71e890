import { foldName } from '../vocabulary/foldName'
import { sidesByWord } from '../vocabulary/familyWords'
import type { FamilySide } from '../vocabulary/familyWords'
import { rememberByNode } from './fieldTree'
import { isUnspaced } from './readUnspaced'
import { NAME_LENGTH_MAX } from './readName'
import { remember } from '../remember'
import type { Clue } from './readClues'

/** Whoever writes goes first: the "name of the child's mother" is hers. */
const order: readonly FamilySide[] = [
  'mother',
  'father',
  'parent',
  'keeper',
  'petOwner',
  'child',
  'pet',
  'ward',
]
/** A stretch without spaces may hold more words; who is asked for is told by its start. */
const STRETCH_MAX = 8
const UNSPACED_MAX = 40

/** Who of a family a name or a question speaks of, by its words and by each two of them together. */
export function sidesOfName(name: string): FamilySide[] {
  return sidesOf(splitName(name))
}

/** The same of what holds something; of an item the name of its list counts. */
export const sidesOfPlace = rememberByNode(({ key, parent }): FamilySide[] => {
  const name = typeof key === 'number' ? parent?.key : key
  return typeof name === 'string' ? sidesOfName(name) : []
})

/** The same by the words that a field was read by as well, for those written in one. */
export const sidesOfClue = remember(({ named, words }: Clue): FamilySide[] =>
  sidesOf([...splitName(named), ...words.map(({ text }) => text)]),
)

function sidesOf(pieces: readonly string[]): FamilySide[] {
  const joined = pieces.slice(1).map((piece, index) => (pieces[index] ?? '') + piece)
  const texts = [...pieces, ...joined, ...pieces.filter(isUnspaced).flatMap(stretchesOf)]
  const said = new Set(texts.flatMap((text) => sidesByWord.get(text) ?? []))
  return said.size === 0 ? [] : order.filter((side) => said.has(side))
}

function splitName(name: string): string[] {
  return foldName(
    name
      .slice(0, NAME_LENGTH_MAX)
      .replace(/['’ʼ`]/g, '')
      .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2'),
  )
    .split(/[^\p{L}\p{M}]+/u)
    .filter((piece) => piece !== '')
}

const firstSigns = new Set([...sidesByWord.keys()].map((word) => Array.from(word)[0]))

/** All short stretches of signs: in "保護者のお名前" stands 保護者. */
function stretchesOf(piece: string): string[] {
  const signs = Array.from(piece).slice(0, UNSPACED_MAX)
  return signs.flatMap((sign, start) =>
    firstSigns.has(sign)
      ? Array.from({ length: STRETCH_MAX - 1 }, (_, more) => signs.slice(start, start + more + 2).join(''))
      : [],
  )
}
