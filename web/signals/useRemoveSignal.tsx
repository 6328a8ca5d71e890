import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../api/call'
import { notifyFailure } from '../ui/notifyFailure'
import { texts } from '../texts/texts'

const HELD_BACK_MS = 10_000
const words = texts.signal

/** Deletes after ten seconds in which it can be taken back: a URL that is dead cannot be brought to life again. */
export function useRemoveSignal() {
  const client = useQueryClient()
  const navigate = useNavigate()
  return ({ id, name }: { id: string; name: string }) => {
    const timer = setTimeout(() => {
      call('deleteSignal', { params: { signalId: id } })
        .then(() => client.invalidateQueries({ queryKey: ['signals', 'list'] }))
        .catch(notifyFailure)
    }, HELD_BACK_MS)
    const notice = notifications.show({
      message: (
        <Group justify="space-between" wrap="nowrap">
          {words.removing(name)}
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              clearTimeout(timer)
              notifications.hide(notice)
            }}
          >
            {words.undo}
          </Button>
        </Group>
      ),
      autoClose: HELD_BACK_MS,
      withCloseButton: false,
    })
    void navigate({ to: '/signals' })
  }
}
