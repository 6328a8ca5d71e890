import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { PASSWORD_LENGTH_MIN } from '../../shared/limits'
import { texts } from '../texts/texts'
import { Problem } from '../ui/Problem'
import { readForm } from '../ui/readForm'

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
  return (
    <form
      onSubmit={(event) => {
        onSubmit(readForm(event, ['code', 'name', 'email', 'password']))
      }}
    >
      <Stack gap="sm">
        {asks.map((name, index) => (
          <TextInput key={name} required autoFocus={index === 0} {...inputs[name]} name={name} />
        ))}
        <PasswordInput
          label={texts.signIn.password}
          description={passwordHelp}
          required
          autoComplete="new-password"
          name="password"
          minLength={PASSWORD_LENGTH_MIN}
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
