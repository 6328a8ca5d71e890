import { Paper, Stack, Text } from '@mantine/core'
import type { SequenceStep } from '../../shared/contract/sequences'
import { texts } from '../texts/texts'
import { foreign } from './foreign'

/** The messages to somebody, each with the day on which it is due. */
export function SequenceSteps({ steps }: { steps: readonly SequenceStep[] }) {
  return (
    <Stack gap="xs">
      {steps.map(({ channel, subject, body }, index) => (
        <Paper key={index} withBorder p="sm">
          <Text c="dimmed" size="xs">
            {texts.preview.day(dayOf(steps, index))} · {texts.names.channels[channel]}
          </Text>
          {subject !== '' && (
            <Text fw={600} {...foreign}>
              {subject}
            </Text>
          )}
          <Text size="sm" {...foreign} style={{ whiteSpace: 'pre-line' }}>
            {body}
          </Text>
        </Paper>
      ))}
    </Stack>
  )
}

/** Each waits for the one before. */
function dayOf(steps: readonly SequenceStep[], index: number): number {
  return steps.slice(0, index + 1).reduce((days, { delayDays }) => days + delayDays, 0)
}
