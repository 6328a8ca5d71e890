import { texts } from '../texts/texts'
import classes from './Signal.module.css'

const words = texts.overview
const HEIGHT = 100
const STEP = 24

export type Bar = { label: string; entries: number; leads: number; noLead: number }

/** Entries of each day or hour, and what became of them in stronger colours; the numbers stand in the table that screen readers get. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const highest = Math.max(1, ...bars.map(({ entries, leads, noLead }) => Math.max(entries, leads + noLead)))
  const scale = (count: number) => (count / highest) * (HEIGHT - 4)
  return (
    <>
      <svg
        className={classes.bars}
        viewBox={`0 0 ${bars.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {bars.map(({ label, entries, leads, noLead }, index) => (
          <g key={label}>
            <title>{describe({ label, entries, leads, noLead })}</title>
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
              y={HEIGHT - scale(leads + noLead)}
              width={STEP - 6}
              height={scale(noLead)}
              className={classes.noLead}
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
          <span className={classes.ofNoLead} /> {words.skipped}
          <span className={classes.ofLeads} /> {words.leads}
        </span>
        <span>{bars.at(-1)?.label}</span>
      </div>
      <BarTable bars={bars} />
    </>
  )
}

function BarTable({ bars }: { bars: readonly Bar[] }) {
  return (
    <table style={hidden}>
      <tbody>
        {bars.map(({ label, entries, leads, noLead }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{texts.signals.entries(entries)}</td>
            <td>{texts.signals.leads(leads)}</td>
            <td>{words.noLeadCount(noLead)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function describe({ label, entries, leads, noLead }: Bar): string {
  const { signals } = texts
  return `${label}: ${signals.entries(entries)}, ${signals.leads(leads)}, ${words.noLeadCount(noLead)}`
}

const hidden = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const
