import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { BookOpen, Check, CircleUser, LogOut, Monitor, Moon, Settings, Sun } from 'lucide-react'
import { call } from '../api/call'
import { useMe } from '../session/useMe'
import { texts } from '../texts/texts'

const schemes = [
  { value: 'auto', label: texts.scheme.auto, icon: Monitor },
  { value: 'light', label: texts.scheme.light, icon: Sun },
  { value: 'dark', label: texts.scheme.dark, icon: Moon },
] as const

export function AccountMenu({ className }: { className: string | undefined }) {
  const { user } = useMe()
  const navigate = useNavigate()
  const leaving = useMutation({
    mutationFn: () => call('signOut'),
    // Nothing of what was shown is left in memory.
    onSettled: () => {
      window.location.assign(document.baseURI)
    },
  })
  return (
    <Menu position="top-start" width={220}>
      <Menu.Target>
        <UnstyledButton className={className} aria-label={`${texts.nav.account}: ${user.name}`}>
          <CircleUser size={18} strokeWidth={1.75} aria-hidden="true" />
          <span>{user.name}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{texts.scheme.label}</Menu.Label>
        <SchemeItems />
        <Menu.Divider />
        <Menu.Item
          leftSection={<Settings size={16} />}
          onClick={() => void navigate({ to: '/settings/keys' })}
        >
          {texts.nav.settings}
        </Menu.Item>
        <Menu.Item component="a" href="docs" leftSection={<BookOpen size={16} />}>
          {texts.nav.docs}
        </Menu.Item>
        <Menu.Item
          leftSection={<LogOut size={16} />}
          onClick={() => {
            leaving.mutate()
          }}
        >
          {texts.nav.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function SchemeItems() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return schemes.map(({ value, label, icon: Icon }) => (
    <Menu.Item
      key={value}
      role="menuitemradio"
      aria-checked={colorScheme === value}
      leftSection={<Icon size={16} />}
      rightSection={colorScheme === value ? <Check size={16} /> : null}
      onClick={() => {
        setColorScheme(value)
      }}
    >
      {label}
    </Menu.Item>
  ))
}
