import { Button, Group } from '@mantine/core'
import { Check, Mail } from 'lucide-react'
import { texts } from '../texts/texts'
import { DismissMenu } from './DismissMenu'
import classes from './feed.module.css'
import { Key } from './Key'
import { SnoozeMenu } from './SnoozeMenu'
import type { FeedActions } from './useFeedActions'

const words = texts.lead

/** What can be done with the open lead, or with all that are selected, and with how many of them; each tells its key. */
export function LeadActions({ actions }: { actions: FeedActions }) {
  const { offers, targets, change, isSelecting } = actions
  const named = (name: string, count: number) => (targets.length > 1 ? words.ofMany(name, count) : name)
  return (
    <fieldset disabled={isSelecting} className={classes.allActions}>
      <Group gap={8} className={classes.actions}>
        {offers.approve > 0 && (
          <Button
            leftSection={<Check size={16} aria-hidden="true" />}
            rightSection={<Key>e</Key>}
            aria-keyshortcuts="e"
            onClick={actions.approve}
          >
            {named(words.approve, offers.approve)}
          </Button>
        )}
        {offers.contact > 0 && (
          <Button
            leftSection={<Mail size={16} aria-hidden="true" />}
            rightSection={<Key>c</Key>}
            aria-keyshortcuts="c"
            onClick={actions.markContacted}
          >
            {named(words.contacted, offers.contact)}
          </Button>
        )}
        {offers.dismiss > 0 && <DismissMenu name={named(words.dismiss, offers.dismiss)} actions={actions} />}
        {offers.snooze > 0 && <SnoozeMenu name={named(words.snooze, offers.snooze)} actions={actions} />}
        {offers.wake && (
          <Button
            variant="default"
            rightSection={<Key>h</Key>}
            aria-keyshortcuts="h"
            onClick={() => {
              change({ snoozedUntil: null })
            }}
          >
            {words.wake}
          </Button>
        )}
      </Group>
    </fieldset>
  )
}
