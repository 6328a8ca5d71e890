import type { Clue } from '../clues/readClues'
import type { Party } from './parties'
import { hasTag } from './roles'
import { hasAddress, hasProfile, isPersonName } from './traits'

/** What machines and colleagues do: whoever is named with it is one of the tool user's people. */
const machineEvent =
  /^(?:\w+[.:])?(?:audit|build|commit|cron|deploy(?:ment)?|export|(?:feature_?)?flag|incident|migration|pipeline|release|backup|workflow_?(?:job|run)|check_?(?:run|suite)|(?:merge|pull)_?request|tag_?push|maintenance)(?:$|[.: /_-])/i
/** Where nobody is called a lead these are of machines too; tools that watch companies send leads with them. */
const watchEvent = /^(?:\w+[.:_])?(?:alert|monitor|sync)(?:$|[.: /_-])/i
/** Forms, campaigns and keys are made by the tool user's people. */
const ownThing =
  /^(?:\w+[.:])?(?:api_?key|automation|campaign|dashboard|form|integration|page|report|segment|sequence|survey|template|webhook|workflow)s?[._: -](?:activated|archived|created|deleted|disabled|duplicated|edited|enabled|finished|generated|launched|paused|published|ready|scheduled|sent|shared|started|stopped|updated)$/i
/** How a product is set up is its makers' doing, whatever was done to it. */
const ownSetting =
  /^(?:\w+[.:])?(?:feature(?:_?flag)?|experiment|metric|environment|role|permission|policy|secret|variable|certificate|translation|locale|glossary|access_?(?:review|policy|key)|saved_?group|schema|runbook|rollout|kill_?switch)s?[._: -](?:activated|archived|changed|created|deleted|completed|disabled|edited|enabled|launched|modified|published|reverted|rotated|started|stopped|toggled|updated)$/i
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
  const own = [
    machineEvent,
    ownThing,
    ownSetting,
    publishing,
    ...(parties.some(isNamedLead) ? [] : [watchEvent]),
  ]
  readFollowers(parties)
  const isOfPush = parties.some(isPushed)
  const isMonitored = parties.some(isMonitor)
  const isOwn =
    isOfPush || isMonitored || parties.some(({ clues }) => clues.some((clue) => isOwnEvent(clue, own)))
  if (!isOwn) return
  for (const party of parties)
    if (
      (party.role === 'user' && !party.clues.some(isEmployer)) ||
      (isMonitored && isListed(party)) ||
      (party.role === 'from' &&
        memberKey.test(String(party.place.key)) &&
        (isOfPush || !hasAddress(party))) ||
      (party.role === 'lead' &&
        (memberKey.test(String(party.place.key)) || !(hasAddress(party) || hasProfile(party))))
    )
      party.role = 'staff'
}

/** Customers ask for exports as well, and say at which company they are. */
function isEmployer({ shape, words }: Clue): boolean {
  return shape.kind === 'words' && hasTag(words, 'company', 'companyName')
}

const monitorKey = /^(?:monitor|check|probe|host|server|uptime|endpoint|watchdog)$/i
const stateKey = /^(?:(?:alert|monitor|check|incident|current|new|probe)_?)?(?:type|state|status)$/i
const stateValue =
  /^(?:down|up|offline|online|recovered|recovery|firing|resolved|triggered|critical|flapping|degraded|unreachable|failed|failing|timeout)$/i

/** {"monitor": {"url": …}, "alert_type": "down"}. */
function isMonitor({ place, clues }: Party): boolean {
  const root = place.parent ? [] : clues
  return (
    root.some(
      ({ field }) =>
        stateKey.test(String(field.segments.at(-1))) &&
        stateValue.test(String(field.value)) &&
        field.segments.length <= 2,
    ) && [...place.children.keys()].slice(0, KEYS_MAX).some((key) => monitorKey.test(String(key)))
  )
}

const KEYS_MAX = 100

const toldKey = /^(?:contacts|recipients|users|subscribers)$/i

/** Whom a monitor tells are its "contacts". */
function isListed({ role, place: { key, parent } }: Party): boolean {
  return role === 'lead' && toldKey.test(String(typeof key === 'number' ? parent?.key : key))
}

const strangerKeys = ['starred_at', 'forkee', 'issue', 'discussion', 'sponsorship']

/** Who stars a repository or opens an issue in it is called the "sender" of the event, and sends nothing. */
function readFollowers(parties: readonly Party[]): void {
  for (const party of parties) {
    const beside = party.place.key === 'sender' ? party.place.parent?.children : undefined
    if (party.role === 'from' && beside?.has('repository') && strangerKeys.some((key) => beside.has(key)))
      Object.assign(party, { role: 'user', namedRole: 'user' })
  }
}

const pushKey = /^(?:pusher|head_?commit|total_?commits(?:_?count)?|push)$/i

/** Whoever pushes commits works on what the tool user makes, whether the event has a name or not. */
function isPushed({ clues }: Party): boolean {
  return clues.some(({ field }) => {
    const [first, ...rest] = field.segments
    return typeof first === 'string' && (pushKey.test(first) || (first === 'commits' && rest.length > 1))
  })
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
