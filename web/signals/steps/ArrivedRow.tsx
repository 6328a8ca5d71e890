import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Check, CircleCheck } from 'lucide-react'
import type { Entry, ListedEntry } from '../../../shared/contract/entries'
import type { Signal } from '../../../shared/contract/signals'
import { entryQuery } from '../../entries/entryQueries'
import { texts } from '../../texts/texts'
import { foreign } from '../../ui/foreign'
import { LinkAnchor } from '../../ui/LinkButton'
import { notifyFailure } from '../../ui/notifyFailure'
import { RelativeTime } from '../../ui/RelativeTime'
import { takeSample } from '../sampleQueries'

const words = texts.testing
/** Enough to know it again. */
const FIELDS_SHOWN = 3
/** Of a larger one only the size is told: thousands of fields are not read for three. */
const READ_BYTES_MAX = 65_536

type ArrivedRowProps = { signal: Signal; entry: ListedEntry; isSample: boolean }

/** A request that was taken: when, what is in it, and the way to all of it. */
export function ArrivedRow({ signal, entry: { id, receivedAt, size }, isSample }: ArrivedRowProps) {
  const client = useQueryClient()
  const { data: entry } = useQuery({ ...entryQuery(id), enabled: size <= READ_BYTES_MAX })
  const taking = useMutation({
    mutationFn: () => takeSample(client, { signal, entryId: id }),
    onError: notifyFailure,
  })
  return (
    <Group gap={8} wrap="nowrap" align="flex-start">
      <CircleCheck
        size={16}
        color="var(--mantine-color-green-7)"
        aria-hidden="true"
        style={{ flex: 'none', marginTop: 2 }}
      />
      <Stack gap={4} style={{ flex: 1, minWidth: 0 }} align="flex-start">
        <LinkAnchor
          to="/signals/$signalId/entries/$entryId"
          params={{ signalId: signal.id, entryId: id }}
          fw={500}
        >
          {words.arrived}
        </LinkAnchor>
        <Text c="dimmed" size="sm" lineClamp={2} {...foreign}>
          {entry ? describe(entry) : texts.entries.bytes(size)}
        </Text>
        <Button
          variant={isSample ? 'light' : 'default'}
          size="compact-xs"
          aria-pressed={isSample}
          leftSection={isSample && <Check size={12} />}
          loading={taking.isPending}
          onClick={() => {
            taking.mutate()
          }}
        >
          {isSample ? words.isSample : words.use}
        </Button>
      </Stack>
      <RelativeTime at={receivedAt} />
    </Group>
  )
}

function describe({ fields }: Entry): string {
  if (fields.length === 0) return words.noFields
  const shown = fields.slice(0, FIELDS_SHOWN).map(({ path, value }) => `${path}: ${String(value)}`)
  return [...shown, ...(fields.length > FIELDS_SHOWN ? ['…'] : [])].join(' · ')
}
