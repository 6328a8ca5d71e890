import { Box, Text } from '@mantine/core'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { CallError } from '../api/callError'
import { AskOwner } from '../settings/AskOwner'
import { Problem } from '../ui/Problem'
import { NotFoundPage } from './NotFoundPage'

/** Where a screen fails the shell stays. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  if (error instanceof CallError && error.status === 404) return <NotFoundPage />
  const isRefused = error instanceof CallError && error.status === 403
  const retry = () => {
    // A script that did not come is asked for anew by a new page only.
    if (!(error instanceof CallError)) {
      window.location.reload()
      return
    }
    queries.reset()
    reset()
    void router.invalidate()
  }
  return (
    <Box p="lg" maw={560}>
      {/* What a role does not allow it does not allow the next time. */}
      <Problem error={error} onRetry={isRefused ? undefined : retry} />
      {isRefused && (
        <Text c="dimmed" size="sm" mt="xs">
          <AskOwner />
        </Text>
      )}
    </Box>
  )
}
