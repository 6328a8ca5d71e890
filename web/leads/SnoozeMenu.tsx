import { Button, Menu, Text } from '@mantine/core'
import { Clock } from 'lucide-react'
import { useMe } from '../session/useMe'
import { texts } from '../texts/texts'
import { dateFormat } from '../ui/dateFormat'
import { Key } from './Key'
import { QUICK_MENU, useMenuKeys } from './quickMenu'
import { snoozePresets } from './snoozeTimes'
import type { FeedActions } from './useFeedActions'

const words = texts.lead

export function SnoozeMenu({ name, actions }: { name: string; actions: FeedActions }) {
  const { timeZone } = useMe().user
  const { menu, openMenu, closeMenu, change } = actions
  // Seldom open, and most of what there is to reckon for a lead.
  const presets = menu === 'snooze' ? snoozePresets(new Date(), timeZone) : []
  const snooze = (at: Date) => {
    change({ snoozedUntil: at.toISOString() })
  }
  useMenuKeys(
    menu === 'snooze',
    Object.fromEntries(
      presets.map(({ key, at }) => [
        key,
        () => {
          snooze(at)
        },
      ]),
    ),
  )
  return (
    <Menu
      opened={menu === 'snooze'}
      onChange={(opened) => {
        if (opened) openMenu('snooze')
        else closeMenu()
      }}
      width={320}
      {...QUICK_MENU}
    >
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<Clock size={16} aria-hidden="true" />}
          rightSection={<Key>h</Key>}
          aria-keyshortcuts="h"
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {presets.map(({ key, name: preset, at }) => (
          <Menu.Item
            key={key}
            aria-keyshortcuts={key}
            rightSection={<Key>{key}</Key>}
            onClick={() => {
              snooze(at)
            }}
          >
            {words.snoozePresets[preset]}
            <Text fz="xs" c="dimmed" className="tabular">
              {timeIn(timeZone).format(at)}
            </Text>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{words.snoozeEarly}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  )
}

function timeIn(timeZone: string): Intl.DateTimeFormat {
  return dateFormat(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  })
}
