import { Button, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { CallError } from '../api/callError'
import { DIRECTORY } from '../directory/directoryQueries'
import { importFile } from '../directory/importFile'
import { useMayWrite } from '../session/useMayWrite'
import { entryPageTexts } from '../texts/entryPage'
import { Problem } from '../ui/Problem'
import { entryQuery } from './entryQueries'

const words = entryPageTexts.entry

type AddPersonProps = {
  entryId: string
  /** Where it is what to do next. */
  isMain?: boolean
  /** The button is gone by then, so that the focus needs another place. */
  onAdded: () => void
}

/** Puts whom an entry is about into the directory, where nobody is found yet: with what its mapped fields say. */
export function AddPerson({ entryId, isMain = false, onAdded }: AddPersonProps) {
  const client = useQueryClient()
  const adding = useMutation({
    mutationFn: async () => {
      // The mapping may have changed since it was last read.
      const { identifiers } = await client.query({ ...entryQuery(entryId), staleTime: 0 })
      const file = new File([JSON.stringify([identifiers])], 'person.json')
      const [refused] = (await importFile('people', file, () => undefined)).errors
      if (refused) throw refusalOf(refused.message)
    },
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['entries', entryId] }),
        client.invalidateQueries({ queryKey: DIRECTORY }),
      ])
      onAdded()
    },
  })
  if (!useMayWrite()) return null
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        size="xs"
        variant={isMain ? 'filled' : 'default'}
        leftSection={<UserPlus size={14} aria-hidden="true" />}
        loading={adding.isPending}
        onClick={() => {
          adding.mutate()
        }}
      >
        {words.addPerson}
      </Button>
      {adding.error && <Problem error={adding.error} />}
    </Stack>
  )
}

/** What an import says of a row it does not take. */
function refusalOf(message: string): CallError {
  return new CallError({ status: 422, code: 'row_rejected', message, hint: undefined, details: {} })
}
