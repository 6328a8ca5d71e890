import { Group, SegmentedControl, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { SignalStats } from '../../shared/contract/stats'
import { texts } from '../texts/texts'
import { dateFormat } from '../ui/dateFormat'
import { Panel } from '../ui/Panel'
import { useZone } from '../ui/zone'
import { type Bar, Bars } from './Bars'

const words = texts.overview

/** What came and what became of it, by day or by hour. */
export function Activity({ stats }: { stats: SignalStats }) {
  const [span, setSpan] = useState('days')
  const timeZone = useZone()
  const bars = span === 'hours' ? byHour(stats, timeZone) : byDay(stats)
  return (
    <Panel>
      <Group justify="space-between" mb="sm">
        <Title order={2} fz="md">
          {span === 'hours' ? words.byHour : words.fortnight}
        </Title>
        <SegmentedControl
          size="xs"
          aria-label={words.span}
          value={span}
          onChange={setSpan}
          data={[
            { value: 'days', label: words.days },
            { value: 'hours', label: words.hours },
          ]}
        />
      </Group>
      <Bars bars={bars} />
      {bars.every(({ entries }) => entries === 0) && <Text c="dimmed">{words.nothing}</Text>}
    </Panel>
  )
}

/** Days of UTC, as they are counted. */
function byDay({ days }: SignalStats): Bar[] {
  const dayName = dateFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return days.map(({ date, live, test, leads, skipped, failed }) => ({
    label: dayName.format(new Date(date)),
    entries: live + test,
    leads,
    noLead: skipped + failed,
  }))
}

function byHour({ hours }: SignalStats, timeZone: string | undefined): Bar[] {
  const clock = dateFormat(undefined, { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone })
  return hours.map(({ at, live, test, leads, skipped, failed }) => ({
    label: clock.format(new Date(at)),
    entries: live + test,
    leads,
    noLead: skipped + failed,
  }))
}
