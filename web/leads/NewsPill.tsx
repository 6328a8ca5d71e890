import { Button } from '@mantine/core'
import { ArrowUp } from 'lucide-react'
import { texts } from '../texts/texts'
import classes from './feed.module.css'
import type { Feed } from './useFeed'

export function NewsPill({ feed, onShow }: { feed: Feed; onShow: () => void }) {
  const { news, putLeads } = feed
  return (
    <div className={classes.news} role="status">
      {news.length > 0 && (
        <Button
          size="xs"
          radius="xl"
          leftSection={<ArrowUp size={14} />}
          onClick={() => {
            putLeads(news)
            onShow()
          }}
        >
          {texts.feed.news(news.length)}
        </Button>
      )}
    </div>
  )
}
