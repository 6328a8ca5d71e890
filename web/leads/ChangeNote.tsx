import { Button, Group, Text } from '@mantine/core'
import { onlineManager, useIsMutating } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { changeTexts } from '../texts/change'

type ChangeNoteProps = { text: string; more: readonly string[]; onUndo: () => unknown }

/** What was done, what went with it, and the way back. */
export function ChangeNote({ text, more, onUndo }: ChangeNoteProps) {
  const waits = useWaitsForConnection()
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <div style={{ minWidth: 0 }}>
        <Text dir="auto" lineClamp={2} className="foreign">
          {text}
        </Text>
        {[...more, ...(waits ? [changeTexts.change.queued] : [])].map((each) => (
          <Text key={each} c="dimmed" fz="sm">
            {each}
          </Text>
        ))}
      </div>
      <Button variant="default" size="xs" style={{ flex: 'none' }} onClick={() => void onUndo()}>
        {changeTexts.change.undo}
      </Button>
    </Group>
  )
}

/** The browser may hear that the connection is gone only after the change was made. */
function useWaitsForConnection(): boolean {
  const isOnline = useSyncExternalStore(
    (onChange) => onlineManager.subscribe(onChange),
    () => onlineManager.isOnline(),
  )
  return useIsMutating() > 0 && !isOnline
}
