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
          <Code {...foreign} block mah={120} tabIndex={0} pos="relative" style={{ whiteSpace: 'pre-wrap' }}>
            <Excerpt refusal={refusal} />
          </Code>
        )}
      </Stack>
      <RelativeTime at={receivedAt} />
    </Group>
  )
}

/** What cannot be seen by itself. */
const signs = new Map([
  ['', ' '],
  ['\n', '↵\n'],
  ['\r', '↵'],
  ['\t', '→\t'],
])

/** With a mark where it cannot be read. */
function Excerpt({ refusal: { excerpt, excerptStart = 0, details } }: { refusal: Refusal }) {
  const begin = excerptStart > 0 ? '… ' : ''
  const place = Number(details?.position) - excerptStart
  if (!(place >= 0 && place <= excerpt.length)) return begin + excerpt
  // Both halves of a pair are one character.
  const [character = ''] = excerpt.slice(place)
  return (
    <>
      {begin}
      {excerpt.slice(0, place)}
      <mark ref={showInFrame} title={words.unreadable}>
        {signs.get(character) ?? character}
      </mark>
      {excerpt.slice(place + character.length)}
    </>
  )
}

/** The excerpt may be longer than what is seen of it. */
function showInFrame(mark: HTMLElement | null): void {
  const frame = mark?.offsetParent
  if (mark && frame) frame.scrollTop = mark.offsetTop - frame.clientHeight / 2
}
