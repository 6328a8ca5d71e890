import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import type { ListedSignal } from '../../shared/contract/signals'
import { requestOf } from '../../shared/client/requestOf'
import { send } from '../api/call'
import { texts } from '../texts/texts'
import { focusContent } from '../ui/focusContent'
import { isMac } from '../ui/isMac'
import { notifyFailure } from '../ui/notifyFailure'
import { holdBack } from './holdBack'

const words = texts.signal

/** Deletes after ten seconds in which it can be taken back: a URL that is dead cannot be brought to life again. */
export function useRemoveSignal() {
  const client = useQueryClient()
  return ({ id, name }: Pick<ListedSignal, 'id' | 'name'>) => {
    const takeBack = holdBack({
      id,
      act: () => {
        leaveRow(id)
        const { method, path } = requestOf('deleteSignal', { params: { signalId: id } })
        return send(method, path, { keepalive: true })
          .then(() => client.invalidateQueries({ queryKey: ['signals', 'list'] }))
          .catch(notifyFailure)
      },
      onEnd: () => notifications.hide(id),
    })
    notifications.show({
      id,
      message: (
        <RemovalNote
          name={name}
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
}

function RemovalNote({ name, onUndo }: { name: string; onUndo: () => void }) {
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text span style={{ minWidth: 0 }} className="foreign">
        {words.removing(name)}
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
