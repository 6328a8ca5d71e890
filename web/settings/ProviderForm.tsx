import { PasswordInput, Switch, Text } from '@mantine/core'
import { useState } from 'react'
import type { Workspace } from '../../shared/contract/workspace'
import { CALLS_PER_DAY_MAX } from '../../shared/limits'
import { texts } from '../texts/texts'
import { readForm } from '../ui/readForm'
import { NumberInputs, readNumber } from './NumberInputs'
import { SettingsForm } from './SettingsForm'
import { useTest } from './useTest'
import { useChangeWorkspace } from './workspaceQueries'

const words = texts.workspace
const FIRST = { callsPerDay: 500, minLikelihood: 6, hasKey: false, today: { calls: 0 } }

/** Whether a provider is asked about whom the directory does not know, and how often. */
export function ProviderForm({ provider }: { provider: Workspace['providers'][number] | undefined }) {
  const saving = useChangeWorkspace()
  const [isAsked, setAsked] = useState(provider !== undefined)
  const { button, outcome } = useTest('people_data_labs')
  const { callsPerDay, minLikelihood, hasKey, today } = provider ?? FIRST
  return (
    <SettingsForm
      title={words.provider}
      saving={saving}
      beside={provider?.hasKey === true && button}
      onSubmit={(event) => {
        const typed = readForm(event, ['key', 'callsPerDay', 'minLikelihood'])
        const asked = {
          kind: 'people_data_labs' as const,
          ...(typed.key === '' ? {} : { key: typed.key }),
          callsPerDay: readNumber(typed.callsPerDay),
          minLikelihood: readNumber(typed.minLikelihood),
        }
        saving.mutate({ providers: isAsked ? [asked] : [] })
      }}
    >
      <Text c="dimmed">{words.providerText}</Text>
      <Switch
        label={words.providerOn}
        checked={isAsked}
        onChange={(event) => {
          setAsked(event.currentTarget.checked)
        }}
      />
      {isAsked && (
        <>
          <PasswordInput
            label={words.key}
            name="key"
            autoComplete="off"
            required={!hasKey}
            placeholder={hasKey ? words.hasKey : ''}
          />
          <NumberInputs
            inputs={[
              { name: 'callsPerDay', value: callsPerDay, min: 0, max: CALLS_PER_DAY_MAX },
              { name: 'minLikelihood', value: minLikelihood, min: 1, max: 10 },
            ]}
          />
          <Text c="dimmed" size="sm" className="tabular">
            {words.providerToday(today.calls)}
          </Text>
        </>
      )}
      {outcome}
    </SettingsForm>
  )
}
