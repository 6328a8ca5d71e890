import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import type { User } from '../../shared/contract/users'
import { texts } from '../texts/texts'
import { usersQuery } from './userQueries'

const words = texts.settings
const NAMED_MAX = 3

/** Who the owners of the workspace are, or the one that is meant; nothing while nobody knows. */
export function OwnerNames({ ownerId }: { ownerId: string | undefined }) {
  const { data } = useQuery(usersQuery)
  const owners = data?.items.filter(
    ({ id, role, isActive }) => isActive && (ownerId === undefined ? role === 'owner' : id === ownerId),
  )
  if (owners === undefined || owners.length === 0) return null
  const more = owners.length - NAMED_MAX
  return (
    <>
      {words.owners(owners.length)}{' '}
      {owners.slice(0, NAMED_MAX).map((owner, nth) => (
        <Fragment key={owner.id}>
          {nth > 0 && ', '}
          <OwnerName owner={owner} />
        </Fragment>
      ))}
      {more > 0 && words.moreOwners(more)}.
    </>
  )
}

function OwnerName({ owner: { name, email } }: { owner: User }) {
  return (
    <>
      <bdi>{name}</bdi>
      {email !== null && (
        <>
          {' ('}
          <Anchor href={`mailto:${email}`} underline="always" inherit style={{ overflowWrap: 'anywhere' }}>
            {email}
          </Anchor>
          )
        </>
      )}
    </>
  )
}
