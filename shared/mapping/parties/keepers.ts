import type { TreeNode } from '../clues/fieldTree'
import { sidesOfName, sidesOfPlace } from '../clues/familySide'
import type { FamilySide } from '../vocabulary/familyWords'
import { remember } from '../remember'
import type { Party } from './parties'
import { hasAddress } from './traits'

const animalKey =
  /^(?:species|breed|animal_?(?:type|species|name)|pet_?(?:name|type|breed)|rasse|tierart|esp[eè]ce|race|especie|raza|esp[eé]cie|ra[cç]a|specie|razza)$/i
const ownerKey =
  /^(?:(?:pet_?)?owner|keeper|besitzer|halter|tierhalter|propri[eé]taire|propietario|due[nñ]o|tutor|propriet[aá]rio|dono|proprietario|eigenaar)$/i

const pupilKey =
  /^(?:student|pupil|camper|learner|minor|aspirante|postulante|sch[uü]e?ler|kind|[eé]l[eè]ve|alumn[oa]|aluno|alunno|leerling|ucze[nń]|žák|žiak|ученик|учень|učenik|öğrenci|ogrenci|学生|學生|生徒|학생)s?$/iu

const childSides: readonly FamilySide[] = ['child', 'ward']
const parentSides: readonly FamilySide[] = ['mother', 'father', 'parent']

/** Who asks for a child or brings an animal is who is reached: {"student": {…}, "parent": {"email": …}}, {"owner": {"email": …}, "patient": {"species": …}}. */
export function readKeepers(parties: readonly Party[]): void {
  const children = parties.filter(
    (party) => (isOfSide(party, childSides) || isCalled(party.place, pupilKey)) && !hasAddress(party),
  )
  const hasKin = parties.some(isKin)
  const hasChild = children.length > 0 || hasKin
  const hasAnimal = parties.some(
    ({ place }) =>
      place.parent !== null && [...place.children.keys()].some((key) => animalKey.test(String(key))),
  )
  if (!hasChild && !hasAnimal) return
  const isSure =
    hasKin || children.some((party) => isOfSide(party, ['child']) || isCalled(party.place, pupilKey))
  const sides: readonly FamilySide[] = isSure ? [...parentSides, 'keeper'] : parentSides
  const keepers = parties.filter(
    (party) =>
      hasAddress(party) &&
      ((hasChild && isOfSide(party, sides)) || (hasAnimal && isCalled(party.place, ownerKey))),
  )
  for (const keeper of keepers) Object.assign(keeper, { role: 'lead', namedRole: 'lead' })
  if (keepers.length === 0 && !parties.some(isParentByKin)) return
  for (const child of children)
    if (child.role !== 'staff') Object.assign(child, { role: 'other', namedRole: 'other' })
}

function isOfSide({ place }: Party, sides: readonly FamilySide[]): boolean {
  return sidesOfPlace(place).some((side) => sides.includes(side))
}

function nameOf({ key, parent }: TreeNode): string | null {
  const name = typeof key === 'number' ? parent?.key : key
  return typeof name === 'string' ? name : null
}

const kinKey =
  /^(?:kinship|relation(?:ship)?(?:_?(?:to|with)_?\w+)?|parentesco|grado_?parentesco|lien(?:_?(?:de_?)?parent[eé])?|parentela|relazione|verwandtschaft(?:sgrad|sverh[aä]e?ltnis)?|verh[aä]e?ltnis|beziehung|relatie|verwantschap|relasjon|relation_?til|suhde|pokrewie[nń]stwo|stopie[nń]_?pokrewie[nń]stwa|vztah|p[rř][ií]buzensk[yý]_?vztah|rokonsag|rokons[aá]g|rela[tț]ie|relatie|grad_?(?:de_?)?rudenie|srodstvo|родство|степень_?родства|кем_?приходится|ступінь_?споріднення|σχέση|sxesi|yakinlik|yakınlık|صلة_?القرابة|القرابة|קרבה|نسبت|sambandh|संबंध|hubungan|quan_?he|quan_?hệ|ความสัมพันธ์|続柄|关系|關係|관계)$/iu

/** {"tutor": {"kinship": "mother", …}} is no teacher. */
function isKin(party: Party): boolean {
  return (
    isOfSide(party, parentSides) && [...party.place.children.keys()].some((key) => kinKey.test(String(key)))
  )
}

/** Whoever signs a child up says that they are the mother: {"applicant": {"relation": "mother", "email": …}, "student": {…}}. */
function isParentByKin(party: Party): boolean {
  return party.role === 'lead' && hasAddress(party) && saysParent(party)
}

const saysParent = remember(({ place }: Party) =>
  [...place.children].some(
    ([key, { field }]) =>
      kinKey.test(String(key)) &&
      typeof field?.value === 'string' &&
      sidesOfName(field.value).some((side) => parentSides.includes(side)),
  ),
)

function isCalled(place: TreeNode, name: RegExp): boolean {
  return name.test(String(nameOf(place)))
}
