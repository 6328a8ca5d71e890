import { Badge, Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Role } from '../../shared/contract/me'
import type { User, UserPatch } from '../../shared/contract/users'
import { DAILY_LEAD_LIMIT_MAX } from '../../shared/limits'
import { call } from '../api/call'
import { ME, useMe } from '../session/useMe'
import { accountTexts } from '../texts/accounts'
import { ConfirmButton } from '../ui/ConfirmButton'
import { notifyFailure } from '../ui/notifyFailure'
import { NumberField } from '../ui/NumberField'
import { OnceLink } from './OnceLink'
import classes from './Settings.module.css'
import { readRole, roleOptions } from './roles'
import { USERS } from './userQueries'

const words = accountTexts.people

export function UserRow({ user }: { user: User }) {
  const { user: me } = useMe()
  return (
    <li className={classes.row}>
      <Group justify="space-between" gap="sm">
        <div className="foreign" style={{ flex: '1 1 200px' }}>
          <Group gap={8}>
            <Text fw={500} dir="auto">
              {user.name}
            </Text>
            {user.id === me.id && <Mark color="accent" text={words.you} />}
            {!user.isActive && <Mark color="gray" text={words.inactive} />}
          </Group>
          <Text c="dimmed" size="sm">
            {user.email ?? words.noEmail}
          </Text>
        </div>
        {me.role === 'owner' ? (
          <Rights user={user} isOwn={user.id === me.id} />
        ) : (
          <Text c="dimmed">
            {words.roles[user.role]} · {words.leadsADay(user.dailyLeadLimit)}
          </Text>
        )}
      </Group>
    </li>
  )
}

function Mark({ color, text }: { color: string; text: string }) {
  return (
    <Badge variant="light" color={color} tt="none" fw={500} radius="sm">
      {text}
    </Badge>
  )
}

/** What an owner decides about somebody. */
function Rights({ user, isOwn }: { user: User; isOwn: boolean }) {
  const { changing, linking } = useUserCalls(user.id)
  const { name, email, role, dailyLeadLimit, isActive } = user
  return (
    <Stack gap="xs" align="flex-end">
      <Group gap={8}>
        <RoleChoice key={role} {...{ name, role }} onChange={changing.mutate} />
        <NumberField
          size="xs"
          w={76}
          aria-label={`${words.limit}: ${name}`}
          min={0}
          max={DAILY_LEAD_LIMIT_MAX}
          value={dailyLeadLimit}
          onChange={(limit) => {
            if (limit !== null) changing.mutate({ dailyLeadLimit: limit })
          }}
        />
        <Text c="dimmed" size="sm">
          {words.aDay}
        </Text>
        {isActive && email !== null && !isOwn && (
          <Button
            variant="default"
            size="xs"
            aria-label={`${words.resetLink}: ${name}`}
            loading={linking.isPending}
            onClick={() => {
              linking.mutate()
            }}
          >
            {words.resetLink}
          </Button>
        )}
        {!isOwn && <Activity {...{ name, isActive }} onChange={changing.mutate} />}
      </Group>
      {linking.data && <OnceLink url={linking.data.url} text={words.resetMade(name)} />}
    </Stack>
  )
}

type RoleChoiceProps = { name: string; role: Role; onChange: (patch: UserPatch) => void }

/** An arrow key is enough to choose another role: it is given by a button of its own. */
function RoleChoice({ name, role, onChange }: RoleChoiceProps) {
  const [chosen, setChosen] = useState(role)
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={`${words.role}: ${name}`}
        value={chosen}
        data={roleOptions}
        onChange={(event) => {
          setChosen(readRole(event.currentTarget.value))
        }}
      />
      {chosen !== role && (
        <Button
          size="xs"
          aria-label={`${words.giveRole[chosen]}: ${name}`}
          onClick={() => {
            onChange({ role: chosen })
          }}
        >
          {words.giveRole[chosen]}
        </Button>
      )}
    </>
  )
}

type ActivityProps = { name: string; isActive: boolean; onChange: (patch: UserPatch) => void }

function Activity({ name, isActive, onChange }: ActivityProps) {
  return isActive ? (
    <ConfirmButton
      size="xs"
      label={words.deactivate}
      sure={words.deactivateSure}
      aria-label={`${words.deactivate}: ${name}`}
      onConfirm={() => {
        onChange({ isActive: false })
      }}
    />
  ) : (
    <Button
      size="xs"
      variant="default"
      aria-label={`${words.activate}: ${name}`}
      onClick={() => {
        onChange({ isActive: true })
      }}
    >
      {words.activate}
    </Button>
  )
}

function useUserCalls(userId: string) {
  const client = useQueryClient()
  const params = { userId }
  return {
    changing: useMutation({
      mutationFn: (body: UserPatch) => call('changeUser', { params, body }),
      onError: notifyFailure,
      onSettled: async () => {
        await client.invalidateQueries({ queryKey: USERS })
        await client.invalidateQueries({ queryKey: ME })
      },
    }),
    linking: useMutation({
      mutationFn: () => call('makeResetLink', { params }),
      onError: notifyFailure,
    }),
  }
}
