import { rememberByNode } from '../clues/fieldTree'
import type { TreeNode } from '../clues/fieldTree'
import { nameKindOf } from '../clues/nameKind'
import { readName } from '../clues/readName'
import type { Party } from '../parties/parties'
import { remember } from '../remember'
import { isDeclaredFirm } from '../scores/declaredFirm'
import { firmWords } from '../vocabulary/firmWords'

/** An id and a name are told of whoever has the account. */
const FEW = 3

/**
 * A company that is only named stands around the record of one that is told of as a firm:
 * {"company": {"id": 1, "name": "Our Tool"}, "data": {"type": "company", "name": "Acme", "vat_number": …}}.
 */
export function isInEnvelope({ place, clues }: Party, subject: Party): boolean {
  if (subject.place.parent !== null || place.parent?.parent !== null || clues.length > FEW) return false
  return placesOfFirm(subject).some((container) => container !== place.parent && container !== place)
}

/** Where the subject has its name, if that is a record within the payload that says that it is a firm. */
const placesOfFirm = remember(({ clues }: Party): TreeNode[] => {
  const named = clues.filter(({ words, shape }) => shape.kind === 'words' && nameKindOf(words) === 'bare')
  const places = new Set(named.map(({ container }) => container))
  return [...places].filter((container) => container.parent !== null && isFirm(container))
})

/** Nobody's record has more keys that are worth a look. */
const KEYS_MAX = 100

const isFirm = rememberByNode(
  (node) =>
    isDeclaredFirm(node) ||
    [...node.children.keys()]
      .slice(0, KEYS_MAX)
      .some((key) => readName(String(key)).some(({ text }) => firmWords.test(text) || registered.test(text))),
)

const registered = /^(?:registration|registered|regno|siret|taxid|taxnumber|vatid|vatnumber|website|domain)$/
