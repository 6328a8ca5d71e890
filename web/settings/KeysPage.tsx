import { Button, Group, Table, Text } from '@mantine/core'
import {
  useMutation,
  useQueryClient,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useRef } from 'react'
import type { ApiKey } from '../../shared/contract/apiKeys'
import { SCOPES } from '../../shared/contract/scopes'
import { KEY_PRESETS } from '../../shared/keyPresets'
import { call } from '../api/call'
import { useMe } from '../session/useMe'
import { texts } from '../texts/texts'
import { ConfirmButton } from '../ui/ConfirmButton'
import { EmptyState } from '../ui/EmptyState'
import { notifyFailure } from '../ui/notifyFailure'
import { RelativeTime } from '../ui/RelativeTime'
import { KEYS, NewKey } from './NewKey'
import { SettingsFrame } from './SettingsFrame'
import { usersQuery } from './userQueries'

const words = texts.settings
const PAGE_SIZE = 200

/** The own keys; an owner sees everybody's. */
export function KeysPage() {
  const client = useQueryClient()
  const list = useRef<HTMLDivElement>(null)
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery({
    queryKey: KEYS,
    queryFn: ({ pageParam }) =>
      call('listApiKeys', {
        query: { limit: PAGE_SIZE, ...(pageParam === null ? {} : { cursor: pageParam }) },
      }),
    initialPageParam: noCursor(),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
  const keys = data.pages.flatMap(({ items }) => items)
  const { data: users } = useSuspenseQuery(usersQuery)
  const names = new Map(users.items.map(({ id, name }) => [id, name]))
  const revoking = useMutation({
    mutationFn: (keyId: string) => call('deleteApiKey', { params: { keyId } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: KEYS })
      // The button went with its row.
      list.current?.focus({ preventScroll: true })
    },
    onError: notifyFailure,
  })
  return (
    <SettingsFrame text={words.keysText}>
      <NewKey />
      <div ref={list} tabIndex={-1} role="group" aria-label={words.sections.keys}>
        {keys.length === 0 && <EmptyState icon={KeyRound} title={words.noKeys} text={words.noKeysText} />}
        <Table verticalSpacing={10} horizontalSpacing={0}>
          <Table.Tbody>
            {keys.map((key) => (
              <KeyRow
                key={key.id}
                apiKey={key}
                whose={names.get(key.userId) ?? key.userId}
                onRevoke={() => {
                  revoking.mutate(key.id)
                }}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {hasNextPage && (
        <Group>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {texts.signals.more}
          </Button>
        </Group>
      )}
    </SettingsFrame>
  )
}

function noCursor(): string | null {
  return null
}

type KeyRowProps = { apiKey: ApiKey; whose: string; onRevoke: () => void }

function KeyRow({ apiKey: { name, userId, scopes, lastUsedAt, expiresAt }, whose, onRevoke }: KeyRowProps) {
  const { user } = useMe()
  return (
    <Table.Tr>
      <Table.Td className="foreign">
        <Text fw={500} dir="auto">
          {name}
        </Text>
        <Text c="dimmed" size="sm">
          {userId !== user.id && (
            <>
              <bdi>{whose}</bdi> ·{' '}
            </>
          )}
          {nameScopes(scopes)}
        </Text>
        <Text c="dimmed" size="sm">
          {lastUsedAt === null ? words.never : words.lastUsed}{' '}
          {lastUsedAt && <RelativeTime at={lastUsedAt} />}
          {' · '}
          {expiresAt === null ? words.noEnd : words.ends} {expiresAt && <RelativeTime at={expiresAt} />}
        </Text>
      </Table.Td>
      <Table.Td ta="end" style={{ verticalAlign: 'top' }}>
        <ConfirmButton
          size="xs"
          label={words.revoke}
          sure={words.revokeSure}
          aria-label={`${words.revoke}: ${name}`}
          onConfirm={onRevoke}
        />
      </Table.Td>
    </Table.Tr>
  )
}

/** By the name of what they were chosen by, where it is one. */
function nameScopes(scopes: ApiKey['scopes']): string {
  if (SCOPES.every((scope) => scopes.includes(scope))) return words.everything
  const preset = KEY_PRESETS.find(
    (each) => each.scopes.length === scopes.length && each.scopes.every((scope) => scopes.includes(scope)),
  )
  return preset?.name ?? scopes.join(', ')
}
