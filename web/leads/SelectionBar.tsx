import { Button, Group, Text } from '@mantine/core'
import { texts } from '../texts/texts'
import classes from './feed.module.css'
import type { Feed } from './useFeed'
import type { FeedActions } from './useFeedActions'

type SelectionBarProps = { feed: Feed; actions: FeedActions; onAll: () => void }

/** What is selected; the actions above the open lead, and the keys, then act on all of it. */
export function SelectionBar({ feed, onAll, actions }: SelectionBarProps) {
  const { selection, isPhone } = feed
  return (
    <Group className={classes.selection} gap={8} wrap="nowrap">
      <Text fw={500} role="status" className="tabular" style={{ flex: 1 }}>
        {texts.feed.selected(selection.selected.length)}
      </Text>
      {isPhone && (
        <Button size="xs" onClick={actions.approve}>
          {texts.lead.approve}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={onAll}>
        {texts.feed.selectAll}
      </Button>
      <Button size="xs" variant="subtle" onClick={selection.clear}>
        {texts.feed.selectNone}
      </Button>
    </Group>
  )
}
