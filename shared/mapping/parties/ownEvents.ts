import type { Segment } from '../../fields/field'
import type { Clue } from '../clues/readClues'
import type { TreeNode } from '../clues/fieldTree'
import type { Party } from './parties'
import { hasTag } from './roles'
import { isSomebodyElse } from './somebodyElse'

/** What machines and colleagues do: whoever is named with it is one of the tool user's people. */
const machineEvent =
  /^(?:\w+[.:])?(?:audit|build|commit|cron|deploy(?:ment)?|export|flag|incident|migration|pipeline|release|backup|workflow_?(?:job|run)|check_?(?:run|suite)|(?:merge|pull)_?request|tag_?push|maintenance)(?:$|[.: /_-])/i
/** Where nobody is called a lead these are of machines too; tools that watch companies send leads with them. */
const watchEvent = /^(?:\w+[.:])?(?:alert|monitor|sync)(?:$|[.: /_-])/i
/** Forms, campaigns and keys are made by the tool user's people. */
const ownThing =
  /^(?:\w+[.:])?(?:api_?key|automation|campaign|dashboard|form|integration|page|report|segment|sequence|survey|template|webhook|workflow)s?[._: -](?:activated|archived|created|deleted|disabled|duplicated|edited|enabled|finished|generated|launched|paused|published|ready|scheduled|sent|started|stopped|updated)$/i
/** What is published is the own side's. */
const publishing =
  /^(?:un)?publish(?:ed)?$|^(?:deployed|merged|rolled_?back)$|^(?:\w+[.:])?(?:story|article|(?:blog_?)?post|entry|asset|content|release|document)s?[._: -](?:un)?(?:publish|archive|schedule)(?:e?d)?$/i
const kindKey =
  /^(?:event|object_?kind|event_?(?:type|name|key)|type|kind|action|topic|trigger|entity_?type)$/i
const memberKey = /^(?:member|user|actor|author|sender|performer|initiator)$/i

/** Users and members of an event that only tells what was done with the tool are on the tool user's side. */
export function readOwnEvents(parties: readonly Party[]): void {
  const own = [machineEvent, ownThing, publishing, ...(parties.some(isNamedLead) ? [] : [watchEvent])]
  if (!parties.some(({ clues }) => clues.some((clue) => isOwnEvent(clue, own)))) return
  for (const party of parties)
    if (
      party.role === 'user' ||
      (party.role === 'lead' &&
        (memberKey.test(String(party.place.key)) || !(hasAddress(party) || hasProfile(party))))
    )
      party.role = 'staff'
}

function isNamedLead({ role, place, clues }: Party): boolean {
  return role === 'lead' && !memberKey.test(String(place.key)) && clues.some(isPersonName)
}

function isOwnEvent({ field }: Clue, own: readonly RegExp[]): boolean {
  const key = field.segments.at(-1)
  const { value } = field
  if (field.segments.length > 2 || typeof value !== 'string' || !kindKey.test(String(key))) return false
  return own.some((event) => event.test(value))
}

const replyKey =
  /^(?:(?:owner|merchant|vendor|business|admin|company|public)_?)?(?:reply|replies|response|responses)$/i
const saidKey = /^(?:\w+_)?(?:review|rating|testimonial|feedback|comment|question)s?$/i

/** Who answers a review is not its reader: {"review": {"reviewer": …, "reply": {"author": …}}}. */
export function readReplies(parties: readonly Party[]): void {
  for (const party of parties)
    if (party.role === 'user' && party.clues.every(({ field }) => isWithinReply(field.segments)))
      party.role = 'staff'
}

function isWithinReply(segments: readonly Segment[]): boolean {
  const reply = segments.findLastIndex((key) => replyKey.test(String(key)))
  return segments.slice(0, Math.max(0, reply)).some((key) => saidKey.test(String(key)))
}

const doerKey = /^(?:(?:linkedin_?|account_?|current_?|auth_?)?user|account|seat|sender|profile|me)$/i
const reachedKey = /^(?:person|contact|lead|prospect|recipient|candidate|target|connection)$/i

/** Who uses the tool stands beside whom they reach: {"user": {"email": …}, "person": {"linkedin": …, "company": …}}. */
export function readDoers(parties: readonly Party[]): void {
  const reached = parties.filter(
    (party) =>
      (party.role === 'lead' || party.role === 'unknown') &&
      reachedKey.test(String(party.place.key)) &&
      isDescribed(party),
  )
  for (const party of parties) {
    if (!isDoer(party)) continue
    const beside = reached.find(({ place }) => place !== party.place && place.parent === party.place.parent)
    if (!beside || !isSomebodyElse(party, beside)) continue
    party.role = 'staff'
    beside.role = 'lead'
  }
}

/** An account is somebody's where it has a profile or an address. */
function isDoer(party: Party): boolean {
  if (!doerKey.test(String(party.place.key))) return false
  return (
    party.role === 'user' || ((party.role === 'company' || party.role === 'unknown') && hasProfile(party))
  )
}

function hasProfile({ clues }: Party): boolean {
  return clues.some(({ shape }) => shape.kind === 'personLinkedin')
}

const shopKey = /^(?:store|shop|merchant|seller|vendor|site|web_?site|branch|location|outlet)$/i
const shopRoles = new Set(['thing', 'unknown', 'company'])
const orderKey = /^(?:order|booking|appointment|reservation|checkout|cart|invoice|quote|enquiry|inquiry)$/i

/** A shop has an address as well, but an order is whose address stands with it. */
export function readShops(parties: readonly Party[]): void {
  const isOrdered = parties.some((party) => orderKey.test(String(party.place.key)) && hasAddress(party))
  if (!isOrdered) return
  for (const party of parties)
    if (shopRoles.has(party.role) && shopKey.test(String(party.place.key)) && hasAddress(party))
      party.role = 'staff'
}

/** Whoever is reached has a whole name, and a profile, an address or an employer. */
function isDescribed({ clues }: Party): boolean {
  const isPlaced = clues.some(
    ({ shape, words }) =>
      shape.kind === 'personLinkedin' ||
      shape.kind === 'email' ||
      (shape.kind === 'words' && hasTag(words, 'company', 'companyName')),
  )
  return isPlaced && clues.some(isPersonName)
}

const stageKey = /^(?:speaker|presenter|panelist|moderator)s?$/i
const audienceKey = /^(?:attendee|registrant|participant|invitee|guest|visitor|subscriber|registration)s?$/i

/** Speakers may be leads, but not beside who came to hear them. */
export function readSpeakers(parties: readonly Party[]): void {
  const hasAudience = parties.some(
    (party) => party.role === 'lead' && isCalled(party.place, audienceKey) && hasAddress(party),
  )
  if (!hasAudience) return
  for (const party of parties)
    if (party.role === 'lead' && isCalled(party.place, stageKey)) party.role = 'staff'
}

function isCalled({ key, parent }: TreeNode, name: RegExp): boolean {
  return name.test(String(typeof key === 'number' ? parent?.key : key))
}

function isPersonName({ shape, words }: Clue): boolean {
  return shape.kind === 'words' && hasTag(words, 'fullName', 'firstName', 'name')
}

function hasAddress({ clues }: Party): boolean {
  return clues.some(({ shape }) => shape.kind === 'email')
}
