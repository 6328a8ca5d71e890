import { Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { CreateHook } from '../hooks/CreateHook'
import { HookBadge } from '../hooks/HookBadge'
import { hooksQuery } from '../hooks/hookQueries'
import { hookTexts } from '../texts/hooks'
import { texts } from '../texts/texts'
import { Awaited } from '../ui/Awaited'
import { LinkAnchor } from '../ui/LinkButton'
import { Panel } from '../ui/Panel'

const words = texts.overview

/** The addresses that are told of what happens to this signal, those of every signal too. */
export function SignalHooks({ signalId }: { signalId: string }) {
  const { data, error, refetch } = useQuery(hooksQuery)
  const [isCreating, creating] = useDisclosure()
  const hooks = data?.items.filter((hook) => hook.signalId === null || hook.signalId === signalId) ?? []
  return (
    <Panel title={words.hooks}>
      <Stack gap="xs">
        {!data && <Awaited error={error} onRetry={refetch} />}
        {data && hooks.length === 0 && <Text c="dimmed">{words.hooksNone}</Text>}
        {hooks.map((hook) => (
          <Group key={hook.id} gap="sm" justify="space-between">
            <div className="foreign" style={{ flex: '1 1 220px' }}>
              <LinkAnchor to="/hooks/$hookId" params={{ hookId: hook.id }}>
                {hook.url}
              </LinkAnchor>
              <Text c="dimmed" size="sm">
                {hookTexts.hooks.events[hook.event]}
                {hook.signalId === null && `, ${words.ofEverySignal}`}
              </Text>
            </div>
            <HookBadge hook={hook} />
          </Group>
        ))}
        <Group>
          <Button variant="default" size="xs" onClick={creating.open}>
            {words.hooksAdd}
          </Button>
        </Group>
      </Stack>
      <CreateHook opened={isCreating} onClose={creating.close} signalId={signalId} />
    </Panel>
  )
}
