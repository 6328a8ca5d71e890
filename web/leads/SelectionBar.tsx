import { Button, Group, Stack, Text } from '@mantine/core'
import { lazy } from 'react'
import { texts } from '../texts/texts'
import { LazyPart } from '../ui/LazyPart'
import classes from './feed.module.css'
import type { Feed } from './useFeed'
import type { FeedActions } from './useFeedActions'

// They come with the open lead, which has them too.
const LeadActions = lazy(() => import('./LeadPane').then((loaded) => ({ default: loaded.LeadActions })))

type SelectionBarProps = { feed: Feed; actions: FeedActions; onAll: () => void }

/** What is selected; the actions above the open lead, and the keys, then act on all of it. Where no lead is open they are here. */
export function SelectionBar({ feed, onAll, actions }: SelectionBarProps) {
  const { selection, openLead } = feed
  return (
    <Stack className={classes.selection} gap={8}>
      <Group gap={8} wrap="nowrap">
        <Text fw={500} role="status" className="tabular" style={{ flex: 1 }}>
          {texts.feed.selected(selection.selected.length)}
        </Text>
        <Button size="xs" variant="default" onClick={onAll}>
          {texts.feed.selectAll}
        </Button>
        <Button size="xs" variant="subtle" onClick={selection.clear}>
          {texts.feed.selectNone}
        </Button>
      </Group>
      {!openLead && (
        <LazyPart>
          <LeadActions actions={actions} />
        </LazyPart>
      )}
    </Stack>
  )
}
