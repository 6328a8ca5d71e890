import { Button, Menu, Text } from '@mantine/core'
import { X } from 'lucide-react'
import type { DismissReason, Lead } from '../../shared/contract/leads'
import { texts } from '../texts/texts'
import { Key } from './Key'
import { nameOf } from './nameOf'
import type { FeedActions } from './useFeedActions'

const words = texts.lead
const reasons: { key: string; reason: DismissReason }[] = [
  { key: 'c', reason: 'company' },
  { key: 'p', reason: 'person' },
  { key: 's', reason: 'signal' },
  { key: 'o', reason: 'other' },
]

/** Why not, with what it brings about said before it is chosen; a letter is enough. */
export function DismissMenu({ lead, actions }: { lead: Lead; actions: FeedActions }) {
  const { menu, setMenu, change } = actions
  const dismiss = (dismissReason: DismissReason) => {
    change({ status: 'dismissed', dismissReason })
  }
  return (
    <Menu
      opened={menu === 'dismiss'}
      onChange={(opened) => {
        setMenu(opened ? 'dismiss' : null)
      }}
      position="bottom-end"
      width={340}
      loop
    >
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<X size={16} aria-hidden="true" />}
          rightSection={<Key>d</Key>}
          aria-keyshortcuts="d"
        >
          {words.dismiss}
        </Button>
      </Menu.Target>
      <Menu.Dropdown
        onKeyDown={(event) => {
          const chosen = reasons.find(({ key }) => key === event.key)
          if (!chosen) return
          event.preventDefault()
          dismiss(chosen.reason)
        }}
      >
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
              {effectOf(reason, lead, actions.targets.length)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function effectOf(reason: DismissReason, lead: Lead, count: number): string {
  const { effects } = words
  if (reason === 'signal' || reason === 'other') return effects[reason]
  if (count > 1) return effects.many
  const company = lead.company?.name ?? lead.company?.domain ?? nameOf(lead)
  return effects[reason](reason === 'company' ? company : nameOf(lead))
}
