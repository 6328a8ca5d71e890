import { Button, Menu, Text } from '@mantine/core'
import { X } from 'lucide-react'
import type { DismissReason, Lead } from '../../shared/contract/leads'
import { texts } from '../texts/texts'
import { Key } from './Key'
import { companyOf, nameOf } from './nameOf'
import { QUICK_MENU, useMenuKeys } from './quickMenu'
import type { FeedActions } from './useFeedActions'

const words = texts.lead
const reasons: { key: string; reason: DismissReason }[] = [
  { key: 'c', reason: 'company' },
  { key: 'p', reason: 'person' },
  { key: 's', reason: 'signal' },
  { key: 'o', reason: 'other' },
]

/** Why not, with what it brings about said before it is chosen; a letter is enough. */
export function DismissMenu({ name, actions }: { name: string; actions: FeedActions }) {
  const { menu, openMenu, closeMenu, change, targets } = actions
  const dismiss = (dismissReason: DismissReason) => {
    change({ status: 'dismissed', dismissReason })
  }
  useMenuKeys(
    menu === 'dismiss',
    Object.fromEntries(
      reasons.map(({ key, reason }) => [
        key,
        () => {
          dismiss(reason)
        },
      ]),
    ),
  )
  return (
    <Menu
      opened={menu === 'dismiss'}
      onChange={(opened) => {
        if (opened) openMenu('dismiss')
        else closeMenu()
      }}
      width={340}
      {...QUICK_MENU}
    >
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<X size={16} aria-hidden="true" />}
          rightSection={<Key>d</Key>}
          aria-keyshortcuts="d"
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {reasons.map(({ key, reason }) => (
          <Menu.Item
            key={key}
            aria-keyshortcuts={key}
            rightSection={<Key>{key}</Key>}
            onClick={() => {
              dismiss(reason)
            }}
          >
            {words.reasons[reason]}
            <Text fz="xs" c="dimmed" dir="auto">
              {effectOf(reason, targets)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function effectOf(reason: DismissReason, [lead, ...others]: readonly Lead[]): string {
  const { effects } = words
  if (reason === 'signal' || reason === 'other') return effects[reason]
  if (!lead || others.length > 0) return effects.many
  return effects[reason](reason === 'company' ? companyOf(lead) : nameOf(lead))
}
