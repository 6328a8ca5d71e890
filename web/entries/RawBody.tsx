import { Box, Group, Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { texts } from '../texts/texts'
import { CopyAction } from '../ui/CopyAction'
import { Problem } from '../ui/Problem'
import classes from './Entries.module.css'
import { rawQuery } from './entryQueries'

const words = texts.entry
/** What a browser lays out without a pause; the rest is in what is copied. */
const SHOWN_MAX = 200_000

export function RawBody({ entryId }: { entryId: string }) {
  const { data: raw, error, refetch } = useQuery(rawQuery(entryId))
  if (error) return <Problem error={error} onRetry={refetch} />
  if (raw === undefined) return <Skeleton h={160} />
  if (raw === null) return <Text c="dimmed">{words.removed}</Text>
  return (
    <Box>
      <Group justify="flex-end" mb="xs">
        <CopyAction value={raw} label={words.copyRaw} />
      </Group>
      <pre className={classes.raw} tabIndex={0} aria-label={words.raw}>
        {raw.slice(0, SHOWN_MAX)}
        {raw.length > SHOWN_MAX && '…'}
      </pre>
    </Box>
  )
}
