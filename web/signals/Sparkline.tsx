import type { SignalStats } from '../../shared/contract/stats'
import { texts } from '../texts/texts'
import classes from './Signal.module.css'

const [WIDTH, HEIGHT, GAP] = [112, 24, 2]

/** How much came each day, and how many leads that gave, at a glance; the sum stands beside it for whoever sees no picture. */
export function Sparkline({ days }: { days: SignalStats['days'] }) {
  const bars = days.map(({ date, live, test, leads }) => ({ date, entries: live + test, leads }))
  const highest = Math.max(1, ...bars.map(({ entries, leads }) => Math.max(entries, leads)))
  const step = WIDTH / bars.length
  const sum = (of: 'entries' | 'leads') => bars.reduce((all, bar) => all + bar[of], 0)
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={`${texts.signals.entries(sum('entries'))}, ${texts.signals.leads(sum('leads'))}`}
      style={{ display: 'block' }}
    >
      {bars.map(({ date, entries, leads }, index) => {
        const place = { x: index * step, width: step - GAP, rx: 1 }
        const height = Math.max((entries / highest) * HEIGHT, 1.5)
        const ofLeads = (leads / highest) * HEIGHT
        return (
          <g key={date}>
            <rect {...place} y={HEIGHT - height} height={height} className={classes.entriesOfDay} />
            {leads > 0 && (
              <rect
                {...place}
                y={HEIGHT - ofLeads}
                height={ofLeads}
                fill="var(--mantine-primary-color-filled)"
              />
            )}
          </g>
        )
      })}
    </svg>
  )
}
