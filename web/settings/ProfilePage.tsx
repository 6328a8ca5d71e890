import { Button, Group, NativeSelect, PasswordInput, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { UserPatch } from '../../shared/contract/users'
import { NAME_LENGTH_MAX, PASSWORD_LENGTH_MIN } from '../../shared/limits'
import { call } from '../api/call'
import { ME, useMe } from '../session/useMe'
import { accountTexts } from '../texts/accounts'
import { Panel } from '../ui/Panel'
import { Problem } from '../ui/Problem'
import { readForm } from '../ui/readForm'
import { SettingsFrame } from './SettingsFrame'
import { USERS } from './userQueries'

const words = accountTexts.profile

export function ProfilePage() {
  return (
    <SettingsFrame text={words.text}>
      <NameAndZone />
      <Password />
    </SettingsFrame>
  )
}

function useChangeMe(done: string) {
  const client = useQueryClient()
  const { user } = useMe()
  return useMutation({
    mutationFn: (body: UserPatch) => call('changeUser', { params: { userId: user.id }, body }),
    onSuccess: async () => {
      notifications.show({ message: done })
      await client.invalidateQueries({ queryKey: ME })
      await client.invalidateQueries({ queryKey: USERS })
    },
  })
}

function NameAndZone() {
  const { user } = useMe()
  const changing = useChangeMe(words.saved)
  const zones = [...new Set([user.timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].toSorted()
  return (
    <Panel>
      <form
        onSubmit={(event) => {
          changing.mutate(readForm(event, ['name', 'timeZone']))
        }}
      >
        <Stack gap="sm" maw={420}>
          <TextInput
            label={words.name}
            name="name"
            required
            maxLength={NAME_LENGTH_MAX}
            defaultValue={user.name}
            autoComplete="name"
          />
          <NativeSelect
            label={words.timeZone}
            description={words.timeZoneHelp}
            name="timeZone"
            defaultValue={user.timeZone}
            data={zones}
          />
          {changing.error && <Problem error={changing.error} />}
          <Group>
            <Button type="submit" loading={changing.isPending}>
              {words.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}

function Password() {
  const changing = useChangeMe(words.passwordSaved)
  return (
    <Panel title={words.password}>
      <form
        // Empty again once it is stored.
        key={String(changing.isSuccess)}
        onSubmit={(event) => {
          changing.mutate(readForm(event, ['currentPassword', 'password']))
        }}
      >
        <Stack gap="sm" maw={420}>
          <PasswordInput
            label={words.current}
            name="currentPassword"
            required
            autoComplete="current-password"
          />
          <PasswordInput
            label={words.new}
            description={words.passwordHelp}
            name="password"
            required
            minLength={PASSWORD_LENGTH_MIN}
            autoComplete="new-password"
          />
          {changing.error && <Problem error={changing.error} />}
          <Group>
            <Button type="submit" variant="default" loading={changing.isPending}>
              {words.changePassword}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
