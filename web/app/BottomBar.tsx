import { Link } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { useMe } from '../session/useMe'
import { texts } from '../texts/texts'
import { AccountMenu } from './AccountMenu'
import { navItemsFor, splitForBar } from './navItems'
import classes from './Shell.module.css'

export function BottomBar() {
  const { user } = useMe()
  const { shown, more } = splitForBar(navItemsFor(user.role))
  return (
    <nav aria-label={texts.nav.label} className={classes.tabs}>
      {shown.map(({ label, to, icon: Icon }) => (
        <Link key={label} to={to} className={classes.tab}>
          <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
          {label}
        </Link>
      ))}
      <AccountMenu
        className={classes.tab}
        icon={Ellipsis}
        iconSize={20}
        label={texts.nav.more}
        sections={more}
      />
    </nav>
  )
}
