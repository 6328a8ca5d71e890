import { Alert, Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Scope } from '../../shared/contract/call'
import { KEY_PRESETS } from '../../shared/keyPresets'
import { call } from '../api/call'
import { useMayWrite } from '../session/useMayWrite'
import { texts } from '../texts/texts'
import { CopyAction } from '../ui/CopyAction'
import { Panel } from '../ui/Panel'
import { Problem } from '../ui/Problem'

const words = texts.settings
export const KEYS = ['keys']

/** Nobody gives a key more than the own role allows: who only looks makes keys that only read. */
function usePresets() {
  const mayWrite = useMayWrite()
  const fit = KEY_PRESETS.filter(({ scopes }) => mayWrite || scopes.every((scope) => scope.endsWith(':read')))
  return fit.map(({ id, name }) => ({ value: id, label: name }))
}

/** Makes a key, which is there to be copied once. */
export function NewKey() {
  const client = useQueryClient()
  const [name, setName] = useState('')
  const presets = usePresets()
  const [preset, setPreset] = useState(presets[0]?.value ?? null)
  const creating = useMutation({
    mutationFn: () => call('createApiKey', { body: { name, scopes: scopesOf(preset) } }),
    onSuccess: () => {
      setName('')
      return client.invalidateQueries({ queryKey: KEYS })
    },
  })
  return (
    <Panel>
      <Stack gap="sm">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            creating.mutate()
          }}
        >
          <Group align="flex-end" gap="sm">
            <TextInput
              label={words.keyName}
              placeholder={words.keyExample}
              required
              value={name}
              onChange={(event) => {
                setName(event.currentTarget.value)
              }}
            />
            <Select
              label={words.preset}
              allowDeselect={false}
              data={presets}
              value={preset}
              onChange={setPreset}
            />
            <Button type="submit" loading={creating.isPending}>
              {words.create}
            </Button>
          </Group>
        </form>
        {creating.error && <Problem error={creating.error} />}
        {creating.data && (
          <Alert color="green" title={words.shownOnce}>
            <CopyAction value={creating.data.key} label={words.copy} />
          </Alert>
        )}
      </Stack>
    </Panel>
  )
}

function scopesOf(preset: string | null): Scope[] {
  return [...(KEY_PRESETS.find(({ id }) => id === preset)?.scopes ?? [])]
}
