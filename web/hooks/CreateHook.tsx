import { Button, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import type { HookEvent } from '../../shared/contract/hooks'
import { HOOK_EVENTS } from '../../shared/hookEvents'
import { call } from '../api/call'
import { hookTexts } from '../texts/hooks'
import { Problem } from '../ui/Problem'
import { HOOKS } from './hookQueries'
import { NewSecret } from './NewSecret'

const words = hookTexts.hooks

type CreateHookProps = {
  opened: boolean
  onClose: () => void
  /** Absent: of every signal. */
  signalId?: string | null
}

/** The secret is told here and never again. */
export function CreateHook({ opened, onClose, signalId = null }: CreateHookProps) {
  const client = useQueryClient()
  const [url, setUrl] = useState('')
  const [event, setEvent] = useState<HookEvent>('lead.created')
  const creating = useMutation({
    mutationFn: () => call('createHook', { body: { url: url.trim(), event, signalId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: HOOKS }),
  })
  const close = () => {
    creating.reset()
    setUrl('')
    onClose()
  }
  const submit = (submitted: SubmitEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    creating.mutate()
  }
  const secret = creating.data?.secret
  const closing = waysToClose(secret === undefined && !creating.isPending)
  return (
    <Modal
      opened={opened}
      onClose={close}
      {...closing}
      title={words.create}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {secret !== undefined ? (
        <NewSecret secret={secret} onDone={close} />
      ) : (
        <form onSubmit={submit}>
          <Stack gap="sm">
            <TextInput
              type="url"
              required
              label={words.url}
              placeholder="https://"
              value={url}
              onChange={({ currentTarget }) => {
                setUrl(currentTarget.value)
              }}
            />
            <NativeSelect
              label={words.event}
              value={event}
              data={HOOK_EVENTS.map((value) => ({ value, label: words.events[value] }))}
              onChange={({ currentTarget }) => {
                setEvent(HOOK_EVENTS.find((each) => each === currentTarget.value) ?? event)
              }}
            />
            {creating.error && <Problem error={creating.error} />}
            <Button type="submit" loading={creating.isPending}>
              {words.create}
            </Button>
          </Stack>
        </form>
      )}
    </Modal>
  )
}

/** A click beside it, or Escape, would take the secret away for good. */
function waysToClose(areOpen: boolean) {
  return { closeOnClickOutside: areOpen, closeOnEscape: areOpen, withCloseButton: areOpen }
}
