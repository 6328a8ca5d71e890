import { Tooltip } from '@mantine/core'
import { useEffect, useState } from 'react'
import { texts } from '../texts/texts'
import { dateFormat } from './dateFormat'
import { useNear } from './useNear'
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
  const { near, pointing } = useNear()
  const date = new Date(at)
  return (
    <>
      <time dateTime={at} className="tabular" style={{ whiteSpace: 'nowrap' }} {...pointing}>
        {describeTime(date, { now, timeZone })}
      </time>
      {/* Most never are pointed at, and in a long list what waits for that would take longer to draw than all the rest. */}
      {near && <Tooltip opened target={near} label={exactTime(date, timeZone)} />}
    </>
  )
}

function exactTime(date: Date, timeZone: string | undefined): string {
  return dateFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium', timeZone }).format(date)
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
