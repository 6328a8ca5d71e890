import { texts } from '../texts/texts'
import classes from './Signal.module.css'

const words = texts.overview
const HEIGHT = 100
const STEP = 24

export type Bar = { label: string; entries: number; leads: number }

/** Entries of each day or hour, with the leads of them in the stronger colour; the numbers stand in the table that screen readers get. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const highest = Math.max(1, ...bars.map(({ entries, leads }) => Math.max(entries, leads)))
  const scale = (count: number) => (count / highest) * (HEIGHT - 4)
  return (
    <>
      <svg
        className={classes.bars}
        viewBox={`0 0 ${bars.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {bars.map(({ label, entries, leads }, index) => (
          <g key={label}>
            <title>{words.bar(label, entries, leads)}</title>
            <rect x={index * STEP} y={0} width={STEP} height={HEIGHT} fill="transparent" />
            <rect
              x={index * STEP + 3}
              y={HEIGHT - Math.max(scale(entries), 1)}
              width={STEP - 6}
              height={Math.max(scale(entries), 1)}
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
      <div className={classes.ends} aria-hidden="true">
        <span>{bars[0]?.label}</span>
        <span className={classes.legend}>
          <span className={classes.ofEntries} /> {words.received}, {words.most(highest)}
          <span className={classes.ofLeads} /> {words.leads}
        </span>
        <span>{bars.at(-1)?.label}</span>
      </div>
      <table style={hidden}>
        <tbody>
          {bars.map(({ label, entries, leads }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{texts.signals.entries(entries)}</td>
              <td>{words.leadCount(leads)}</td>
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
