import { Group, SegmentedControl, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { SignalStats } from '../../shared/contract/stats'
import { texts } from '../texts/texts'
import { Panel } from '../ui/Panel'
import { type Bar, Bars } from './Bars'

const words = texts.overview
const dayName = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' })
const clock = new Intl.DateTimeFormat(undefined, { weekday: 'short', hour: '2-digit', minute: '2-digit' })

/** What came and what became of it, by day or by hour. */
export function Activity({ stats }: { stats: SignalStats }) {
  const [span, setSpan] = useState('days')
  const bars = span === 'hours' ? byHour(stats) : byDay(stats)
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

function byDay({ days }: SignalStats): Bar[] {
  return days.map(({ date, live, test, leads }) => ({
    label: dayName.format(new Date(date)),
    entries: live + test,
    leads,
  }))
}

function byHour({ hours }: SignalStats): Bar[] {
  return hours.map(({ at, live, test, leads }) => ({
    label: clock.format(new Date(at)),
    entries: live + test,
    leads,
  }))
}
