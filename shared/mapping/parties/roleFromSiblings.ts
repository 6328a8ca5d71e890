import { rememberByNode } from '../clues/fieldTree'
import type { TreeNode } from '../clues/fieldTree'
import { readName } from '../clues/readName'
import { hasTag, roleOfContainer } from './roles'
import type { Role } from './roles'

/** Longer values of a `type` are texts, not kinds. */
const KIND_LENGTH_MAX = 30

/** Who of a message's people is who. */
const sides = new Map<string, Role>([
  ['from', 'from'],
  ['sender', 'from'],
  ['to', 'to'],
  ['recipient', 'to'],
  ['chair', 'staff'],
  ['cc', 'other'],
  ['bcc', 'other'],
])

/** Somebody or something is told by what stands beside the name: `is_organizer: true`, `type: "company"`. */
export const roleFromSiblings = rememberByNode((place): Role | null => {
  if (isFlaggedOwn(place) || isAuthorOfSeveral(place)) return 'staff'
  for (const [key, { field }] of place.children) {
    if (typeof key !== 'string' || !field) continue
    if (field.value === true && saysStaff(key) && !isHolderOfAccount(key, place)) return 'staff'
    if (field.value === false && /^(?:is_?)?external$/i.test(key)) return 'staff'
    if (typeof field.value !== 'string' || field.value.length > KIND_LENGTH_MAX) continue
    if (
      sideKey.test(key) &&
      /^(?:internal|self|own|us|ours|our_?side)$/i.test(field.value) &&
      // Whoever fills in a form says so: the contact is "self".
      !(/^contact/i.test(key) && /^self$/i.test(field.value))
    )
      return 'staff'
    if (/^(?:role|participant_?role)$/i.test(key)) {
      const side = sides.get(field.value.toLowerCase())
      if (side) return side
      // Whoever signs up is the admin or owner of their own account; only other roles are the tool's side.
      const isOwnRole = ownRole.test(field.value)
      // Whoever sells a house is whom its agent is there for.
      const isOfDeal = place.parent === null && sideOfDeal.test(field.value)
      if (
        !isOwnRole &&
        !isOfDeal &&
        !isJobTitle(field.value, place) &&
        hasTag(readName(field.value), 'staff', 'staffHead')
      )
        return 'staff'
    } else if (/^(?:type|kind|object|entity|(?:user|participant|author|record|object)_?type)$/i.test(key)) {
      if (programKind.test(field.value)) return 'thing'
      if (machineKind.test(field.value) && actorKey.test(String(place.key))) return 'staff'
      // Whoever offers something at a marketplace is one of its users.
      if (/^(?:user|member)_?type$/i.test(key) && marketSide.test(field.value)) continue
      // The owner of a booking is whoever has booked: {"participant_type": "OWNER"}.
      if (/^(?:participant|player|guest|attendee)_?type$/i.test(key) && /^owner$/i.test(field.value)) continue
      const role = roleOfContainer(readName(field.value))
      // "account.updated" is told of who has opened an account, "organization.invitation" of who is to join one.
      if (role === 'company' && !place.parent && /^account\W|invit|member/i.test(field.value)) return null
      // "com.support.ticket.created" is what happened, not somebody of the support.
      if (role === 'staff' && eventName.test(field.value)) continue
      if (role === 'staff' || role === 'company' || role === 'lead') return role
    }
  }
  return null
})

/**
 * Whoever signs up is the owner or admin of their own account, and of a family's account the owner is who can be written to:
 * {"persons": [{"email": "ada@…", "is_owner": true}, {"email": null, "is_owner": false}]}.
 */
function isHolderOfAccount(key: string, { key: index, parent, children }: TreeNode): boolean {
  if (!/^is_?(?:owner|admin)$/i.test(key)) return false
  if (typeof index !== 'number' || !parent) return true
  if (parent.children.size > SIDES_MAX) return false
  const mail = [...children].find(([, { field }]) => String(field?.value ?? '').includes('@'))?.[0]
  if (mail === undefined) return false
  return [...parent.children.values()].every(
    (other) =>
      other.children === children || !String(other.children.get(mail)?.field?.value ?? '').includes('@'),
  )
}

const marketSide =
  /^(?:provider|seller|vendor|supplier|host|landlord|owner|driver|expert|tutor|coach|freelancer)s?$/i

const ownRole = /admin|owner|manager|editor|creator/i

const sideOfDeal = /^(?:(?:home|property)[ _-]?)?(?:seller|vendor|landlord|lessor|owner)$/i

const reachedKey = /^(?:person|contact|lead|prospect|candidate|applicant|customer|client|buyer|champion)s?$/i

/** The "role" of somebody who is reached is their job, whatever it has to do with: "Warehouse systems lead". */
function isJobTitle(value: string, { key, parent }: TreeNode): boolean {
  const own = String(typeof key === 'number' ? parent?.key : key)
  if (!reachedKey.test(own) && !hasTag(readName(own), 'lead')) return false
  const words = readName(value)
  return words.length > 1 && !hasTag(words.slice(-1), 'staff')
}

const sideKey = /^(?:affiliation|side|(?:participant|user|attendee|party|member|contact)_?type)$/i

/** "Self", "my_party", "isMe": of the tool's user. Without "is" an "own company" is what somebody said they have. */
const ownFlag =
  /^(?:(?:is_?)?(?:self|me|mine|ours|(?:my|our|own)(?:_?(?:party|participant|side|team|user|contact|entity))?|current_?user)|is_?(?:my|our|own)_?(?:company|organi[sz]ation|account))$/i

function isFlaggedOwn({ children }: TreeNode): boolean {
  for (const [key, { field }] of children) if (field?.value === true && ownFlag.test(String(key))) return true
  return false
}

const authorFlags = ['is_author', 'is_initiator', 'is_creator']
/** More have no part in one document. */
const SIDES_MAX = 50

/** Of several who sign, whoever has drawn a document up is on the tool user's side: {"is_author": true}, {"is_author": false}. */
function isAuthorOfSeveral({ key, parent, children }: TreeNode): boolean {
  if (typeof key !== 'number' || !parent || parent.children.size > SIDES_MAX) return false
  const flag = authorFlags.find((name) => children.get(name)?.field?.value === true)
  if (flag === undefined) return false
  return [...parent.children.values()].some((other) => other.children.get(flag)?.field?.value === false)
}

/** Programs act as well. */
const machineKind = /^(?:application|app|bot|system|integration|service_?account|automation|machine)$/i

/** What somebody has used, beside those who did: {"type": "AppInstance", "displayName": "Admin Console"}. */
const programKind = /^app_?instance$/i

const eventName = /[a-z][.:/]+[a-z]/i

const actorKey = /^(?:actor|user|author|sender|initiator|performer|\w+_?by)$/i

/**
 * `is_organizer` and `internal` are about somebody; a ticket that is `assigned` is the participant's, "created by form" the tool's word,
 * and what is "visible to agents", and who "allows admin emails" or has "owners provided", is nobody of them.
 */
function saysStaff(key: string): boolean {
  const words = readName(key)
  const isOfThing = hasTag(words.slice(-1), 'thing') && !hasTag(words.slice(-1), 'staff', 'staffHead')
  const staff = words.findIndex(({ tags }) => tags.includes('staff'))
  const isHead =
    staff >= 0 && words.slice(staff + 1).every((word) => hasTag([word], 'user', 'lead', 'staff', 'staffHead'))
  const isStaff = isHead || hasTag(words.slice(-1), 'staffHead')
  const isToThem =
    doneToThem.has(words[0]?.text ?? '') || words.slice(0, -1).some(({ text }) => toThem.has(text))
  return !/assigned|verified|notif/i.test(key) && !isToThem && !isOfThing && isStaff
}

const toThem = new Set(['for', 'to', 'by', 'from', 'with'])
const doneToThem = new Set(
  'has allow allows can show shows send sends use uses enable enables require requires receive receives'.split(
    ' ',
  ),
)
