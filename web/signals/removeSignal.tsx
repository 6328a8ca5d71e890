import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { requestOf } from '../../shared/client/requestOf'
import { send } from '../api/call'
import { queryClient } from '../api/queryClient'
import { texts } from '../texts/texts'
import { focusContent } from '../ui/focusContent'
import { isMac } from '../ui/isMac'
import { notifyFailure } from '../ui/notifyFailure'
import { holdBack } from './holdBack'
import { forgetRemoval, noteRemoval, type Removal, takeKept } from './removals'

const words = texts.signal

const HELD_BACK_MS = 10_000

/** Deletes after ten seconds in which it can be taken back: a URL that is dead cannot be brought to life again. */
export function removeSignal({ id, name, userId }: Omit<Removal, 'until'>): void {
  const takeBack = holdBack({
    id,
    forMs: HELD_BACK_MS,
    act: () => {
      leaveRow(id)
      const { method, path } = requestOf('deleteSignal', { params: { signalId: id } })
      return send(method, path, { keepalive: true })
        .then(() => queryClient.invalidateQueries({ queryKey: ['signals', 'list'] }))
        .catch(notifyFailure)
    },
    onEnd: () => {
      forgetRemoval(id)
      notifications.hide(id)
    },
  })
  noteRemoval({ id, name, userId, until: Date.now() + HELD_BACK_MS })
  notifications.show({
    id,
    message: (
      <RemovalNote
        text={words.removing(name, HELD_BACK_MS / 1_000)}
        onUndo={() => {
          takeBack()
          focusContent(rowMenuOf(id))
        }}
      />
    ),
    autoClose: false,
    withCloseButton: false,
  })
}

/** The same for what was held back when the page was loaded anew, from the beginning; who comes back later has left it undone. */
export function resumeRemovals(userId: string): void {
  const now = Date.now()
  for (const removal of takeKept()) {
    if (removal.userId !== userId) continue
    if (now > removal.until) notifications.show({ message: words.notRemoved(removal.name) })
    else removeSignal(removal)
  }
}

function RemovalNote({ text, onUndo }: { text: string; onUndo: () => void }) {
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text span style={{ minWidth: 0 }} className="foreign">
        {text}
      </Text>
      <Button
        size="xs"
        variant="default"
        style={{ flex: 'none' }}
        aria-keyshortcuts={isMac ? 'Meta+Z' : 'Control+Z'}
        rightSection={
          <Text span size="xs" c="dimmed" visibleFrom="sm" aria-hidden="true">
            {words.undoKeys[isMac ? 'mac' : 'other']}
          </Text>
        }
        onClick={onUndo}
      >
        {words.undo}
      </Button>
    </Group>
  )
}

function rowMenuOf(id: string): HTMLElement | null {
  return document.querySelector(`[data-row-menu="${id}"]`)
}

/** Its row is about to go, and the focus is not to go with it. */
function leaveRow(id: string): void {
  const menu = rowMenuOf(id)
  if (menu && menu === document.activeElement) focusContent()
}
