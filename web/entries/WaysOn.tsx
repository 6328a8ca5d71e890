import { Group } from '@mantine/core'
import type { Entry, EntryReason } from '../../shared/contract/entries'
import { useMe } from '../session/useMe'
import { entryPageTexts } from '../texts/entryPage'
import { LinkAnchor } from '../ui/LinkButton'

const words = entryPageTexts.next

type Step = 'mapping' | 'filters' | 'recipients'
type Way = Step | 'directory' | 'exclusions' | 'people' | 'providers' | 'lead'

/** The places that the texts of the reasons speak of. */
const waysOf = {
  identifiers_missing: ['mapping'],
  not_found: ['directory', 'mapping'],
  ambiguous: ['mapping'],
  identifiers_disagree: ['mapping', 'directory'],
  filtered: ['filters'],
  excluded: ['exclusions'],
  recently_contacted: [],
  privacy: [],
  no_contact_fits: ['filters', 'directory'],
  daily_limit: ['people', 'recipients'],
  too_old: ['people'],
  dismissed: ['recipients'],
  lead_exists: ['lead'],
  no_recipient: ['recipients'],
  internal_error: [],
  enriching: [],
  provider_unavailable: ['providers'],
  writing: [],
} as const satisfies Record<EntryReason, readonly Way[]>

const known = new Map<string, readonly Way[]>(Object.entries(waysOf))
const nameOfStep = {
  mapping: words.toMapping,
  filters: words.toFilters,
  recipients: words.toRecipients,
} as const satisfies Record<Step, string>

/** Links to where what held an entry back is decided. */
export function WaysOn({ entry }: { entry: Entry }) {
  const { user } = useMe()
  const ways = known.get(entry.reason ?? '') ?? []
  const shown = ways.filter((way) => user.role === 'owner' || !(way === 'people' || way === 'providers'))
  if (shown.length === 0) return null
  return (
    <Group gap="4px 16px" mt={4}>
      {shown.map((way) => (
        <WayOn key={way} way={way} entry={entry} />
      ))}
    </Group>
  )
}

function WayOn({ way, entry: { signalId, leadIds } }: { way: Way; entry: Entry }) {
  switch (way) {
    case 'mapping':
    case 'filters':
    case 'recipients':
      return (
        <LinkAnchor to="/signals/$signalId/settings/$step" params={{ signalId, step: way }}>
          {nameOfStep[way]}
        </LinkAnchor>
      )
    case 'directory':
      return <LinkAnchor to="/directory">{words.toDirectory}</LinkAnchor>
    case 'exclusions':
      return (
        <LinkAnchor to="/directory" search={{ part: 'exclusions' }}>
          {words.toExclusions}
        </LinkAnchor>
      )
    case 'people':
      return <LinkAnchor to="/settings/people">{words.toPeople}</LinkAnchor>
    case 'providers':
      return <LinkAnchor to="/settings/workspace">{words.toProviders}</LinkAnchor>
    case 'lead': {
      const [leadId] = leadIds
      if (leadId === undefined) return null
      return (
        <LinkAnchor to="/feed/$leadId" params={{ leadId }}>
          {words.toLead}
        </LinkAnchor>
      )
    }
  }
}
