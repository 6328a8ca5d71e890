import { Button } from '@mantine/core'
import { ArrowUp } from 'lucide-react'
import { texts } from '../texts/texts'
import classes from './feed.module.css'
import type { Feed } from './useFeed'

export function NewsPill({ feed, onShow }: { feed: Feed; onShow: () => void }) {
  const { news, showNews } = feed
  return (
    <div className={classes.news} role="status">
      {news.fresh.length + news.back.length > 0 && (
        <Button
          size="xs"
          radius="xl"
          leftSection={<ArrowUp size={14} />}
          onClick={() => {
            showNews()
            onShow()
          }}
        >
          {[
            news.fresh.length > 0 && texts.feed.news(news.fresh.length, news.hasMore),
            news.back.length > 0 && texts.feed.back(news.back.length),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Button>
      )}
    </div>
  )
}
