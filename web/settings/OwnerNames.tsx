import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import type { User } from '../../shared/contract/users'
import { texts } from '../texts/texts'
import { useMe } from '../session/useMe'
import { usersQuery } from './userQueries'

const words = texts.settings
const NAMED_MAX = 3

/** The one that is meant, or else who the owners of the workspace are; nothing while nobody knows. */
export function OwnerNames({ ownerId }: { ownerId: string | undefined }) {
  const { data } = useQuery(usersQuery)
  const { user: me } = useMe()
  const active = (data?.items ?? []).filter(({ isActive }) => isActive)
  // Whoever may change nothing any more, or asks, is no help.
  const meant = active.filter(({ id, role }) => id === ownerId && role !== 'viewer' && id !== me.id)
  const owners = meant.length > 0 ? meant : active.filter(({ role }) => role === 'owner')
  if (owners.length === 0) return null
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
