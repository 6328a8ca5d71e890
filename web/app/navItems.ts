import type { LinkProps } from '@tanstack/react-router'
import { Inbox, RefreshCw, Send, Users, Webhook, type LucideIcon } from 'lucide-react'
import { texts } from '../texts/texts'

export type NavItem = { label: string; to: NonNullable<LinkProps['to']>; icon: LucideIcon }

/** The sections, in the order of the side bar; on a phone they stand at the bottom. */
export const navItems: readonly NavItem[] = [
  { label: texts.nav.feed, to: '/feed', icon: Inbox },
  { label: texts.nav.signals, to: '/signals', icon: Webhook },
  { label: texts.nav.directory, to: '/directory', icon: Users },
  { label: texts.nav.runs, to: '/runs', icon: RefreshCw },
  { label: texts.nav.hooks, to: '/hooks', icon: Send },
]
