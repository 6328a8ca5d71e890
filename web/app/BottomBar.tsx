import { Link } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { texts } from '../texts/texts'
import { AccountMenu } from './AccountMenu'
import { splitForBar } from './navItems'
import classes from './Shell.module.css'
import { useNavItems } from './useNavItems'

export function BottomBar() {
  const { shown, more } = splitForBar(useNavItems())
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
