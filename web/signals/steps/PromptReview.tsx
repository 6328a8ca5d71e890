import { Alert, List } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { call } from '../../api/call'
import { texts } from '../../texts/texts'
import { Awaited } from '../../ui/Awaited'
import type { StepProps } from './stepProps'

const words = texts.prompt

/** What a good prompt says and this one does not yet, by rules. */
export function PromptReview({ signal }: StepProps) {
  const { id, prompt, contextFields } = signal
  const {
    data: review,
    error,
    refetch,
  } = useQuery({
    queryKey: ['signals', id, 'prompt-review', prompt, contextFields],
    queryFn: () => call('reviewPrompt', { params: { signalId: id }, body: { prompt, contextFields } }),
    placeholderData: (before) => before,
    enabled: prompt !== '',
  })
  if (prompt === '') return null
  if (!review) return <Awaited error={error} onRetry={refetch} />
  const { missing, unusedContextFields, hints } = review
  const remarks = [
    ...missing.map(({ message }) => message),
    ...(unusedContextFields.length > 0 ? [words.unused(unusedContextFields.join(', '))] : []),
    ...hints,
  ]
  if (remarks.length === 0) {
    return <Alert color="green" icon={<CircleCheck size={16} />} title={words.good} role="status" />
  }
  return (
    <Alert color="yellow" icon={<TriangleAlert size={16} />} title={words.couldBeBetter} role="status">
      <List size="sm" className="foreign">
        {remarks.map((remark) => (
          <List.Item key={remark}>{remark}</List.Item>
        ))}
      </List>
    </Alert>
  )
}
