import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Role } from '../../shared/contract/me'
import { call } from '../api/call'
import { accountTexts } from '../texts/accounts'
import { notifyFailure } from '../ui/notifyFailure'
import { OnceLink } from './OnceLink'
import { Panel } from '../ui/Panel'
import { Problem } from '../ui/Problem'
import { readForm } from '../ui/readForm'
import { RelativeTime } from '../ui/RelativeTime'
import { readRole, roleOptions } from './roles'
import { INVITATIONS, invitationsQuery } from './userQueries'

const words = accountTexts.people

/** Makes a link that somebody joins by, and lists those that nobody has followed yet. */
export function Invitations() {
  const client = useQueryClient()
  const place = useRef<HTMLDivElement>(null)
  const { data } = useSuspenseQuery(invitationsQuery)
  const onSuccess = () => client.invalidateQueries({ queryKey: INVITATIONS })
  const inviting = useMutation({
    mutationFn: (body: { email: string; role: Role }) => call('invite', { body }),
    onSuccess,
  })
  const withdrawing = useMutation({
    mutationFn: (invitationId: string) => call('withdrawInvitation', { params: { invitationId } }),
    onSuccess: async () => {
      await onSuccess()
      // The button went with its row.
      place.current?.focus({ preventScroll: true })
    },
    onError: notifyFailure,
  })
  return (
    <Panel title={words.invite}>
      <Stack gap="sm" ref={place} tabIndex={-1} role="group" aria-label={words.invite}>
        <form
          onSubmit={(event) => {
            const { email, role } = readForm(event, ['email', 'role'])
            inviting.mutate({ email, role: readRole(role) })
          }}
        >
          <Group align="flex-end" gap="sm">
            <TextInput label={words.email} name="email" type="email" required style={{ flex: '1 1 220px' }} />
            <NativeSelect label={words.role} name="role" defaultValue="member" data={roleOptions} />
            <Button type="submit" loading={inviting.isPending}>
              {words.makeLink}
            </Button>
          </Group>
        </form>
        {inviting.error && <Problem error={inviting.error} />}
        {inviting.data && <OnceLink url={inviting.data.url} text={words.invited(inviting.data.email)} />}
        {data.items.map(({ id, email, role, expiresAt }) => (
          <Group key={id} justify="space-between" gap="sm">
            <div className="foreign">
              <Text dir="auto">{email}</Text>
              <Text c="dimmed" size="sm">
                {words.roles[role]} · {words.expires} <RelativeTime at={expiresAt} />
              </Text>
            </div>
            <Button
              variant="default"
              size="xs"
              aria-label={`${words.withdraw}: ${email}`}
              onClick={() => {
                withdrawing.mutate(id)
              }}
            >
              {words.withdraw}
            </Button>
          </Group>
        ))}
      </Stack>
    </Panel>
  )
}
