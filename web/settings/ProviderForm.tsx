import { PasswordInput, Switch, Text } from '@mantine/core'
import { useState } from 'react'
import type { ProviderKind, ProviderPatch, Workspace } from '../../shared/contract/workspace'
import { CALLS_PER_DAY_MAX } from '../../shared/limits'
import { LIKELIHOOD_MAX, PROVIDER_DEFAULT } from '../../shared/providers'
import { accountTexts } from '../texts/accounts'
import { texts } from '../texts/texts'
import { readForm } from '../ui/readForm'
import { NumberInputs, readNumber } from './NumberInputs'
import { SettingsForm } from './SettingsForm'
import { useTest } from './useTest'
import { useChangeWorkspace } from './useChangeWorkspace'

const words = accountTexts.workspace
const FIRST = { ...PROVIDER_DEFAULT, hasKey: false, today: { calls: 0 } }

type Providers = Workspace['providers']

/** Whether a provider is asked about whom the directory does not know, and how often. */
export function ProviderForm({ kind, providers }: { kind: ProviderKind; providers: Providers }) {
  const provider = providers.find((each) => each.kind === kind)
  const saving = useChangeWorkspace()
  const [isAsked, setAsked] = useState(provider !== undefined)
  const { button, outcome } = useTest(kind)
  const { callsPerDay, minLikelihood, hasKey, today } = provider ?? FIRST
  return (
    <SettingsForm
      title={texts.names.providers[kind]}
      saving={saving}
      beside={provider?.hasKey === true && button}
      onSubmit={(event) => {
        const typed = readForm(event, ['key', 'callsPerDay', 'minLikelihood'])
        const asked = {
          kind,
          ...(typed.key === '' ? {} : { key: typed.key }),
          callsPerDay: readNumber(typed.callsPerDay),
          minLikelihood: readNumber(typed.minLikelihood),
        }
        saving.mutate({ providers: changeOne(providers, kind, isAsked ? asked : null) })
      }}
    >
      <Text c="dimmed">{words.providers[kind]}</Text>
      <Switch
        label={words.providerOn(texts.names.providers[kind])}
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
              { name: 'minLikelihood', value: minLikelihood, min: 1, max: LIKELIHOOD_MAX },
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

/** The others keep what they have, and their place: they are asked in this order. */
function changeOne(providers: Providers, kind: ProviderKind, changed: ProviderPatch | null): ProviderPatch[] {
  const isNew = providers.every((each) => each.kind !== kind)
  const kept = providers.flatMap((each) => (each.kind === kind ? (changed ?? []) : { kind: each.kind }))
  return isNew && changed !== null ? [...kept, changed] : kept
}
