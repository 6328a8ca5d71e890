import { Text } from '@mantine/core'
import { texts } from '../texts/texts'

const words = texts.signOut
const NAMED_MAX = 5

/** What goes by signing out, line by line. */
export function LostNames({ lost }: { lost: readonly string[] }) {
  const more = lost.length - NAMED_MAX
  const lines = [...lost.slice(0, NAMED_MAX), ...(more > 0 ? [words.more(more)] : [])]
  return (
    <Text span size="xs" display="block" className="foreign">
      {words.lost}
      {lines.map((line) => (
        <Text span inherit display="block" key={line} dir="auto">
          {line}
        </Text>
      ))}
    </Text>
  )
}
