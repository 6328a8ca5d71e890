import { Skeleton } from '@mantine/core'
import { Problem } from './Problem'

/** In the place of a part whose data are not there yet, or did not come. */
export function Awaited({ error, onRetry }: { error: unknown; onRetry: () => unknown }) {
  return error === null ? <Skeleton h={80} /> : <Problem error={error} onRetry={onRetry} />
}
