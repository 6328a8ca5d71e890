import { ActionIcon, Button, Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { Ellipsis, Pause, Play } from 'lucide-react'
import type { Signal } from '../../shared/contract/signals'
import { texts } from '../texts/texts'
import { LinkButton } from '../ui/LinkButton'
import { mayWriteSignal } from './mayWriteSignal'
import { MoreItems } from './MoreItems'
import { useMoveSignal } from './useMoveSignal'
import { firstOpenStep } from './wizard/doneSteps'

const words = texts.signal

/** The one thing that is mostly done next, and the rest behind the dots. */
export function SignalActions({ signal }: { signal: Signal }) {
  const navigate = useNavigate()
  const moving = useMoveSignal(signal)
  if (!mayWriteSignal(signal)) return null
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={texts.nav.more}>
            <Ellipsis size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <MoreItems signal={signal} onRemove={() => navigate({ to: '/signals' })} />
        </Menu.Dropdown>
      </Menu>
      {signal.status === 'setup' ? (
        <LinkButton
          to="/signals/$signalId/setup/$step"
          params={{ signalId: signal.id, step: firstOpenStep(signal) }}
        >
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
