import { Group, NativeSelect, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { texts } from '../texts/texts'
import { useZone } from '../ui/zone'
import { clockTimeOf, momentOf } from '../ui/zoneTime'

const words = texts.entries
const HOUR_MS = 3_600_000
const BACK_MS: Record<string, number> = { hour: HOUR_MS, day: 24 * HOUR_MS, week: 168 * HOUR_MS }

type Times = { from?: string | undefined; to?: string | undefined }
type TimeFilterProps = { from: string | undefined; to: string | undefined; onChange: (times: Times) => void }

/** Since when, or between two moments; both are kept as moments, so an address means the same tomorrow. */
export function TimeFilter({ from, to, onChange }: TimeFilterProps) {
  const isSet = from !== undefined || to !== undefined
  const [shown, setShown] = useState(isSet ? 'between' : '')
  const asked = useRef<Times>({ from, to })
  const ask = (times: Times) => {
    asked.current = times
    onChange(times)
  }
  // They may be cleared from elsewhere, or come with an address.
  useEffect(() => {
    if (from === asked.current.from && to === asked.current.to) return
    asked.current = { from, to }
    setShown(isSet ? 'between' : '')
  }, [from, to, isSet])
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
          setShown(next)
          const backMs = BACK_MS[next]
          if (backMs !== undefined) ask({ from: new Date(Date.now() - backMs).toISOString() })
          if (next === '') ask({})
        }}
      />
      {shown === 'between' && (
        <>
          <Moment
            label={words.from}
            value={from}
            onChange={(moment) => {
              ask({ from: moment, to })
            }}
          />
          <Moment
            label={words.to}
            value={to}
            onChange={(moment) => {
              ask({ from, to: moment })
            }}
          />
        </>
      )}
    </Group>
  )
}

type MomentProps = {
  label: string
  value: string | undefined
  onChange: (moment: string | undefined) => void
}

/** In the zone in which the page tells its times. It counts once it is whole: with Enter, or when it is left. */
function Moment({ label, value, onChange }: MomentProps) {
  const timeZone = useZone()
  const stored = value === undefined ? '' : clockTimeOf(new Date(value), timeZone)
  const [typed, setTyped] = useState(stored)
  const [before, setBefore] = useState(stored)
  if (stored !== before) {
    setBefore(stored)
    setTyped(stored)
  }
  const take = () => {
    if (typed !== stored) onChange(typed === '' ? undefined : momentOf(typed, timeZone).toISOString())
  }
  return (
    <TextInput
      type="datetime-local"
      aria-label={label}
      title={label}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
      }}
    />
  )
}
