import type { LinkProps } from '@tanstack/react-router'
import { Bell, House, Inbox, RefreshCw, Send, Users, Webhook, type LucideIcon } from 'lucide-react'
import type { Role } from '../../shared/contract/me'
import { texts } from '../texts/texts'

export type NavItem = {
  label: string
  to: NonNullable<LinkProps['to']>
  icon: LucideIcon
  /** After g. */
  goKey: string
  /** A viewer has nothing to do there. */
  isForWriters?: boolean
}

/** The sections, in the order of the side bar. */
const navItems: readonly NavItem[] = [
  { label: texts.nav.home, to: '/home', goKey: 'h', icon: House },
  { label: texts.nav.feed, to: '/feed', goKey: 'f', icon: Inbox },
  { label: texts.nav.signals, to: '/signals', goKey: 's', icon: Webhook },
  { label: texts.nav.directory, to: '/directory', goKey: 'd', icon: Users },
  { label: texts.nav.runs, to: '/runs', goKey: 'r', icon: RefreshCw },
  { label: texts.nav.hooks, to: '/hooks', goKey: 'o', icon: Send, isForWriters: true },
  { label: texts.nav.notices, to: '/notices', goKey: 'n', icon: Bell },
]

/** So many stand at the bottom on a phone; the others are behind “More”. */
const IN_BAR_MAX = 4

export function navItemsFor(role: Role): readonly NavItem[] {
  return navItems.filter(({ isForWriters }) => role !== 'viewer' || isForWriters !== true)
}

/** Those of the bar at the bottom, and the rest. */
export function splitForBar(items: readonly NavItem[]): {
  shown: readonly NavItem[]
  more: readonly NavItem[]
} {
  return { shown: items.slice(0, IN_BAR_MAX), more: items.slice(IN_BAR_MAX) }
}
