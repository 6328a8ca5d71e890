import { Code, Group, Stack, Text } from '@mantine/core'
import { CircleX } from 'lucide-react'
import type { Refusal } from '../../../shared/contract/refusals'
import { texts } from '../../texts/texts'
import { RelativeTime } from '../../ui/RelativeTime'
import { foreign } from '../../ui/foreign'

const words = texts.testing

/** Why it was refused, what to do about it, where in the text it is, and what came. */
export function RefusedRequest({ refusal }: { refusal: Refusal }) {
  const { receivedAt, status, message, hint, excerpt } = refusal
  return (
    <Group gap={8} wrap="nowrap" align="flex-start">
      <CircleX size={16} color="var(--mantine-color-red-7)" aria-hidden="true" style={{ marginTop: 2 }} />
      <Stack gap={4} style={{ flex: 1, minWidth: 0 }}>
        <Text fw={500}>
          {words.refused} ({status}): {message}
        </Text>
        {hint !== null && <Text c="dimmed">{hint}</Text>}
        {excerpt !== '' && (
          <Code {...foreign} block mah={120} tabIndex={0} style={{ whiteSpace: 'pre-wrap' }}>
            {excerpt}
          </Code>
        )}
      </Stack>
      <RelativeTime at={receivedAt} />
    </Group>
  )
}
