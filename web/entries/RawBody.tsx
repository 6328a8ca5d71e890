import { Box, Group, Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { entryPageTexts } from '../texts/entryPage'
import { CopyAction } from '../ui/CopyAction'
import { Problem } from '../ui/Problem'
import { rawQuery } from './entryQueries'
import { RawText } from './RawText'

const words = entryPageTexts.entry

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
      <RawText text={raw} />
    </Box>
  )
}
