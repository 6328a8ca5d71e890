import { Checkbox, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getsLeads } from '../../../shared/rights'
import { usersQuery } from '../../settings/userQueries'
import { Problem } from '../../ui/Problem'
import { texts } from '../../texts/texts'
import { useChangeSignal } from '../useChangeSignal'
import type { StepProps } from './stepProps'

const words = texts.recipients

export function RecipientsStep({ signal }: StepProps) {
  const { data, error, refetch } = useQuery(usersQuery)
  const { mutate, variables, isPending } = useChangeSignal(signal.id)
  const chosen = (isPending ? variables.recipients : undefined) ?? signal.recipients
  if (error) return <Problem error={error} onRetry={refetch} />
  if (!data) return <Skeleton h={120} />
  return (
    <Stack gap="sm" role="group" aria-label={texts.wizard.steps.recipients.title}>
      {data.items
        .filter((user) => getsLeads(user) || chosen.includes(user.id))
        .map(({ id, name, email, dailyLeadLimit }) => (
          <Checkbox
            key={id}
            label={name}
            description={[email, words.limit(dailyLeadLimit)].filter(Boolean).join(' · ')}
            checked={chosen.includes(id)}
            // Somebody has to get them.
            disabled={(chosen.length === 1 && chosen.includes(id)) || undefined}
            onChange={() => {
              const next = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]
              mutate({ recipients: next })
            }}
          />
        ))}
      {chosen.length === 1 && (
        <Text c="dimmed" size="sm">
          {words.one}
        </Text>
      )}
    </Stack>
  )
}
