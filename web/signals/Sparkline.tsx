import type { SignalStats } from '../../shared/contract/stats'
import { texts } from '../texts/texts'

const [WIDTH, HEIGHT, GAP] = [112, 24, 2]

/** How much came each day, at a glance; the sum stands beside it for whoever sees no picture. */
export function Sparkline({ days }: { days: SignalStats['days'] }) {
  const counts = days.map(({ live, test }) => live + test)
  const highest = Math.max(1, ...counts)
  const step = WIDTH / counts.length
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={texts.signals.entries(counts.reduce((sum, count) => sum + count, 0))}
      style={{ display: 'block' }}
    >
      {counts.map((count, index) => {
        const height = Math.max((count / highest) * HEIGHT, 1.5)
        return (
          <rect
            key={days[index]?.date}
            x={index * step}
            y={HEIGHT - height}
            width={step - GAP}
            height={height}
            rx={1}
            fill={count === 0 ? 'var(--mantine-color-default-border)' : 'var(--mantine-primary-color-filled)'}
          />
        )
      })}
    </svg>
  )
}
