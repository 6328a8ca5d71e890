import { Button, Group, Stack, Text } from '@mantine/core'
import { lazy } from 'react'
import { texts } from '../texts/texts'
import { LazyPart } from '../ui/LazyPart'
import classes from './feed.module.css'
import type { Feed } from './useFeed'
import type { FeedActions } from './useFeedActions'

// They come with the open lead, which has them too.
const LeadActions = lazy(() => import('./LeadPane').then((loaded) => ({ default: loaded.LeadActions })))

type SelectionBarProps = { feed: Feed; actions: FeedActions }

const words = texts.feed
const told = {
  none: words.selected,
  selecting: words.selecting,
  all: words.selected,
  first: words.firstSelected,
}

/** What is selected; the actions above the open lead, and the keys, then act on all of it. Where no lead is open they are here. */
export function SelectionBar({ feed, actions }: SelectionBarProps) {
  const { selection, openLead } = feed
  const { all } = selection
  return (
    <Stack className={classes.selection} gap={8}>
      <Group gap={8} wrap="nowrap">
        <Text fw={500} role="status" className="tabular" style={{ flex: 1 }}>
          {told[all.state](selection.selected.length)}
        </Text>
        <Button
          size="xs"
          variant="default"
          disabled={all.state === 'selecting'}
          onClick={() => void all.select()}
        >
          {words.selectAll}
        </Button>
        <Button size="xs" variant="subtle" onClick={selection.clear}>
          {words.selectNone}
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
