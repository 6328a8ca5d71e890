import { Skeleton, Stack } from '@mantine/core'
import { texts } from '../texts/texts'

/** As high as what comes mostly is, so that nothing jumps. */
export function PageLoading() {
  return (
    <Stack p="lg" gap="md" aria-busy="true" aria-label={texts.loading}>
      <Skeleton h={28} w={220} />
      <Skeleton h={44} />
      <Skeleton h={44} />
      <Skeleton h={44} />
    </Stack>
  )
}
