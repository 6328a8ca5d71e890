import { Group, PasswordInput, Text, TextInput } from '@mantine/core'
import type { Workspace } from '../../shared/contract/workspace'
import {
  CALLS_PER_DAY_MAX,
  MODEL_TIMEOUT_SECONDS_MAX,
  MODEL_TOKENS_MAX,
  TOKENS_PER_DAY_MAX,
  MODEL_TOKENS_MIN,
} from '../../shared/limits'
import { accountTexts } from '../texts/accounts'
import { NumberInputs, readNumber } from './NumberInputs'
import { readForm } from '../ui/readForm'
import { SettingsForm } from './SettingsForm'
import { useChangeWorkspace } from './useChangeWorkspace'
import { useTest } from './useTest'

const words = accountTexts.workspace
const NAMES = [
  'baseUrl',
  'model',
  'key',
  'timeoutSeconds',
  'tokensMax',
  'callsPerDay',
  'tokensPerDay',
] as const

/** Where the language model is, and what it may cost. The key is written, and never comes back. */
export function ModelForm({ llm }: { llm: Workspace['llm'] }) {
  const saving = useChangeWorkspace()
  const { button, outcome } = useTest('llm')
  return (
    <SettingsForm
      title={words.model}
      saving={saving}
      beside={llm.baseUrl !== null && button}
      onSubmit={(event) => {
        const typed = readForm(event, NAMES)
        saving.mutate({
          llm: {
            baseUrl: typed.baseUrl.trim() || null,
            model: typed.model.trim() || null,
            ...(typed.key === '' ? {} : { key: typed.key }),
            timeoutSeconds: readNumber(typed.timeoutSeconds),
            tokensMax: readNumber(typed.tokensMax),
            callsPerDay: readNumber(typed.callsPerDay),
            tokensPerDay: readNumber(typed.tokensPerDay),
          },
        })
      }}
    >
      <Text c="dimmed">{words.modelText}</Text>
      <TextInput
        label={words.baseUrl}
        name="baseUrl"
        type="url"
        placeholder="https://api.openai.com/v1"
        defaultValue={llm.baseUrl ?? ''}
      />
      <Group grow align="flex-start">
        <TextInput label={words.modelName} name="model" defaultValue={llm.model ?? ''} />
        <PasswordInput
          label={words.key}
          name="key"
          autoComplete="off"
          placeholder={llm.hasKey ? words.hasKey : ''}
        />
      </Group>
      <NumberInputs
        inputs={[
          { name: 'timeoutSeconds', value: llm.timeoutSeconds, min: 1, max: MODEL_TIMEOUT_SECONDS_MAX },
          { name: 'tokensMax', value: llm.tokensMax, min: MODEL_TOKENS_MIN, max: MODEL_TOKENS_MAX },
          { name: 'callsPerDay', value: llm.callsPerDay, min: 0, max: CALLS_PER_DAY_MAX },
          { name: 'tokensPerDay', value: llm.tokensPerDay, min: 0, max: TOKENS_PER_DAY_MAX },
        ]}
      />
      <Text c="dimmed" size="sm" className="tabular">
        {words.modelToday(llm.today)}
      </Text>
      {outcome}
    </SettingsForm>
  )
}
