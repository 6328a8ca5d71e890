import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../api/call'

export const DIRECTORY = ['directory']
const PAGE = 100

export function peopleQuery(q: string | undefined) {
  return infiniteQueryOptions({
    queryKey: [...DIRECTORY, 'people', q],
    queryFn: ({ pageParam }) => call('listPeople', { query: wanted(q, pageParam) }),
    initialPageParam: noCursor(),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

export function companiesQuery(q: string | undefined) {
  return infiniteQueryOptions({
    queryKey: [...DIRECTORY, 'companies', q],
    queryFn: ({ pageParam }) => call('listCompanies', { query: wanted(q, pageParam) }),
    initialPageParam: noCursor(),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

export function exclusionsQuery(q: string | undefined) {
  return infiniteQueryOptions({
    queryKey: [...DIRECTORY, 'exclusions', q],
    queryFn: ({ pageParam }) => call('listExclusions', { query: wanted(q, pageParam) }),
    initialPageParam: noCursor(),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

export function contactedQuery(q: string | undefined) {
  return infiniteQueryOptions({
    queryKey: [...DIRECTORY, 'contacted', q],
    queryFn: ({ pageParam }) => call('listContacted', { query: wanted(q, pageParam) }),
    initialPageParam: noCursor(),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

function wanted(q: string | undefined, cursor: string | null) {
  return { limit: PAGE, ...(q === undefined ? {} : { q }), ...(cursor === null ? {} : { cursor }) }
}

function noCursor(): string | null {
  return null
}
