import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { texts } from '../texts/texts'
import { Problem } from '../ui/Problem'
import { SessionFrame } from './SessionFrame'
import { acceptInvitation, setUp } from './sessionCalls'

const PASSWORD_LENGTH_MIN = 10

/** What a link of an unknown person says: the secret behind `#setup=` or `#invite=`, which no server sees. */
export type JoinLink = { kind: 'setup' | 'invite'; secret: string }

export function readJoinLink(hash: string): JoinLink | null {
  const [, kind, secret] = /^#(setup|invite)=([\w-]+)$/.exec(hash) ?? []
  if (secret === undefined || (kind !== 'setup' && kind !== 'invite')) return null
  return { kind, secret }
}

type Values = { name: string; email: string; password: string }

/** Makes the first owner, or a user out of an invitation, and is signed in then. */
export function JoinPage({ link, onDone }: { link: JoinLink; onDone: () => void }) {
  const words = link.kind === 'setup' ? texts.setUp : texts.invitation
  const client = useQueryClient()
  const joining = useMutation({
    mutationFn: ({ name, email, password }: Values) =>
      link.kind === 'setup'
        ? setUp({ code: link.secret, name, email, password })
        : acceptInvitation({ token: link.secret, name, password }),
    onSuccess: async () => {
      onDone()
      await client.invalidateQueries()
    },
  })
  return (
    <SessionFrame title={words.title} lead={words.lead}>
      <JoinForm
        hasEmail={link.kind === 'setup'}
        submit={words.submit}
        isBusy={joining.isPending}
        error={joining.error}
        onSubmit={joining.mutate}
      />
    </SessionFrame>
  )
}

type FormProps = {
  hasEmail: boolean
  submit: string
  isBusy: boolean
  error: Error | null
  onSubmit: (values: Values) => void
}

function JoinForm({ hasEmail, submit, isBusy, error, onSubmit }: FormProps) {
  const form = useForm<Values>({
    initialValues: { name: '', email: '', password: '' },
    validate: {
      password: (value) => (value.length < PASSWORD_LENGTH_MIN ? texts.setUp.passwordHelp : null),
    },
  })
  return (
    <form onSubmit={form.onSubmit(onSubmit)}>
      <Stack gap="sm">
        <TextInput label={texts.setUp.name} required autoComplete="name" {...form.getInputProps('name')} />
        {hasEmail && (
          <TextInput
            label={texts.signIn.email}
            type="email"
            required
            autoComplete="username"
            {...form.getInputProps('email')}
          />
        )}
        <PasswordInput
          label={texts.signIn.password}
          description={texts.setUp.passwordHelp}
          required
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        {error && <Problem error={error} />}
        <Button type="submit" loading={isBusy} fullWidth>
          {submit}
        </Button>
      </Stack>
    </form>
  )
}
