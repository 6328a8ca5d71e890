import type { Clue } from '../clues/readClues'
import type { Party } from './parties'
import { hasAddress, hasProfile, isPersonName } from './traits'

/** What machines and colleagues do: whoever is named with it is one of the tool user's people. */
const machineEvent =
  /^(?:\w+[.:])?(?:audit|build|commit|cron|deploy(?:ment)?|export|(?:feature_?)?flag|incident|migration|pipeline|release|backup|workflow_?(?:job|run)|check_?(?:run|suite)|(?:merge|pull)_?request|tag_?push|maintenance)(?:$|[.: /_-])/i
/** Where nobody is called a lead these are of machines too; tools that watch companies send leads with them. */
const watchEvent = /^(?:\w+[.:_])?(?:alert|monitor|sync)(?:$|[.: /_-])/i
/** Forms, campaigns and keys are made by the tool user's people. */
const ownThing =
  /^(?:\w+[.:])?(?:api_?key|automation|campaign|dashboard|form|integration|page|report|segment|sequence|survey|template|webhook|workflow)s?[._: -](?:activated|archived|created|deleted|disabled|duplicated|edited|enabled|finished|generated|launched|paused|published|ready|scheduled|sent|started|stopped|updated)$/i
/** What is published is the own side's. */
const publishing =
  /^(?:un)?publish(?:ed)?$|^(?:deployed|merged|rolled_?back)$|^(?:\w+[.:])?(?:story|article|(?:blog_?)?post|entry|asset|content|release|document)s?[._: -](?:un)?(?:publish|archive|schedule)(?:e?d)?$/i
const kindKey =
  /^(?:event|object_?kind|event_?(?:type|name|key)|type|kind|action|topic|trigger|entity_?type)$/i
const alertKey =
  /^(?:alert|alarm|incident|monitor|check)_?(?:type|name|id|policy|rule|severity|state|status)$/i
const memberKey = /^(?:member|user|actor|author|sender|performer|initiator)$/i

/** Users and members of an event that only tells what was done with the tool are on the tool user's side. */
export function readOwnEvents(parties: readonly Party[]): void {
  const own = [machineEvent, ownThing, publishing, ...(parties.some(isNamedLead) ? [] : [watchEvent])]
  if (!parties.some(({ clues }) => clues.some((clue) => isOwnEvent(clue, own)))) return
  for (const party of parties)
    if (
      party.role === 'user' ||
      (party.role === 'from' && memberKey.test(String(party.place.key)) && !hasAddress(party)) ||
      (party.role === 'lead' &&
        (memberKey.test(String(party.place.key)) || !(hasAddress(party) || hasProfile(party))))
    )
      party.role = 'staff'
}

const visit =
  /(?:participant|attendee|registrant|visitor|guest|audience|viewer)s?[._ -]*(?:has_?)?(?:join|left|leave|enter|regist|check|exit|attend|wait|admit)/i
const actorKey = /^(?:operator|actor|performer|initiator)$/i

/** Who "operated" the joining of a participant is the participant: {"event": "meeting.participant-joined", "operator": {"user_name": …}}. */
export function readVisitors(parties: readonly Party[]): void {
  const isVisit = ({ field }: Clue): boolean =>
    field.segments.length <= 2 &&
    kindKey.test(String(field.segments.at(-1))) &&
    typeof field.value === 'string' &&
    visit.test(field.value)
  if (parties.some(({ role, clues }) => role === 'lead' && clues.some(isPersonName))) return
  if (!parties.some(({ clues }) => clues.some(isVisit))) return
  for (const party of parties)
    if (party.role === 'staff' && actorKey.test(String(party.place.key))) party.role = 'lead'
}

function isNamedLead({ role, place, clues }: Party): boolean {
  return role === 'lead' && !memberKey.test(String(place.key)) && clues.some(isPersonName)
}

function isOwnEvent({ field }: Clue, own: readonly RegExp[]): boolean {
  const key = field.segments.at(-1)
  const { value } = field
  if (field.segments.length > 2 || typeof value !== 'string') return false
  if (own.includes(watchEvent) && alertKey.test(String(key))) return true
  return kindKey.test(String(key)) && own.some((event) => event.test(value))
}
