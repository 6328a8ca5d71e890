import { Anchor, Menu } from '@mantine/core'
import type { EntryOutcome } from '../../shared/contract/entries'
import type { Run } from '../../shared/contract/runs'
import { useAllSignals } from '../leads/useAllSignals'
import { runTexts } from '../texts/runs'
import { LinkAnchor } from '../ui/LinkButton'

const words = runTexts.runs

export const COUNTS = ['entries', 'leads', 'skipped', 'failed', 'waiting'] as const
type Count = (typeof COUNTS)[number]

const outcomes: Record<Count, EntryOutcome | null> = {
  entries: null,
  leads: 'lead',
  skipped: 'skipped',
  failed: 'failed',
  waiting: 'pending',
}

/** A count that leads to the entries behind it, signal by signal where a run dealt with several. */
export function RunCount({ run: { counts, signals }, count }: { run: Run; count: Count }) {
  const names = new Map(useAllSignals().map(({ id, name }) => [id, name]))
  const shown = new Intl.NumberFormat().format(counts[count])
  const known = signals.filter(({ signalId }) => names.has(signalId))
  const [only, ...others] = known
  if (counts[count] === 0 || !only) return shown
  const label = `${words.counts[count]}: ${shown}`
  if (others.length === 0) {
    return (
      <LinkAnchor {...linkTo(only, count)} inherit aria-label={label}>
        {shown}
      </LinkAnchor>
    )
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Anchor component="button" type="button" inherit aria-label={label}>
          {shown}
        </Anchor>
      </Menu.Target>
      <Menu.Dropdown>
        {known.map((signal) => (
          <Menu.Item key={signal.signalId} component="div">
            <LinkAnchor {...linkTo(signal, count)} dir="auto" className="foreign">
              {names.get(signal.signalId)}
            </LinkAnchor>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function linkTo({ signalId, from, to }: Run['signals'][number], count: Count) {
  const outcome = outcomes[count]
  const end = new Date(Date.parse(to) + 1).toISOString()
  return {
    to: '/signals/$signalId/entries',
    params: { signalId },
    search: { mode: 'live', from, to: end, ...(outcome === null ? {} : { outcome }) },
  } as const
}
