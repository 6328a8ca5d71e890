import { Group, Stack, UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { CircleUser, PanelLeftClose, PanelLeftOpen, Search } from 'lucide-react'
import { NoticeCount } from '../notices/NoticeCount'
import { useMe } from '../session/useMe'
import { texts } from '../texts/texts'
import { isMac } from '../ui/isMac'
import { Logo } from '../ui/Logo'
import { AccountMenu } from './AccountMenu'
import classes from './Shell.module.css'
import { useNavItems } from './useNavItems'

type SideBarProps = { isNarrow: boolean; onResize: () => void; onPalette: () => void }

const PALETTE_KEYS = texts.palette.keys[isMac ? 'mac' : 'other']

export function SideBar({ isNarrow, onResize, onPalette }: SideBarProps) {
  const { workspace, user } = useMe()
  const Resize = isNarrow ? PanelLeftOpen : PanelLeftClose
  const resizeLabel = isNarrow ? texts.nav.expand : texts.nav.collapse
  return (
    <Stack h="100%" gap={2}>
      <Group className={classes.brand} gap={10} wrap="nowrap">
        <Logo size={24} />
        {!isNarrow && (
          <span style={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
            {workspace.name}
          </span>
        )}
      </Group>
      <nav aria-label={texts.nav.label}>
        <Stack gap={2}>
          {useNavItems().map(({ label, to, icon: Icon }) => (
            <Link key={label} to={to} className={classes.link} title={isNarrow ? label : undefined}>
              <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
              <span style={isNarrow ? { opacity: 0 } : {}}>{label}</span>
              {to === '/notices' && <NoticeCount />}
            </Link>
          ))}
        </Stack>
      </nav>
      <Stack gap={2} mt="auto">
        <UnstyledButton
          className={classes.link}
          onClick={onPalette}
          aria-label={isNarrow ? texts.palette.open : undefined}
          aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}
        >
          <Search size={18} strokeWidth={1.75} aria-hidden="true" />
          <span className={classes.paletteName}>{!isNarrow && texts.palette.open}</span>
          {!isNarrow && <kbd className={classes.paletteKeys}>{PALETTE_KEYS}</kbd>}
        </UnstyledButton>
        <UnstyledButton
          className={classes.link}
          onClick={onResize}
          aria-label={resizeLabel}
          title={resizeLabel}
        >
          <Resize size={18} strokeWidth={1.75} aria-hidden="true" />
        </UnstyledButton>
        <AccountMenu
          className={classes.link}
          icon={CircleUser}
          iconSize={18}
          label={user.name}
          sections={[]}
        />
      </Stack>
    </Stack>
  )
}
