import { useHasLeads } from '../home/useHasLeads'
import { useMe } from '../session/useMe'
import { type NavItem, navItemsFor } from './navItems'

/** The sections for whoever is here: Home is one once there is something to come home to. */
export function useNavItems(): readonly NavItem[] {
  const { user } = useMe()
  const hasLeads = useHasLeads()
  return navItemsFor(user.role).filter(({ to }) => hasLeads || to !== '/home')
}
