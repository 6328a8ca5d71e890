import { Button, Table, Text } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../api/call'
import { texts } from '../texts/texts'
import { notifyFailure } from '../ui/notifyFailure'
import { RelativeTime } from '../ui/RelativeTime'
import { KEYS, NewKey } from './NewKey'
import { SettingsFrame } from './SettingsFrame'

const words = texts.settings
const KEYS_SHOWN_MAX = 200

export function KeysPage() {
  const client = useQueryClient()
  const { data } = useSuspenseQuery({
    queryKey: KEYS,
    queryFn: () => call('listApiKeys', { query: { limit: KEYS_SHOWN_MAX } }),
  })
  const revoking = useMutation({
    mutationFn: (keyId: string) => call('deleteApiKey', { params: { keyId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEYS }),
    onError: notifyFailure,
  })
  return (
    <SettingsFrame text={words.keysText}>
      <NewKey />
      <Table verticalSpacing={10} horizontalSpacing={0}>
        <Table.Tbody>
          {data.items.map(({ id, name, lastUsedAt }) => (
            <Table.Tr key={id}>
              <Table.Td className="foreign">
                <Text fw={500}>{name}</Text>
                <Text c="dimmed" size="sm">
                  {lastUsedAt === null ? (
                    words.never
                  ) : (
                    <>
                      {words.lastUsed} <RelativeTime at={lastUsedAt} />
                    </>
                  )}
                </Text>
              </Table.Td>
              <Table.Td ta="right">
                <Button
                  variant="default"
                  size="xs"
                  aria-label={`${words.revoke}: ${name}`}
                  onClick={() => {
                    revoking.mutate(id)
                  }}
                >
                  {words.revoke}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </SettingsFrame>
  )
}
