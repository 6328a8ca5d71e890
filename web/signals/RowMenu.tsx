import { ActionIcon, Menu } from '@mantine/core'
import { Ellipsis, Pause, Play } from 'lucide-react'
import type { ListedSignal } from '../../shared/contract/signals'
import { texts } from '../texts/texts'
import { MoreItems } from './MoreItems'
import { useMoveSignal } from './useMoveSignal'

const words = texts.signals

/** What can be done with a signal from the list. */
export function RowMenu({ signal }: { signal: ListedSignal }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={words.actionsOf(signal.name)}
          data-row-menu={signal.id}
        >
          <Ellipsis size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {signal.status !== 'setup' && <MoveItem signal={signal} />}
        <MoreItems signal={signal} />
      </Menu.Dropdown>
    </Menu>
  )
}

function MoveItem({ signal }: { signal: ListedSignal }) {
  const moving = useMoveSignal(signal)
  const isLive = signal.status === 'live'
  return (
    <Menu.Item
      leftSection={isLive ? <Pause size={16} /> : <Play size={16} />}
      onClick={() => {
        moving.mutate()
      }}
    >
      {isLive ? texts.signal.pause : texts.signal.resume}
    </Menu.Item>
  )
}
