import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Undo2 } from 'lucide-react'
import { call } from '../api/call'
import { directoryTexts } from '../texts/directory'
import { Problem } from '../ui/Problem'
import { DIRECTORY } from './directoryQueries'
import type { Kind, Report } from './importFile'

const words = directoryTexts.directory
const undoCalls = { exclusions: 'undoExclusionImport', contacted: 'undoContactedImport' } as const

type UndoImportProps = { report: Report; kind: Kind }

/** The way back from a wrong list. Of people and companies there is none: what a row has changed is not kept. */
export function UndoImport({ report, kind }: UndoImportProps) {
  const client = useQueryClient()
  const { importId, created, updated } = report
  const undoing = useMutation({
    mutationFn: (name: 'undoExclusionImport' | 'undoContactedImport') =>
      call(name, { params: { importId: importId ?? '' } }),
    onSettled: () => client.invalidateQueries({ queryKey: DIRECTORY }),
  })
  if (importId === undefined || created + updated === 0) return null
  if (kind !== 'exclusions' && kind !== 'contacted') return null
  if (undoing.data) {
    return (
      // The button had the focus.
      <Text mt="sm" role="status" tabIndex={-1} ref={focus}>
        {words.importUndone(undoing.data.takenBack)}
      </Text>
    )
  }
  return (
    <>
      {undoing.error && <Problem error={undoing.error} />}
      <Group mt="sm" justify="space-between" wrap="nowrap">
        <Text c="dimmed" size="sm">
          {words.undoImportText[kind]}
        </Text>
        <Button
          variant="default"
          size="xs"
          style={{ flex: 'none' }}
          leftSection={<Undo2 size={14} aria-hidden="true" />}
          loading={undoing.isPending}
          onClick={() => {
            undoing.mutate(undoCalls[kind])
          }}
        >
          {words.undoImport}
        </Button>
      </Group>
    </>
  )
}

function focus(text: HTMLElement | null): void {
  text?.focus()
}
