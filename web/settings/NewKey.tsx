import { Alert, Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Scope } from '../../shared/contract/call'
import { call } from '../api/call'
import { texts } from '../texts/texts'
import { CopyAction } from '../ui/CopyAction'
import { Panel } from '../ui/Panel'
import { Problem } from '../ui/Problem'

const words = texts.settings
export const KEYS = ['keys']

const SEND: Scope[] = ['signals:read', 'entries:write']
const presets = {
  zapier: [
    'signals:read',
    'signals:write',
    'entries:read',
    'entries:write',
    'hooks:read',
    'hooks:write',
    'leads:read',
    'leads:write',
    'exclusions:write',
  ],
  send: SEND,
} as const satisfies Record<string, readonly Scope[]>
type Preset = keyof typeof presets

/** Makes a key, which is there to be copied once. */
export function NewKey() {
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [preset, setPreset] = useState<Preset>('zapier')
  const creating = useMutation({
    mutationFn: () => call('createApiKey', { body: { name, scopes: [...presets[preset]] } }),
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
              data={[
                { value: 'zapier', label: words.presets.zapier },
                { value: 'send', label: words.presets.send },
              ]}
              value={preset}
              onChange={(value) => {
                setPreset(value === 'send' ? 'send' : 'zapier')
              }}
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
