import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'
import { texts } from '../texts/texts'
import { JoinForm } from './JoinForm'
import type { JoinLink } from './joinLink'
import { ownZone } from './ownZone'
import { SessionFrame } from './SessionFrame'
import { ME } from './useMe'

type LinkPageProps = { link: JoinLink; onDone: () => void }

/** For whoever follows an invitation, or a link to set a new password; both sign in. */
export function LinkPage({ link: { kind, secret: token }, onDone }: LinkPageProps) {
  const client = useQueryClient()
  const joining = useMutation({
    mutationFn: ({ name, password }: { name: string; password: string }) =>
      kind === 'invite'
        ? call('acceptInvitation', { body: { token, name, password, ...ownZone() } })
        : call('acceptResetLink', { body: { token, password } }),
    onSuccess: (me) => {
      // In this browser somebody else may have been signed in before.
      client.clear()
      client.setQueryData(ME, me)
      onDone()
    },
  })
  const { title, lead, submit } = kind === 'invite' ? texts.join : texts.reset
  return (
    <SessionFrame title={title} lead={lead}>
      <JoinForm
        asks={kind === 'invite' ? ['name'] : []}
        submit={submit}
        isBusy={joining.isPending}
        error={joining.error}
        onSubmit={joining.mutate}
      />
      <Button variant="subtle" color="gray" size="xs" onClick={onDone}>
        {texts.join.leave}
      </Button>
    </SessionFrame>
  )
}
