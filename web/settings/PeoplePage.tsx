import { Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMe } from '../session/useMe'
import { accountTexts } from '../texts/accounts'
import { Invitations } from './Invitations'
import { SettingsFrame } from './SettingsFrame'
import { UserRow } from './UserRow'
import { usersQuery } from './userQueries'

const words = accountTexts.people

/** Who works here; an owner invites and decides what each may do. */
export function PeoplePage() {
  const { user } = useMe()
  const { data } = useSuspenseQuery(usersQuery)
  return (
    <SettingsFrame text={user.role === 'owner' ? words.textForOwners : words.text}>
      {user.role === 'owner' && <Invitations />}
      <Stack component="ul" gap={0} m={0} p={0} aria-label={words.title} style={{ listStyle: 'none' }}>
        {data.items.map((each) => (
          <UserRow key={each.id} user={each} />
        ))}
      </Stack>
    </SettingsFrame>
  )
}
