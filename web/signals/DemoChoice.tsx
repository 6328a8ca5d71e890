import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plus, Webhook } from 'lucide-react'
import { call } from '../api/call'
import { useMe } from '../session/useMe'
import { texts } from '../texts/texts'
import { EmptyState } from '../ui/EmptyState'
import { focusContent } from '../ui/focusContent'
import { notifyFailure } from '../ui/notifyFailure'
import { LinkButton } from '../ui/LinkButton'

const words = texts.signals

/** Two ways to begin: in earnest, or with sample data. */
export function DemoChoice() {
  const client = useQueryClient()
  const { user } = useMe()
  const filling = useMutation({
    mutationFn: () => call('fillDemo', {}),
    onSuccess: async () => {
      notifications.show({ message: words.demoFilled })
      await client.invalidateQueries()
      focusContent()
    },
    onError: notifyFailure,
  })
  return (
    <EmptyState icon={Webhook} title={words.none} text={words.noneText} headingOrder={1}>
      {user.role === 'owner' && (
        <Button
          variant="default"
          loading={filling.isPending}
          onClick={() => {
            filling.mutate()
          }}
        >
          {words.demo}
        </Button>
      )}
      {user.role !== 'viewer' && (
        <LinkButton to="/signals/new" leftSection={<Plus size={16} />}>
          {words.create}
        </LinkButton>
      )}
    </EmptyState>
  )
}
