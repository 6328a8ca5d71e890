import { Button, Group } from '@mantine/core'
import { Check, Mail } from 'lucide-react'
import type { Lead } from '../../shared/contract/leads'
import { texts } from '../texts/texts'
import { canChange } from './canChange'
import { DismissMenu } from './DismissMenu'
import classes from './feed.module.css'
import { isSnoozed } from './feedSearch'
import { Key } from './Key'
import { SnoozeMenu } from './SnoozeMenu'
import type { FeedActions } from './useFeedActions'

const words = texts.lead

/** What can be done with the open lead, or with all that are selected; each tells its key. */
export function LeadActions({ lead, actions }: { lead: Lead; actions: FeedActions }) {
  const { targets, change } = actions
  const canBe = (status: 'approved' | 'contacted' | 'dismissed') =>
    targets.some((target) => canChange(target, { status }))
  return (
    <Group gap={8} className={classes.actions}>
      {canBe('approved') && (
        <Button
          leftSection={<Check size={16} aria-hidden="true" />}
          rightSection={<Key>e</Key>}
          aria-keyshortcuts="e"
          onClick={actions.approve}
        >
          {words.approve}
        </Button>
      )}
      {canBe('contacted') && (
        <Button
          leftSection={<Mail size={16} aria-hidden="true" />}
          rightSection={<Key>c</Key>}
          aria-keyshortcuts="c"
          onClick={actions.markContacted}
        >
          {words.contacted}
        </Button>
      )}
      {canBe('dismissed') && <DismissMenu lead={lead} actions={actions} />}
      {isSnoozed(lead) && targets.length === 1 ? (
        <Button
          variant="default"
          onClick={() => {
            change({ snoozedUntil: null })
          }}
        >
          {words.wake}
        </Button>
      ) : (
        canBe('dismissed') && <SnoozeMenu actions={actions} />
      )}
    </Group>
  )
}
