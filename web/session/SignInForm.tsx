import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'
import { SESSION_ENDED } from '../api/queryClient'
import { texts } from '../texts/texts'
import { Problem } from '../ui/Problem'
import { readForm } from '../ui/readForm'
import { ME, requireSame } from './useMe'

const words = texts.signIn

export function SignInForm() {
  const client = useQueryClient()
  const entering = useMutation({
    mutationFn: async (body: { email: string; password: string }) =>
      requireSame(client, await call('signIn', { body })),
    onSuccess: async (me) => {
      await client.cancelQueries({ queryKey: ME })
      client.setQueryData(ME, me)
      client.setQueryData(SESSION_ENDED, false)
      await client.invalidateQueries()
    },
  })
  return (
    <form
      onSubmit={(event) => {
        entering.mutate(readForm(event, ['email', 'password']))
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={words.email}
          type="email"
          required
          autoComplete="username"
          autoFocus
          data-autofocus
          name="email"
        />
        <PasswordInput label={words.password} required autoComplete="current-password" name="password" />
        {entering.error && <Problem error={entering.error} />}
        <Button type="submit" loading={entering.isPending} fullWidth mt={4}>
          {words.submit}
        </Button>
        <Text size="sm" c="dimmed">
          {words.forgotten}
        </Text>
      </Stack>
    </form>
  )
}
