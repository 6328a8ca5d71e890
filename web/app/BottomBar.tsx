import { Link } from '@tanstack/react-router'
import { texts } from '../texts/texts'
import { AccountMenu } from './AccountMenu'
import { navItems } from './navItems'
import classes from './Shell.module.css'

export function BottomBar() {
  return (
    <nav aria-label={texts.nav.label} className={classes.tabs}>
      {navItems.map(({ label, to, icon: Icon }) => (
        <Link key={label} to={to} className={classes.tab}>
          <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
          {label}
        </Link>
      ))}
      <AccountMenu className={classes.tab} />
    </nav>
  )
}
