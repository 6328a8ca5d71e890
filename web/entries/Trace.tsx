import { Text, VisuallyHidden } from '@mantine/core'
import { CircleCheck, CircleDashed, CircleMinus } from 'lucide-react'
import type { TraceStep } from '../../shared/contract/entries'
import { entryPageTexts } from '../texts/entryPage'
import { dateFormat } from '../ui/dateFormat'
import classes from './Entries.module.css'
import { foreign } from '../ui/foreign'
import { useZone } from '../ui/zone'

const words = entryPageTexts.entry
const marks = {
  ok: { icon: CircleCheck, color: 'var(--mantine-color-green-7)' },
  stopped: { icon: CircleMinus, color: 'var(--mantine-color-dimmed)' },
  waiting: { icon: CircleDashed, color: 'var(--mantine-color-yellow-7)' },
} as const

type TraceProps = {
  steps: readonly TraceStep[]
  /** The step whose reason stands above all else already. */
  hold: TraceStep | undefined
}

/** The way of an entry, a step a line. */
export function Trace({ steps, hold }: TraceProps) {
  const timeZone = useZone()
  const moment = dateFormat(undefined, { dateStyle: 'short', timeStyle: 'medium', timeZone })
  return (
    <ol className={classes.trace}>
      {steps.map((step) => {
        const { stage, result, reason, at } = step
        const { icon: Icon, color } = marks[result]
        return (
          <li key={`${stage} ${at}`}>
            <Icon size={17} color={color} className={classes.mark} aria-hidden="true" />
            <Text fw={500}>
              {words.stages[stage]}
              {result === 'ok' && <VisuallyHidden>: {words.results.ok}</VisuallyHidden>}{' '}
              <Text span c="dimmed" fw={400} size="sm">
                <time dateTime={at}>{moment.format(new Date(at))}</time>
              </Text>
            </Text>
            {result !== 'ok' && <Text>{words.results[result]}</Text>}
            {reason !== undefined && step !== hold && (
              <Text c="dimmed" {...foreign}>
                {reason}
              </Text>
            )}
          </li>
        )
      })}
    </ol>
  )
}
