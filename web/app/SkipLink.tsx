import { Button } from '@mantine/core'
import { texts } from '../texts/texts'
import classes from './Shell.module.css'

/** A button, since a link to `#content` would lead to the address in `<base>`. */
export function SkipLink() {
  return (
    <Button
      className={classes.skip}
      onClick={() => {
        document.getElementById('content')?.focus()
      }}
    >
      {texts.nav.skip}
    </Button>
  )
}
