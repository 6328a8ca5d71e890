import { Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { storeKey } from '../api/apiKey'
import { call } from '../api/call'
import { SESSION_ENDED } from '../api/queryClient'
import { texts } from '../texts/texts'
import { Problem } from '../ui/Problem'
import { signIn } from './sessionCalls'
import { ME } from './useMe'

const words = texts.signIn

/** By password; by a pasted key where somebody has nothing else. */
export function SignInForm() {
  const [isByKey, setByKey] = useState(false)
  const client = useQueryClient()
  const entering = useMutation({
    mutationFn: async ({ email, password, key }: Values) => {
      if (isByKey) storeKey(key.trim())
      else await signIn({ email, password })
      return call('getMe')
    },
    onSuccess: async (me) => {
      client.setQueryData(ME, me)
      client.setQueryData(SESSION_ENDED, false)
      await client.invalidateQueries()
    },
    // One that does not open anything is not kept.
    onError: () => {
      storeKey(null)
    },
  })
  return (
    <SignInFields
      isByKey={isByKey}
      isBusy={entering.isPending}
      error={entering.error}
      onSubmit={entering.mutate}
      onSwitch={() => {
        setByKey(!isByKey)
        entering.reset()
      }}
    />
  )
}

type Values = { email: string; password: string; key: string }
type FieldsProps = {
  isByKey: boolean
  isBusy: boolean
  error: Error | null
  onSubmit: (values: Values) => void
  onSwitch: () => void
}

function SignInFields({ isByKey, isBusy, error, onSubmit, onSwitch }: FieldsProps) {
  const form = useForm<Values>({ initialValues: { email: '', password: '', key: '' } })
  return (
    <form onSubmit={form.onSubmit(onSubmit)}>
      <Stack gap="sm">
        {isByKey ? (
          <PasswordInput
            label={words.key}
            description={words.keyHelp}
            required
            autoComplete="off"
            {...form.getInputProps('key')}
          />
        ) : (
          <>
            <TextInput
              label={words.email}
              type="email"
              required
              autoComplete="username"
              data-autofocus
              {...form.getInputProps('email')}
            />
            <PasswordInput
              label={words.password}
              required
              autoComplete="current-password"
              {...form.getInputProps('password')}
            />
          </>
        )}
        {error && <Problem error={error} />}
        <Button type="submit" loading={isBusy} fullWidth>
          {words.submit}
        </Button>
        <Anchor component="button" type="button" size="sm" onClick={onSwitch}>
          {isByKey ? words.byPassword : words.byKey}
        </Anchor>
        <Text size="sm" c="dimmed">
          {words.forgotten}
        </Text>
      </Stack>
    </form>
  )
}
