import type { SignalStats } from '../../shared/contract/stats'
import classes from './Signal.module.css'

const HEIGHT = 100
const STEP = 24

/** Entries by day, with the leads of them in the stronger colour; the numbers stand in the table that screen readers get. */
export function Bars({ days }: { days: SignalStats['days'] }) {
  const highest = Math.max(1, ...days.map(({ live, test, leads }) => Math.max(live + test, leads)))
  const scale = (count: number) => (count / highest) * (HEIGHT - 4)
  return (
    <>
      <svg
        className={classes.bars}
        viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {days.map(({ date, live, test, leads }, index) => (
          <g key={date}>
            <title>{`${date}: ${live + test} entries, ${leads} leads`}</title>
            <rect x={index * STEP} y={0} width={STEP} height={HEIGHT} fill="transparent" />
            <rect
              x={index * STEP + 3}
              y={HEIGHT - Math.max(scale(live + test), 1)}
              width={STEP - 6}
              height={Math.max(scale(live + test), 1)}
              rx={2}
              fill="var(--mantine-color-default-border)"
            />
            <rect
              x={index * STEP + 3}
              y={HEIGHT - scale(leads)}
              width={STEP - 6}
              height={scale(leads)}
              rx={2}
              fill="var(--mantine-primary-color-filled)"
            />
          </g>
        ))}
      </svg>
      <table style={hidden}>
        <tbody>
          {days.map(({ date, live, test, leads }) => (
            <tr key={date}>
              <th scope="row">{date}</th>
              <td>{live + test} entries</td>
              <td>{leads} leads</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

const hidden = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const
