import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { FlaskConical } from 'lucide-react'
import { call } from '../api/call'
import { useMe } from '../session/useMe'
import { texts } from '../texts/texts'
import { focusContent } from '../ui/focusContent'
import { notifyFailure } from '../ui/notifyFailure'
import { demoQuery } from './signalQueries'

const words = texts.signals

/** While there are sample data an owner takes them out from here. */
export function DemoNote() {
  const client = useQueryClient()
  const { user } = useMe()
  const isOwner = user.role === 'owner'
  const { data: demo } = useQuery({ ...demoQuery, enabled: isOwner })
  const emptying = useMutation({
    mutationFn: () => call('emptyDemo'),
    onSuccess: async () => {
      // Of its signals, whose rows are still drawn, there is nothing to be read any more.
      await client.invalidateQueries({
        predicate: ({ queryKey: [part, what] }) => part !== 'signals' || what === 'list',
      })
      focusContent()
    },
    onError: notifyFailure,
  })
  if (!isOwner || demo?.isFilled !== true) return null
  return (
    <Group className="page" gap="sm" py="md">
      <FlaskConical size={16} aria-hidden="true" />
      <Text c="dimmed" style={{ flex: '1 1 200px' }}>
        {words.demoNote}
      </Text>
      <Button
        variant="default"
        size="xs"
        loading={emptying.isPending}
        onClick={() => {
          emptying.mutate()
        }}
      >
        {words.demoRemove}
      </Button>
    </Group>
  )
}
