import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { PASSWORD_LENGTH_MIN } from '../../shared/limits'
import { texts } from '../texts/texts'
import { Problem } from '../ui/Problem'

const inputs = {
  code: { label: texts.setUp.code, autoComplete: 'one-time-code' },
  name: { label: texts.setUp.name, autoComplete: 'name' },
  email: { label: texts.signIn.email, type: 'email', autoComplete: 'username' },
} as const

type Values = { code: string; name: string; email: string; password: string }

type JoinFormProps = {
  asks: readonly (keyof typeof inputs)[]
  submit: string
  isBusy: boolean
  error: Error | null
  onSubmit: (values: Values) => void
}

/** What a new user says about himself. */
export function JoinForm({ asks, submit, isBusy, error, onSubmit }: JoinFormProps) {
  const form = useForm<Values>({
    initialValues: { code: '', name: '', email: '', password: '' },
    validate: {
      password: (value) => (value.length < PASSWORD_LENGTH_MIN ? passwordHelp : null),
    },
  })
  return (
    <form onSubmit={form.onSubmit(onSubmit)}>
      <Stack gap="sm">
        {asks.map((name) => (
          <TextInput key={name} required {...inputs[name]} {...form.getInputProps(name)} />
        ))}
        <PasswordInput
          label={texts.signIn.password}
          description={passwordHelp}
          required
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        {error && <Problem error={error} />}
        <Button type="submit" loading={isBusy} fullWidth mt={4}>
          {submit}
        </Button>
      </Stack>
    </form>
  )
}

const passwordHelp = `At least ${PASSWORD_LENGTH_MIN} characters.`
