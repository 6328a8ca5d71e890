import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call'

const SHOWN_MAX = 200

export const USERS = ['users']

export const usersQuery = queryOptions({
  queryKey: USERS,
  queryFn: () => call('listUsers', { query: { limit: SHOWN_MAX } }),
})

export const INVITATIONS = ['invitations']

export const invitationsQuery = queryOptions({
  queryKey: INVITATIONS,
  queryFn: () => call('listInvitations', { query: { limit: SHOWN_MAX } }),
})
