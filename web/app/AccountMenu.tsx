import { Menu, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { BookOpen, Check, type LucideIcon, Monitor, Moon, Settings, Sun } from 'lucide-react'
import { NoticeCount } from '../notices/NoticeCount'
import { texts } from '../texts/texts'
import type { NavItem } from './navItems'
import { SignOutItem } from './SignOutItem'

const schemes = [
  { value: 'auto', label: texts.scheme.auto, icon: Monitor },
  { value: 'light', label: texts.scheme.light, icon: Sun },
  { value: 'dark', label: texts.scheme.dark, icon: Moon },
] as const

type AccountMenuProps = {
  className: string | undefined
  icon: LucideIcon
  iconSize: number
  label: string
  /** Those that there was no room for elsewhere. */
  sections: readonly NavItem[]
}

/** What belongs to whoever is signed in. */
export function AccountMenu({ className, icon: Icon, iconSize, label, sections }: AccountMenuProps) {
  const navigate = useNavigate()
  const settings = { label: texts.nav.settings, to: '/settings/profile', icon: Settings } as const
  const items: readonly Omit<NavItem, 'goKey'>[] = [...sections, settings]
  return (
    <Menu position="top-start" width={220}>
      <Menu.Target>
        <UnstyledButton className={className}>
          <Icon size={iconSize} strokeWidth={1.75} aria-hidden="true" />
          {/* No label: the count of the notices would not be part of it. */}
          <VisuallyHidden>{`${texts.nav.account}: ${label}`}</VisuallyHidden>
          <span aria-hidden="true">{label}</span>
          {sections.some(({ to }) => to === '/notices') && <NoticeCount />}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ label: name, to, icon: ItemIcon }) => (
          <Menu.Item
            key={to}
            leftSection={<ItemIcon size={16} />}
            rightSection={to === '/notices' && <NoticeCount />}
            onClick={() => {
              void navigate({ to })
            }}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Item component="a" href="docs" leftSection={<BookOpen size={16} />}>
          {texts.nav.docs}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{texts.scheme.label}</Menu.Label>
        <SchemeItems />
        <Menu.Divider />
        <SignOutItem />
      </Menu.Dropdown>
    </Menu>
  )
}

function SchemeItems() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu.RadioGroup value={colorScheme}>
      {schemes.map(({ value, label, icon: Icon }) => (
        <Menu.RadioItem
          key={value}
          value={value}
          checkIcon={<Check size={16} />}
          rightSection={<Icon size={16} />}
          closeMenuOnClick
          onChange={() => {
            setColorScheme(value)
          }}
        >
          {label}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}
