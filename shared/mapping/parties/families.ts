import type { Clue } from '../clues/readClues'
import { sidesOfClue, sidesOfPlace } from '../clues/familySide'
import type { TreeNode } from '../clues/fieldTree'
import type { Word } from '../clues/word'
import type { FamilySide } from '../vocabulary/familyWords'
import { hasTag } from './roles'

/** Before the words of what is told of a child: it is somebody else's. */
export const CHILD: Word = { text: 'child', tags: ['other'] }
const PARENT: Word = { text: 'parent', tags: ['lead'] }

/** A form asks one family for few things; longer lists are tables. */
const TOLD_MAX = 60

const parentSides: readonly FamilySide[] = ['mother', 'father', 'parent']

/**
 * Who writes for a child or an animal is the lead, and what is asked of the child is not theirs: {"student_name": "Jonte Lund",
 * "guardian_name": "Mara Quist", "guardian_email": …}. Who has an address of their own is no child here.
 */
export function tellFamilies(clues: readonly Clue[]): readonly Clue[] {
  const byPlace = new Map<TreeNode, Clue[]>()
  for (const clue of clues) {
    const known = byPlace.get(clue.place)
    if (known) known.push(clue)
    else byPlace.set(clue.place, [clue])
  }
  const told = new Map<Clue, Word>()
  const hasChild = [...byPlace.keys()].some(isChildsPlace)
  const isBrought =
    hasChild || [...byPlace].some(([place, own]) => isWardsPlace(place) && !own.some(isAddress))
  for (const own of byPlace.values()) readFamily(own, { hasChild, isBrought }, told)
  if (told.size === 0) return clues
  return clues.map((clue) => {
    const whose = told.get(clue)
    return whose ? { ...clue, words: [whose, ...clue.words.map(withoutRole)] } : clue
  })
}

/** A tutor or owner is on the tool user's side elsewhere. */
function withoutRole({ text, tags }: Word): Word {
  return { text, tags: tags.filter((tag) => tag !== 'other' && tag !== 'staff' && tag !== 'staffHead') }
}

/** A container that is called a child: {"child": {"name": …}, "parent_email": …}. */
function isChildsPlace(place: TreeNode): boolean {
  return sidesOfPlace(place).includes('child')
}

/** The same of a pupil, where a parent is told of: {"pupils": [{"forename": …}], "parent_email": …}. */
function isWardsPlace(place: TreeNode): boolean {
  return sidesOfPlace(place).includes('ward')
}

function readFamily(
  clues: readonly Clue[],
  { hasChild, isBrought }: { hasChild: boolean; isBrought: boolean },
  told: Map<Clue, Word>,
): void {
  const asked = clues.filter(isAsked)
  if (asked.length < 2 || asked.length > TOLD_MAX) return
  const sides = new Map(asked.map((clue) => [clue, sideOf(clue)]))
  const of = (...wanted: (FamilySide | null)[]): Clue[] =>
    asked.filter((clue) => wanted.includes(sides.get(clue) ?? null))
  const hasPet = of('pet').some(isName)
  const isSure = hasChild || of('child').some(isName)
  const parents = of(
    ...parentSides,
    ...(isSure ? (['keeper'] as const) : []),
    ...(hasPet ? (['petOwner'] as const) : []),
  )
  const wards = of('child', 'pet', ...(parents.length > 0 ? (['ward'] as const) : []))
  if (!wards.some(isName) && !(isBrought && parents.length > 0)) return
  if (wards.some(isAddress) || ![...parents, ...of(null)].some(isAddress)) return
  if (parents.length > 0 && !parents.some(isAddress) && !parents.some(isName)) return
  for (const clue of wards) told.set(clue, CHILD)
  for (const clue of parents) {
    const whose = whoseOf(clue, parents, sides)
    if (whose) told.set(clue, whose)
  }
}

/** Where the mother and the father are asked for, the lead is whose address is known, or whoever is called the parent. */
function whoseOf(
  clue: Clue,
  parents: readonly Clue[],
  sides: ReadonlyMap<Clue, FamilySide | null>,
): Word | null {
  const side = sides.get(clue)
  if (side === 'keeper' && parents.some((other) => sides.get(other) !== 'keeper')) return null
  if (side !== 'mother' && side !== 'father') return PARENT
  const sidesOfMails = new Set(parents.filter(isAddress).map((other) => sides.get(other)))
  const sidesOfNames = new Set(parents.filter(isName).map((other) => sides.get(other)))
  if (sidesOfMails.has(side)) return sidesOfMails.size === 1 ? PARENT : null
  if (sidesOfMails.size > 0 || sidesOfNames.size > 1) return CHILD
  return PARENT
}

/** What is asked of a person: their names, their address; nothing of a company. */
function isAsked({ shape, words }: Clue): boolean {
  if (shape.kind === 'email') return true
  return (shape.kind === 'words' || shape.kind === 'other') && !hasTag(words, 'company', 'companyName')
}

function isAddress({ shape }: Clue): boolean {
  return shape.kind === 'email'
}

function isName({ shape, words }: Clue): boolean {
  return (
    shape.kind === 'words' &&
    shape.looksLikePerson &&
    hasTag(words, 'name', 'fullName', 'firstName', 'lastName', 'first', 'last')
  )
}

function sideOf(clue: Clue): FamilySide | null {
  return sidesOfClue(clue)[0] ?? null
}
