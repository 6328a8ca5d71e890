import type { JsonContainer, JsonNode } from '../json/jsonNode'
import { itemShapeOf, labelIn, type ItemShape, type NameCandidate, type NamingMeaning } from './itemShape'
import type { KeyReader } from './keyMeaning'
import type { NamedItem } from './namedItem'

/** How an item of a list is called, so that a path survives another order of the list. */
export type ItemName = NamedItem & {
  meaning: NamingMeaning
  /** What people call it, where the item says so. */
  label: string | undefined
}

/** Longer lists are records, not a form's questions. */
const ITEMS_MAX = 500
/** A key that fewer of the items have says little about the list. */
const SHARE_MIN = 0.8
/** With more keys that have no part in a question and its answer an item is a record. */
const FOREIGN_MAX = 1

/**
 * Names for the items of a list, where two submissions of the same form would have the same: questions with their
 * answers, addresses with their kind. Records (people, orders, events) get none, since the next entry brings others.
 */
export function nameItems(array: JsonContainer, keys: KeyReader): Map<JsonNode, ItemName> {
  const names = new Map<JsonNode, ItemName>()
  if (array.childCount > ITEMS_MAX) return names
  const items = [...array.children()]
  const shapes = shapesOf(items, keys)
  if (shapes === undefined) return names
  const usable = shapes.map((shape) => shape.candidates.filter((candidate) => isStableName(candidate, shape)))
  const ranked = rankKeyPaths(usable)
  items.forEach((item, index) => {
    const name = ranked.map((key) => key.uniqueNames.get(index)).find((candidate) => candidate !== undefined)
    if (name !== undefined) names.set(item, { ...name, label: shapes[index] && labelIn(shapes[index]) })
  })
  return names
}

/** What a form calls an object that holds a question and its answer. */
export function questionIn(node: JsonNode, keys: KeyReader): string | undefined {
  const shape = itemShapeOf(node, keys)
  return shape?.hasAnswer === true && shape.foreignToAnswer <= FOREIGN_MAX ? labelIn(shape) : undefined
}

function shapesOf(items: readonly JsonNode[], keys: KeyReader): ItemShape[] | undefined {
  const shapes = items.map((item) => itemShapeOf(item, keys))
  const known = shapes.filter((shape) => shape !== undefined)
  return known.length === shapes.length ? known : undefined
}

function isStableName(candidate: NameCandidate, shape: ItemShape): boolean {
  const isAnswer = shape.hasAnswer && shape.foreignToAnswer <= FOREIGN_MAX
  const isContact = shape.hasContact && shape.foreignToContact <= FOREIGN_MAX
  if (candidate.isFormPart) return true
  switch (candidate.meaning) {
    case 'label':
    case 'key':
    case 'id':
      return isAnswer
    case 'name':
      return isAnswer || (isContact && isChannel(candidate.value))
    case 'kind':
      return !isQuestion(shape) && (isAnswer || isAddress(shape, candidate.value))
  }
}

/** An address and its kind, and nothing else unless the kind is a usual one: an event has a type and a URL too. */
function isAddress(shape: ItemShape, kind: string): boolean {
  return shape.hasContact && (shape.foreignToContact === 0 || isChannel(kind))
}

/** The type of a question is how it is answered, not which one it is. */
function isQuestion(shape: ItemShape): boolean {
  return shape.candidates.some(
    ({ meaning }) => meaning === 'label' || meaning === 'name' || meaning === 'key',
  )
}

const CHANNELS = new Set(
  [
    'work business office company corporate professional home personal private mobile cell landline fax main primary secondary',
    'other billing shipping delivery mailing postal invoice default',
    'email phone website blog portfolio linkedin twitter x facebook instagram youtube github gitlab tiktok xing',
    'whatsapp telegram skype slack discord mastodon bluesky pinterest medium crunchbase angellist',
  ].flatMap((list) => list.split(' ')),
)

/** Whether the text is a usual name for a kind of address, so not the name of a person or a thing. */
function isChannel(text: string): boolean {
  return CHANNELS.has(text.trim().toLowerCase())
}

type RankedKeyPath = { rank: number; uniqueNames: Map<number, NameCandidate> }

const RANKS: NamingMeaning[] = ['label', 'name', 'key', 'kind', 'id']

function rankKeyPaths(usable: NameCandidate[][]): RankedKeyPath[] {
  const byKeyPath = new Map<string, { index: number; candidate: NameCandidate }[]>()
  usable.forEach((candidates, index) => {
    for (const candidate of candidates) {
      const known = byKeyPath.get(candidate.keyPath)
      if (known === undefined) byKeyPath.set(candidate.keyPath, [{ index, candidate }])
      else known.push({ index, candidate })
    }
  })
  return [...byKeyPath.values()]
    .filter((uses) => uses.length >= usable.length * SHARE_MIN)
    .map(rankKeyPath)
    .sort((one, other) => one.rank - other.rank)
}

function rankKeyPath(uses: { index: number; candidate: NameCandidate }[]): RankedKeyPath {
  const count = new Map<string, number>()
  for (const { candidate } of uses) count.set(candidate.value, (count.get(candidate.value) ?? 0) + 1)
  const unique = uses.filter(({ candidate }) => count.get(candidate.value) === 1)
  const [first] = uses
  return {
    rank: first === undefined ? RANKS.length : RANKS.indexOf(first.candidate.meaning),
    uniqueNames: new Map(unique.map(({ index, candidate }) => [index, candidate])),
  }
}
