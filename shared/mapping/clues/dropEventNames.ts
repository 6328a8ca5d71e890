import { squash } from '../../identifiers/placeholders'
import { kindKey } from '../vocabulary/ownWork'
import type { TreeNode } from './fieldTree'
import { nameKindOf } from './nameKind'
import type { Clue } from './readClues'

/** What has happened ends an event's name in whatever way its words are joined. */
const happened =
  /(?:created?|updated?|deleted?|added|removed|changed|modified|won|lost|closed|opened|completed|finished|started|submitted|received|sent|inserted?|archived|merged|assigned|moved|published|cancell?ed|expired|paid|failed|succeeded|signed|approved|rejected|registered)$/i
const recordKind = /^(?:resource|object|record|model)_?type$/i
const NAME_LENGTH_MIN = 4
const CODE_LENGTH_MAX = 80
/** Longer kinds are sentences, which may name somebody. */
const KIND_WORDS_MAX = 3
/** Nothing has more names for what happened. */
const CODES_MAX = 10

/** What an event is called is nobody's name: {"ID": "company.customer.created", "name": "Company Customer"}. */
export function dropEventNames(clues: readonly Clue[]): Clue[] {
  const codes = new Map<TreeNode, string[]>()
  for (const { container, field } of clues) {
    const { value, segments } = field
    if (typeof value !== 'string' || value.length > CODE_LENGTH_MAX || value.includes('@')) continue
    const key = String(segments.at(-1))
    const isKind = (kindKey.test(key) || recordKind.test(key)) && value.split(/\s+/).length <= KIND_WORDS_MAX
    if (!happened.test(value) && !isKind) continue
    const known = codes.get(container) ?? []
    if (known.length < CODES_MAX) known.push(squash(value))
    codes.set(container, known)
  }
  return clues.map((clue) =>
    isEventName(clue, codes.get(clue.container) ?? []) ? { ...clue, shape: { kind: 'other' } } : clue,
  )
}

function isEventName({ shape, words, field, container }: Clue, codes: readonly string[]): boolean {
  if (shape.kind !== 'words' || nameKindOf(words) !== 'bare' || codes.length === 0) return false
  const name = squash(String(field.value))
  // Somebody's record has a type as well; an event stands around what it tells.
  const isAround = container.parent === null || codes.some((code) => happened.test(code))
  return isAround && name.length >= NAME_LENGTH_MIN && codes.some((code) => code.includes(name))
}
