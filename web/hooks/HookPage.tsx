import { Alert, Box, Button, Modal } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { Hook } from '../../shared/contract/hooks'
import { call } from '../api/call'
import { LOSES_NOTHING } from '../api/leaving'
import { useMayWrite } from '../session/useMayWrite'
import { hookTexts } from '../texts/hooks'
import { ConfirmButton } from '../ui/ConfirmButton'
import { PageHeader } from '../ui/PageHeader'
import { Problem } from '../ui/Problem'
import { EditHook } from './EditHook'
import { HookBadge } from './HookBadge'
import { HookLog } from './HookLog'
import { hookQuery, HOOKS } from './hookQueries'
import { NewSecret } from './NewSecret'

const words = hookTexts.hooks

/** One address: whether it is told, what it was told, and what it answered. */
export function HookPage() {
  const { hookId } = useParams({ from: '/hooks/$hookId' })
  const { data: hook } = useSuspenseQuery(hookQuery(hookId))
  const calls = useHookCalls(hookId)
  const mayWrite = useMayWrite()
  const { testing, rotating, switching, removing } = calls
  const error = testing.error ?? rotating.error ?? switching.error ?? removing.error
  const secret = rotating.data?.secret
  return (
    <>
      <PageHeader
        title={hook.url}
        beside={<HookBadge hook={hook} />}
        text={words.events[hook.event]}
        actions={mayWrite && <HookActions hook={hook} calls={calls} />}
      />
      <Box className="page">
        {error && <Problem error={error} />}
        <WhyOff reason={hook.disabledReason} />
        <HookLog hookId={hookId} />
      </Box>
      <Modal
        opened={secret !== undefined}
        onClose={rotating.reset}
        // A click beside it would take the secret away for good.
        closeOnClickOutside={false}
        closeOnEscape={false}
        withCloseButton={false}
        title={words.rotate}
      >
        {secret !== undefined && <NewSecret secret={secret} onDone={rotating.reset} />}
      </Modal>
    </>
  )
}

type HookActionsProps = { hook: Hook; calls: ReturnType<typeof useHookCalls> }

function HookActions({ hook, calls: { testing, rotating, switching, removing } }: HookActionsProps) {
  return (
    <>
      <ConfirmButton
        variant="subtle"
        color="red"
        label={words.remove}
        sure={words.removeForGood}
        loading={removing.isPending}
        onConfirm={removing.mutate}
      />
      <ConfirmButton
        label={words.rotate}
        sure={words.rotateSure}
        loading={rotating.isPending}
        onConfirm={rotating.mutate}
      />
      <EditHook hook={hook} />
      <Button
        variant="default"
        loading={switching.isPending}
        onClick={() => {
          switching.mutate(!hook.isEnabled)
        }}
      >
        {hook.isEnabled ? words.switchOff : words.switchOn}
      </Button>
      <Button
        loading={testing.isPending}
        onClick={() => {
          testing.mutate()
        }}
      >
        {words.test}
      </Button>
    </>
  )
}

function WhyOff({ reason }: { reason: string | null }) {
  if (reason === null) return null
  return (
    <Alert color="red" variant="light" mb="md" title={words.switchedOff}>
      {reason}
    </Alert>
  )
}

function useHookCalls(hookId: string) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const params = { hookId }
  const onSuccess = () => client.invalidateQueries({ queryKey: HOOKS })
  return {
    testing: useMutation({ meta: LOSES_NOTHING, mutationFn: () => call('testHook', { params }), onSuccess }),
    rotating: useMutation({ mutationFn: () => call('rotateHookSecret', { params }), onSuccess }),
    switching: useMutation({
      mutationFn: (isEnabled: boolean) => call('changeHook', { params, body: { isEnabled } }),
      onSuccess,
    }),
    removing: useMutation({
      mutationFn: () => call('deleteHook', { params }),
      onSuccess: async () => {
        await navigate({ to: '/hooks' })
        await client.invalidateQueries({ queryKey: [...HOOKS, 'list'] })
      },
    }),
  }
}
