import { Group, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { texts } from '../texts/texts'
import { useZone } from '../ui/zone'
import { clockTimeOf, momentOf } from '../ui/zoneTime'
import type { EntryFilter } from './entryFilter'

const words = texts.entries
const HOUR_MS = 3_600_000
const BACK_MS: Record<string, number> = { hour: HOUR_MS, day: 24 * HOUR_MS, week: 168 * HOUR_MS }

type Times = Pick<EntryFilter, 'from' | 'to'>
type TimeFilterProps = { from: string | undefined; to: string | undefined; onChange: (times: Times) => void }

/** Since when, or between two moments; both are kept as moments, so an address means the same tomorrow. */
export function TimeFilter({ from, to, onChange }: TimeFilterProps) {
  const isSet = from !== undefined || to !== undefined
  const [chosen, setChosen] = useState(isSet ? 'between' : '')
  // They may have been cleared from elsewhere.
  const shown = isSet || chosen === 'between' ? chosen : ''
  return (
    <Group gap={8}>
      <NativeSelect
        aria-label={words.time}
        value={shown}
        data={[
          { value: '', label: words.times.any },
          { value: 'hour', label: words.times.hour },
          { value: 'day', label: words.times.day },
          { value: 'week', label: words.times.week },
          { value: 'between', label: words.times.between },
        ]}
        onChange={(event) => {
          const next = event.currentTarget.value
          setChosen(next)
          const backMs = BACK_MS[next]
          if (backMs !== undefined) onChange({ from: new Date(Date.now() - backMs).toISOString() })
          if (next === '') onChange({})
        }}
      />
      {shown === 'between' && (
        <>
          <Moment
            label={words.from}
            value={from}
            onChange={(moment) => {
              onChange(without({ from: moment, to }))
            }}
          />
          <Moment
            label={words.to}
            value={to}
            onChange={(moment) => {
              onChange(without({ from, to: moment }))
            }}
          />
        </>
      )}
    </Group>
  )
}

function without({ from, to }: { from: string | undefined; to: string | undefined }): Times {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

type MomentProps = {
  label: string
  value: string | undefined
  onChange: (moment: string | undefined) => void
}

/** In the zone in which the page tells its times. */
function Moment({ label, value, onChange }: MomentProps) {
  const timeZone = useZone()
  return (
    <TextInput
      type="datetime-local"
      aria-label={label}
      title={label}
      defaultValue={value === undefined ? '' : clockTimeOf(new Date(value), timeZone)}
      onBlur={(event) => {
        const typed = event.currentTarget.value
        onChange(typed === '' ? undefined : momentOf(typed, timeZone).toISOString())
      }}
    />
  )
}
