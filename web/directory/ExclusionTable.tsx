import { Button, Group, Table, TextInput } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Ban } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import type { NewExclusion } from '../../shared/contract/exclusions'
import { call } from '../api/call'
import { useMayWrite } from '../session/useMayWrite'
import { directoryTexts } from '../texts/directory'
import { Problem } from '../ui/Problem'
import { RelativeTime } from '../ui/RelativeTime'
import { DIRECTORY, exclusionsQuery } from './directoryQueries'
import { ListFrame } from './ListFrame'

const words = directoryTexts.directory

export function ExclusionTable({ q }: { q: string | undefined }) {
  const list = useInfiniteQuery(exclusionsQuery(q))
  const client = useQueryClient()
  const mayWrite = useMayWrite()
  const removing = useMutation({
    mutationFn: (exclusionId: string) => call('deleteExclusion', { params: { exclusionId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: DIRECTORY }),
  })
  const exclusions = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      {mayWrite && <AddExclusion />}
      {removing.error && <Problem error={removing.error} />}
      <ListFrame list={list} isEmpty={exclusions.length === 0} icon={Ban} none={words.none.exclusions} q={q}>
        <Table fz="sm">
          <Table.Tbody>
            {exclusions.map(({ id, email, domain, linkedinUrl, reason, createdAt }) => (
              <Table.Tr key={id}>
                <Table.Td dir="auto" className="foreign">
                  {email ?? domain ?? linkedinUrl}
                </Table.Td>
                <Table.Td dir="auto" className="foreign" c="dimmed">
                  {reason}
                </Table.Td>
                <Table.Td visibleFrom="sm">
                  <RelativeTime at={createdAt} />
                </Table.Td>
                <Table.Td ta="end">
                  {mayWrite && (
                    <Button
                      variant="subtle"
                      size="xs"
                      color="gray"
                      aria-label={words.takeBackOf(email ?? domain ?? linkedinUrl ?? '')}
                      onClick={() => {
                        removing.mutate(id)
                      }}
                    >
                      {words.takeBack}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ListFrame>
    </>
  )
}

function AddExclusion() {
  const client = useQueryClient()
  const [whom, setWhom] = useState('')
  const [reason, setReason] = useState('')
  const adding = useMutation({
    mutationFn: (body: NewExclusion) => call('createExclusion', { body }),
    onSuccess: async () => {
      setWhom('')
      setReason('')
      await client.invalidateQueries({ queryKey: DIRECTORY })
    },
  })
  const add = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    adding.mutate({ ...nameWhom(whom.trim()), ...(reason.trim() === '' ? {} : { reason: reason.trim() }) })
  }
  return (
    <form onSubmit={add}>
      <Group gap={8} mb="md" align="flex-end">
        <TextInput
          label={words.exclude}
          placeholder={words.excludeHelp}
          required
          w={320}
          value={whom}
          onChange={(event) => {
            setWhom(event.currentTarget.value)
          }}
        />
        <TextInput
          label={words.reason}
          dir="auto"
          w={220}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value)
          }}
        />
        <Button type="submit" loading={adding.isPending}>
          {words.add}
        </Button>
      </Group>
      {adding.error && <Problem error={adding.error} />}
    </form>
  )
}

/** One field takes all three: each looks like nothing else. */
function nameWhom(text: string): NewExclusion {
  if (/linkedin\.com\//i.test(text)) return { linkedinUrl: text }
  return text.includes('@') ? { email: text } : { domain: text }
}
