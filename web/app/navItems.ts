import type { LinkProps } from '@tanstack/react-router'
import { Webhook, type LucideIcon } from 'lucide-react'
import { texts } from '../texts/texts'

export type NavItem = { label: string; to: NonNullable<LinkProps['to']>; icon: LucideIcon }

/** The sections, in the order of the side bar; on a phone they stand at the bottom. */
export const navItems: readonly NavItem[] = [{ label: texts.nav.signals, to: '/signals', icon: Webhook }]
