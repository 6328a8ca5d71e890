import { ActionIcon, Button, Menu } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Copy, Ellipsis, Pause, Play, Trash2 } from 'lucide-react'
import type { Signal } from '../../shared/contract/signals'
import { call } from '../api/call'
import { notifyFailure } from '../ui/notifyFailure'
import { texts } from '../texts/texts'
import { signalQuery } from './signalQueries'
import { useDuplicateSignal } from './useDuplicateSignal'
import { useRemoveSignal } from './useRemoveSignal'
import { LinkButton } from '../ui/LinkButton'

const words = texts.signal

/** The one thing that is mostly done next, and the rest behind the dots. */
export function SignalActions({ signal }: { signal: Signal }) {
  const client = useQueryClient()
  const params = { signalId: signal.id }
  const moving = useMutation({
    mutationFn: () => call(signal.status === 'live' ? 'pauseSignal' : 'resumeSignal', { params }),
    onSuccess: (moved) => {
      client.setQueryData(signalQuery(signal.id).queryKey, moved)
      void client.invalidateQueries({ queryKey: ['signals', 'list'] })
    },
    onError: notifyFailure,
  })
  // Who may not change it gets no URL.
  if (signal.webhookUrl === undefined) return null
  return (
    <>
      <MoreActions signal={signal} />
      {signal.status === 'setup' ? (
        <LinkButton to="/signals/$signalId/setup/$step" params={{ ...params, step: 'webhook' }}>
          {words.continueSetup}
        </LinkButton>
      ) : (
        <Button
          variant="default"
          loading={moving.isPending}
          leftSection={signal.status === 'live' ? <Pause size={16} /> : <Play size={16} />}
          onClick={() => {
            moving.mutate()
          }}
        >
          {signal.status === 'live' ? words.pause : words.resume}
        </Button>
      )}
    </>
  )
}

function MoreActions({ signal }: { signal: Signal }) {
  const remove = useRemoveSignal()
  const duplicating = useDuplicateSignal()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={texts.nav.more}>
          <Ellipsis size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<Copy size={16} />}
          onClick={() => {
            duplicating.mutate(signal)
          }}
        >
          {words.duplicate}
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<Trash2 size={16} />}
          onClick={() => {
            remove(signal)
          }}
        >
          {words.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
