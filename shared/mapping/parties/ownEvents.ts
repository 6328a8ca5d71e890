import type { Segment } from '../../fields/field'
import type { Clue } from '../clues/readClues'
import type { TreeNode } from '../clues/fieldTree'
import type { Party } from './parties'

/** What machines and colleagues do: whoever is named with it is one of the tool user's people. */
const machineEvent =
  /^(?:\w+[.:])?(?:audit|build|commit|deploy(?:ment)?|export|flag|incident|migration|pipeline|release|backup)(?:$|[.: /-])/i
/** Forms, campaigns and keys are made by the tool user's people. */
const ownThing =
  /^(?:\w+[.:])?(?:api_?key|automation|campaign|dashboard|form|integration|page|report|segment|sequence|survey|template|webhook|workflow)s?[._: -](?:activated|archived|created|deleted|disabled|duplicated|edited|enabled|finished|generated|launched|paused|published|ready|scheduled|sent|started|stopped|updated)$/i
const kindKey = /^(?:event|event_?(?:type|name|key)|type|kind|action|topic|trigger|entity_?type)$/i
const memberKey = /^(?:member|user|actor|author|sender|performer|initiator)$/i

/** Users and members of an event that only tells what was done with the tool are on the tool user's side. */
export function readOwnEvents(parties: readonly Party[]): void {
  if (!parties.some(({ clues }) => clues.some(isOwnEvent))) return
  for (const party of parties)
    if (party.role === 'user' || (party.role === 'lead' && memberKey.test(String(party.place.key))))
      party.role = 'staff'
}

function isOwnEvent({ field }: Clue): boolean {
  const key = field.segments.at(-1)
  if (field.segments.length > 2 || typeof field.value !== 'string' || !kindKey.test(String(key))) return false
  return machineEvent.test(field.value) || ownThing.test(field.value)
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

function hasAddress({ clues }: Party): boolean {
  return clues.some(({ shape }) => shape.kind === 'email')
}
