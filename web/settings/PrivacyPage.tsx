import { Alert, Button, Group, List, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Download, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { PersonNamed, PrivacyPreview } from '../../shared/contract/privacy'
import { call } from '../api/call'
import { LOSES_NOTHING } from '../api/leaving'
import { accountTexts } from '../texts/accounts'
import { download } from '../ui/download'
import { Panel } from '../ui/Panel'
import { Problem } from '../ui/Problem'
import { readForm } from '../ui/readForm'
import { ForOwners } from './ForOwners'
import { PRIVACY, PrivacyRequests } from './PrivacyRequests'

const words = accountTexts.privacy

/** For a person who asks what is held about them, or to be forgotten: first what it is, then the file or the end of it. */
export function PrivacyPage() {
  const looking = useMutation({
    meta: LOSES_NOTHING,
    mutationFn: (address: string) => call('previewPrivacy', { body: personOf(address) }),
  })
  return (
    <ForOwners text={words.text}>
      <Panel>
        <form
          onSubmit={(event) => {
            looking.mutate(readForm(event, ['address']).address.trim())
          }}
        >
          <Group align="flex-end" gap="sm">
            <TextInput label={words.address} name="address" required style={{ flex: '1 1 260px' }} />
            <Button type="submit" loading={looking.isPending}>
              {words.look}
            </Button>
          </Group>
        </form>
        {looking.error && <Problem error={looking.error} />}
        {looking.data && (
          <Held
            key={looking.variables}
            address={looking.variables}
            preview={looking.data}
            onDeleted={looking.reset}
          />
        )}
      </Panel>
      <PrivacyRequests />
    </ForOwners>
  )
}

function personOf(address: string): PersonNamed {
  return address.includes('@') ? { email: address } : { linkedinUrl: address }
}

type HeldProps = { address: string; preview: PrivacyPreview; onDeleted: () => void }

function Held({ address, preview: { person, counts, isComplete }, onDeleted }: HeldProps) {
  const held = Object.entries(words.kinds).flatMap(([kind, label]) => {
    const found = Object.entries(counts).find(([counted]) => counted === kind)?.[1] ?? 0
    return found === 0 ? [] : [{ label, found }]
  })
  return (
    <Stack gap="sm" mt="md" aria-live="polite">
      <Text className="foreign">
        {words.soughtBy} {[...person.emails, ...person.linkedinUrls].join(', ')}
      </Text>
      {held.length === 0 ? (
        <Text>{words.nothing}</Text>
      ) : (
        <List>
          {held.map(({ label, found }) => (
            <List.Item key={label} className="tabular">
              {found.toLocaleString()} × {label}
            </List.Item>
          ))}
        </List>
      )}
      {!isComplete && <Alert color="yellow" title={words.incomplete} />}
      <Decide address={address} onDeleted={onDeleted} />
    </Stack>
  )
}

function Decide({ address, onDeleted }: Pick<HeldProps, 'address' | 'onDeleted'>) {
  const client = useQueryClient()
  const [typed, setTyped] = useState('')
  const body = personOf(address)
  const exporting = useMutation({
    mutationFn: () => call('exportPrivacy', { body }),
    onSuccess: (all) => {
      download('person.json', 'application/json', JSON.stringify(all, null, 2))
    },
  })
  const deleting = useMutation({
    mutationFn: () => call('deletePrivacy', { body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: PRIVACY })
      onDeleted()
    },
  })
  const error = exporting.error ?? deleting.error
  return (
    <>
      <Group>
        <Button
          variant="default"
          leftSection={<Download size={16} aria-hidden="true" />}
          loading={exporting.isPending}
          onClick={() => {
            exporting.mutate()
          }}
        >
          {words.export}
        </Button>
      </Group>
      <Group align="flex-end" gap="sm">
        <TextInput
          label={words.confirm}
          description={words.confirmHelp}
          autoComplete="off"
          style={{ flex: '1 1 260px' }}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
          }}
        />
        <Button
          color="red"
          leftSection={<Trash2 size={16} aria-hidden="true" />}
          disabled={typed.trim() !== address}
          loading={deleting.isPending}
          onClick={() => {
            deleting.mutate()
          }}
        >
          {words.delete}
        </Button>
      </Group>
      {error && <Problem error={error} />}
    </>
  )
}
