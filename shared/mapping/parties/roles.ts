import type { Word } from '../clues/word'
import type { Tag } from '../vocabulary/lookUpWord'

/** Whose data something holds; `neutral` where the name says nothing, `unknown` where it says something unknown. */
export type Role =
  | 'lead'
  | 'user'
  | 'staff'
  | 'other'
  /** The account or program that the payload passed through: hardly the lead. */
  | 'own'
  | 'from'
  | 'to'
  | 'company'
  | 'employment'
  | 'thing'
  | 'neutral'
  | 'unknown'

/** Whose things may be told of somebody who is the lead. */
export const leadLikeRoles: ReadonlySet<Role> = new Set(['lead', 'user', 'neutral', 'unknown'])

/** Tags that decide wherever they stand in a name, the surest first. */
const anywhere = [
  ['other', 'other'],
  ['staff', 'staff'],
] as const satisfies [Tag, Role][]

/** Tags that decide as the last known word of a name: a "contact list" is a list. */
const asHead = [
  ['staffHead', 'staff'],
  ['own', 'own'],
  ['employment', 'employment'],
  ['lead', 'lead'],
  ['company', 'company'],
  ['user', 'user'],
  ['from', 'from'],
  ['to', 'to'],
  ['website', 'thing'],
  ['thing', 'thing'],
  ['noise', 'thing'],
] as const satisfies [Tag, Role][]

/** The role that the name of a container gives to what it holds. */
export function roleOfContainer(words: readonly Word[]): Role {
  if (words.at(-1)?.text === 'mentioned' && hasTag(words, 'company')) return 'company'
  if (isMemberOfOwn(words)) return 'user'
  for (const [tag, role] of anywhere) if (hasTag(words, tag)) return role
  const known = words.filter(({ text, tags }) => tags.length > 0 && !isStructure(tags) && !isEnvelope(text))
  // What an id stands for may be filled in: {"org_id": {"name": …}}.
  const isFilledIn = known.length === 2 && known[1]?.text === 'id' && hasTag(known, 'company', 'lead')
  const head = isFilledIn ? known[0] : known.at(-1)
  if (isMoneyAccount(words)) return 'thing'
  if (!head) return words.some(({ tags }) => tags.length === 0) ? 'unknown' : 'neutral'
  for (const [tag, role] of asHead) if (head.tags.includes(tag)) return isOwnPlace(role, known) ? 'own' : role
  return 'unknown'
}

/** An "organization member" uses the tool: the lead where nobody else is, as whoever joins one, and a colleague beside a contact. */
function isMemberOfOwn(words: readonly Word[]): boolean {
  const [whose, member] = words.slice(-2)
  return (
    member !== undefined &&
    whose !== undefined &&
    /^(?:member|members|user|users|membership)$/.test(member.text) &&
    /^(?:org|organi[sz]ation|workspace|account|tenant|company)$/.test(whose.text)
  )
}

/** What is sent from one warehouse to another stays in the house: {"warehouse_to": {"email": …}}. */
function isOwnPlace(role: Role, words: readonly Word[]): boolean {
  return (role === 'to' || role === 'from') && hasTag(words, 'own')
}

/** Where money is booked or kept: "GL_ACCOUNT", "payment_account". */
function isMoneyAccount(words: readonly Word[]): boolean {
  const [kind, account] = words.slice(-2)
  return account?.text === 'account' && moneyKind.test(kind?.text ?? '')
}

const moneyKind =
  /^(?:gl|ledger|bank|cash|payment|payout|expense|savings|checking|deposit|settlement|credit|debit|revenue|income|tax|vat)$/

/** "New account notification" holds an account; only the "notification e-mail" is the tool user's. */
function isEnvelope(text: string): boolean {
  return text === 'notification' || text === 'notifications'
}

export function hasTag(words: readonly Word[], ...tags: Tag[]): boolean {
  return words.some((word) => tags.some((tag) => word.tags.includes(tag)))
}

/** Whether a name is made of words that only hold other fields together. */
export function isTransparent(words: readonly Word[]): boolean {
  return words.every(({ tags }) => isStructure(tags) || isTime(tags))
}

function isStructure(tags: readonly Tag[]): boolean {
  return tags.some((tag) => tag === 'wrapper' || tag === 'value' || tag === 'filler')
}

function isTime(tags: readonly Tag[]): boolean {
  return tags.some((tag) => tag === 'past' || tag === 'current')
}

const attributeTags: Tag[] = [
  'email',
  'name',
  'fullName',
  'thingName',
  'linkedin',
  'website',
  'domain',
  'firstName',
  'lastName',
  'companyName',
]

/** Whether a container is a property spelled as an object or list: `name.first`, `emails.0.email`. */
export function isAttribute(words: readonly Word[]): boolean {
  return words.length > 0 && words.length <= 3 && hasTag(words.slice(-1), ...attributeTags)
}
