import { Menu } from '@mantine/core'
import { Copy, Trash2 } from 'lucide-react'
import type { ListedSignal } from '../../shared/contract/signals'
import { texts } from '../texts/texts'
import { useDuplicateSignal } from './useDuplicateSignal'
import { useRemoveSignal } from './useRemoveSignal'

const words = texts.signal

/** What can be done with a signal in any status, in a menu. */
export function MoreItems({ signal, onRemove }: { signal: ListedSignal; onRemove?: () => unknown }) {
  const remove = useRemoveSignal()
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
          remove(signal)
          onRemove?.()
        }}
      >
        {words.remove}
      </Menu.Item>
    </>
  )
}
