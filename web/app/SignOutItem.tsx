import { Menu, Text } from '@mantine/core'
import { LogOut } from 'lucide-react'
import { call } from '../api/call'
import { beginAnew } from '../api/leaving'
import { LostNames } from '../session/LostNames'
import { useSigningOut } from '../session/useSigningOut'
import { texts } from '../texts/texts'

// Nothing of what was shown is left in memory.
const leaving = { leave: () => call('signOut'), onSettled: beginAnew }

/** The way out; before something is lost by it, it says what, in its own place. */
export function SignOutItem() {
  const { lost, isWaiting, press } = useSigningOut(leaving)
  const isAsking = lost.length > 0
  return (
    <Menu.Item
      // Another item, which is read out as it gets the focus.
      key={isAsking ? 'anyway' : isWaiting ? 'waiting' : 'out'}
      ref={isAsking || isWaiting ? focus : undefined}
      leftSection={<LogOut size={16} />}
      closeMenuOnClick={false}
      onClick={press}
    >
      {isAsking ? texts.signOut.anyway : texts.nav.signOut}
      {isAsking && <LostNames lost={lost} />}
      {isWaiting && (
        <Text span size="xs" display="block" role="status">
          {texts.signOut.later}
        </Text>
      )}
    </Menu.Item>
  )
}

function focus(item: HTMLElement | null): void {
  item?.focus()
}
