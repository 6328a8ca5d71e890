import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'
import { SESSION_ENDED } from '../api/queryClient'
import { texts } from '../texts/texts'
import { JoinForm } from './JoinForm'
import { ownZone } from './ownZone'
import { SessionFrame } from './SessionFrame'
import { ME } from './useMe'

/** Makes the first owner, who is signed in then. Whoever comes without the link types its code. */
export function SetUpPage({ code, onDone }: { code: string | null; onDone: () => void }) {
  const client = useQueryClient()
  const settingUp = useMutation({
    mutationFn: ({
      code: typed,
      ...owner
    }: {
      code: string
      name: string
      email: string
      password: string
    }) => call('setUp', { body: { ...owner, ...ownZone(), code: code ?? typed } }),
    onSuccess: async (me) => {
      // What was asked before there was anybody would be answered that nobody is here.
      await client.cancelQueries({ queryKey: ME })
      client.setQueryData(ME, me)
      // That nobody was signed in until now was no end of a session.
      client.setQueryData(SESSION_ENDED, false)
      onDone()
    },
  })
  const { title, lead, leadWithoutCode, submit } = texts.setUp
  return (
    <SessionFrame title={title} lead={code === null ? leadWithoutCode : lead}>
      <JoinForm
        asks={code === null ? ['code', 'name', 'email'] : ['name', 'email']}
        submit={submit}
        isBusy={settingUp.isPending}
        error={settingUp.error}
        onSubmit={settingUp.mutate}
      />
    </SessionFrame>
  )
}
