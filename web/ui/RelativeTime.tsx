import { Tooltip } from '@mantine/core'
import { useEffect, useState } from 'react'
import { texts } from '../texts/texts'
import { dateFormat } from './dateFormat'
import { useZone } from './zone'

const words = texts.time
const TICK_MS = 15_000
const STEPS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** As people say it, with the exact time beside the pointer. */
export function RelativeTime({ at }: { at: string }) {
  const now = useNow()
  const timeZone = useZone()
  /** Most never are, and in a long list what waits for the pointer would take longer to draw than all the rest. */
  const [isPointedAt, setPointedAt] = useState(false)
  const date = new Date(at)
  const time = (
    <time
      dateTime={at}
      className="tabular"
      style={{ whiteSpace: 'nowrap' }}
      onPointerEnter={() => {
        setPointedAt(true)
      }}
    >
      {describeTime(date, { now, timeZone })}
    </time>
  )
  if (!isPointedAt) return time
  const exact = dateFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium', timeZone })
  return <Tooltip label={exact.format(date)}>{time}</Tooltip>
}

function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now())
    }, TICK_MS)
    return () => {
      clearInterval(timer)
    }
  }, [])
  return now
}

const DAYS_TOLD_MAX = 7

function describeTime(date: Date, { now, timeZone }: { now: number; timeZone: string | undefined }): string {
  const seconds = Math.round((date.getTime() - now) / 1_000)
  if (Math.abs(seconds) > DAYS_TOLD_MAX * 86_400) {
    return dateFormat(undefined, { dateStyle: 'medium', timeZone }).format(date)
  }
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return words.ago(Math.trunc(seconds / size), unit)
  }
  return words.justNow
}
