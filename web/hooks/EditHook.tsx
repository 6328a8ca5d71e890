import { Button, Checkbox, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import type { Hook } from '../../shared/contract/hooks'
import { call } from '../api/call'
import { useAllSignals } from '../leads/useAllSignals'
import { hookTexts } from '../texts/hooks'
import { texts } from '../texts/texts'
import { Problem } from '../ui/Problem'
import { HOOKS } from './hookQueries'

const words = hookTexts.hooks
const STATUSES = ['new', 'approved', 'contacted', 'dismissed'] as const
const MODES = ['live', 'test'] as const

/** Where a hook leads, and what of its event it tells. */
export function EditHook({ hook }: { hook: Hook }) {
  const [isOpen, dialog] = useDisclosure()
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {words.change}
      </Button>
      <Modal
        opened={isOpen}
        onClose={dialog.close}
        title={words.change}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        <HookForm hook={hook} onDone={dialog.close} />
      </Modal>
    </>
  )
}

function HookForm({ hook, onDone }: { hook: Hook; onDone: () => void }) {
  const client = useQueryClient()
  const [url, setUrl] = useState(hook.url)
  const [signalId, setSignalId] = useState(hook.signalId)
  const [mode, setMode] = useState(hook.mode)
  const [statuses, setStatuses] = useState<readonly string[]>(hook.statuses ?? [])
  const changing = useMutation({
    mutationFn: () => {
      const chosen = STATUSES.filter((status) => statuses.includes(status))
      const body = { url: url.trim(), signalId, mode, statuses: chosen.length === 0 ? null : chosen }
      return call('changeHook', { params: { hookId: hook.id }, body })
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: HOOKS })
      onDone()
    },
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    changing.mutate()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          type="url"
          required
          label={words.url}
          value={url}
          onChange={({ currentTarget }) => {
            setUrl(currentTarget.value)
          }}
        />
        <SignalChoice signalId={signalId} onChange={setSignalId} />
        {hook.event === 'entry.received' && <ModeChoice mode={mode} onChange={setMode} />}
        {hook.event.startsWith('lead.') && (
          <Checkbox.Group label={words.statuses} value={[...statuses]} onChange={setStatuses}>
            <Group gap="sm" mt={4}>
              {STATUSES.map((status) => (
                <Checkbox key={status} value={status} label={texts.lead.status[status]} />
              ))}
            </Group>
          </Checkbox.Group>
        )}
        {changing.error && <Problem error={changing.error} />}
        <Button type="submit" loading={changing.isPending}>
          {words.save}
        </Button>
      </Stack>
    </form>
  )
}

type SignalChoiceProps = { signalId: string | null; onChange: (signalId: string | null) => void }

/** The one that was chosen is there also where the list of signals does not reach it. */
function SignalChoice({ signalId, onChange }: SignalChoiceProps) {
  const signals = useAllSignals().map(({ id, name }) => ({ value: id, label: name }))
  const isListed = signalId === null || signals.some(({ value }) => value === signalId)
  return (
    <NativeSelect
      label={words.signal}
      value={signalId ?? ''}
      data={[
        { value: '', label: words.everySignal },
        ...signals,
        ...(isListed ? [] : [{ value: signalId, label: signalId }]),
      ]}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value === '' ? null : currentTarget.value)
      }}
    />
  )
}

type ModeChoiceProps = { mode: Hook['mode']; onChange: (mode: Hook['mode']) => void }

function ModeChoice({ mode, onChange }: ModeChoiceProps) {
  return (
    <NativeSelect
      label={words.mode}
      value={mode ?? ''}
      data={[
        { value: '', label: words.modes.both },
        ...MODES.map((value) => ({ value, label: words.modes[value] })),
      ]}
      onChange={({ currentTarget }) => {
        onChange(MODES.find((each) => each === currentTarget.value) ?? null)
      }}
    />
  )
}
