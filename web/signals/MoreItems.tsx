import { Menu } from '@mantine/core'
import { Copy, Trash2 } from 'lucide-react'
import type { ListedSignal } from '../../shared/contract/signals'
import { texts } from '../texts/texts'
import { useMe } from '../session/useMe'
import { removeSignal } from './removeSignal'
import { useDuplicateSignal } from './useDuplicateSignal'

const words = texts.signal

/** What can be done with a signal in any status, in a menu. */
export function MoreItems({ signal, onRemove }: { signal: ListedSignal; onRemove?: () => unknown }) {
  const { user } = useMe()
  const duplicating = useDuplicateSignal()
  return (
    <>
      <Menu.Item
        leftSection={<Copy size={16} />}
        onClick={() => {
          duplicating.mutate(signal)
        }}
      >
        {words.duplicate}
      </Menu.Item>
      <Menu.Item
        color="red"
        leftSection={<Trash2 size={16} />}
        onClick={() => {
          removeSignal({ id: signal.id, name: signal.name, userId: user.id })
          onRemove?.()
        }}
      >
        {words.remove}
      </Menu.Item>
    </>
  )
}
