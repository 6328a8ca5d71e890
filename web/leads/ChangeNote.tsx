import { Button, Group, Text } from '@mantine/core'
import { texts } from '../texts/texts'

type ChangeNoteProps = { text: string; more: readonly string[]; onUndo: () => unknown }

/** What was done, what went with it, and the way back. */
export function ChangeNote({ text, more, onUndo }: ChangeNoteProps) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <div style={{ minWidth: 0 }}>
        <Text dir="auto" lineClamp={2} className="foreign">
          {text}
        </Text>
        {more.map((each) => (
          <Text key={each} c="dimmed" fz="sm">
            {each}
          </Text>
        ))}
      </div>
      <Button variant="default" size="xs" style={{ flex: 'none' }} onClick={() => void onUndo()}>
        {texts.change.undo}
      </Button>
    </Group>
  )
}
