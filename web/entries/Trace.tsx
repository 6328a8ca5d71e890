import { Text } from '@mantine/core'
import { CircleCheck, CircleDashed, CircleMinus } from 'lucide-react'
import type { TraceStep } from '../../shared/contract/entries'
import { texts } from '../texts/texts'
import { dateFormat } from '../ui/dateFormat'
import classes from './Entries.module.css'
import { foreign } from '../ui/foreign'

const words = texts.entry
const moment = dateFormat(undefined, { dateStyle: 'short', timeStyle: 'medium' })
const marks = {
  ok: { icon: CircleCheck, color: 'var(--mantine-color-green-7)' },
  stopped: { icon: CircleMinus, color: 'var(--mantine-color-dimmed)' },
  waiting: { icon: CircleDashed, color: 'var(--mantine-color-yellow-7)' },
} as const

/** The way of an entry, a step a line. */
export function Trace({ steps }: { steps: readonly TraceStep[] }) {
  return (
    <ol className={classes.trace}>
      {steps.map(({ stage, result, reason, at }) => {
        const { icon: Icon, color } = marks[result]
        return (
          <li key={`${stage} ${at}`}>
            <Icon size={17} color={color} className={classes.mark} aria-hidden="true" />
            <Text fw={500}>
              {words.stages[stage]}{' '}
              <Text span c="dimmed" fw={400}>
                {words.results[result]} · <time dateTime={at}>{moment.format(new Date(at))}</time>
              </Text>
            </Text>
            {reason !== undefined && (
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
