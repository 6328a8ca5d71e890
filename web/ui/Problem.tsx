import { Alert, Button, Text } from '@mantine/core'
import { CircleAlert } from 'lucide-react'
import { CallError } from '../api/callError'
import { texts } from '../texts/texts'
import { foreign } from './foreign'

/** What went wrong, why, and what to do next. */
export function Problem({ error, onRetry }: { error: unknown; onRetry?: (() => unknown) | undefined }) {
  const hint = error instanceof CallError ? error.hint : texts.problem.unexpectedHint
  const message = error instanceof CallError ? error.message : texts.problem.unexpected
  return (
    <Alert color="red" variant="light" icon={<CircleAlert size={16} />} title={message} role="alert">
      {hint !== undefined && <Text {...foreign}>{hint}</Text>}
      {onRetry && (
        <Button variant="default" size="xs" mt="xs" disabled={false} onClick={() => void onRetry()}>
          {texts.problem.retry}
        </Button>
      )}
    </Alert>
  )
}
