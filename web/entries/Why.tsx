import { Paper, Text } from '@mantine/core'
import type { Entry } from '../../shared/contract/entries'
import { texts } from '../texts/texts'
import { reasonTexts } from './reasonTexts'

/** What became of it, why, and what to do next, in that order. */
export function Why({ entry: { outcome, reason, trace } }: { entry: Entry }) {
  const told = trace.findLast((step) => step.result !== 'ok' && step.reason !== undefined)?.reason
  return (
    <Paper withBorder p="md" radius="lg">
      <Text fw={600} fz="lg" className="foreign">
        {texts.why[outcome]}
        {told !== undefined && outcome !== 'lead' && ` ${told}`}
      </Text>
      {reason !== null && outcome !== 'lead' && reasonTexts(reason).next !== '' && (
        <Text c="dimmed" mt={4}>
          {reasonTexts(reason).next}
        </Text>
      )}
    </Paper>
  )
}
