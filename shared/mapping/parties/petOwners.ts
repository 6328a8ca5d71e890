import { sidesOfPlace } from '../clues/familySide'
import type { TreeNode } from '../clues/fieldTree'
import type { Party } from './parties'
import { leadLikeRoles } from './roles'
import { takeAsReached } from './takeAsReached'
import { hasAddress, isPersonName } from './traits'

/** What people bring to a vet or a day care, in the languages that such a record is kept in. */
const petKey =
  /^(?:pet|dog|cat|horse|puppy|animal|hunde?|katten?|h[aä]st|hest|pferd|tier|haustier|hond|kat|paard|huisdier|chien|chat|cheval|perro|gato|caballo|mascota|cane|gatto|cavallo|cachorro|c[aã]o|cavalo|pies|kot|ko[nń]|pes|ko[cč]ka|k[uů][nň]|kutya|macska|l[oó]|c[aâ]ine|pisic[aă]|koira|kissa|hevonen|koer|kass|hobune|suns|ka[kķ]is|[sš]uo|kat[eė]|k[oö]pek|kedi|собака|кошка|кот|кіт|куче|котка|pas|ma[cč]ka|konj|犬|猫|ペット|狗|宠物|寵物|반려견|반려묘|개|고양이|anjing|kucing|ch[oó]|m[eè]o)$/iu

/** Where an animal is told of, its owner is no colleague: {"agare": {"namn": …, "mejl": …}, "hund": {"namn": "Sigge", "ras": …}}. */
export function readPetOwners(parties: readonly Party[]): void {
  const hasPet = parties.some(
    ({ place, clues }) =>
      petKey.test(String(place.key)) && place.children.size >= PET_FIELDS_MIN && clues.some(isPersonName),
  )
  if (!hasPet || parties.some(isSomebody)) return
  const owners = parties.filter(
    (party) =>
      party.role === 'staff' &&
      party.namedRole !== 'own' &&
      sidesOfPlace(party.place).includes('petOwner') &&
      hasAddress(party),
  )
  const places = new Set<TreeNode>(owners.map(({ place }) => place))
  if (places.size === 1) takeAsReached(parties, places)
}

/** A mascot has a name and no more. */
const PET_FIELDS_MIN = 2

function isSomebody(party: Party): boolean {
  if (!leadLikeRoles.has(party.role) || party.role === 'unknown') return false
  return hasAddress(party) || (party.role === 'lead' && party.clues.some(isPersonName))
}
