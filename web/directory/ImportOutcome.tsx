import { Button, Group, Table, Text } from '@mantine/core'
import { Download } from 'lucide-react'
import { directoryTexts } from '../texts/directory'
import type { Kind, Report } from './importFile'
import { UndoImport } from './UndoImport'

const words = directoryTexts.directory
const SHOWN = 8

type ImportOutcomeProps = { report: Report; kind: Kind; file: File }

/** What came of an import, which rows have to be mended, and the way back. */
export function ImportOutcome({ report, kind, file }: ImportOutcomeProps) {
  const { errors, rejected } = report
  return (
    <>
      <Table mb="sm">
        <Table.Tbody>
          {words.counts.map(([name, label]) => (
            <Table.Tr key={name}>
              <Table.Td>{label}</Table.Td>
              <Table.Td ta="end" className="tabular">
                {new Intl.NumberFormat().format(report[name])}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {errors.slice(0, SHOWN).map(({ line, column, message }) => (
        <Text key={`${line} ${column}`} fz="sm" className="foreign">
          {words.badRow(line, column)}: {message}
        </Text>
      ))}
      {rejected > 0 && (
        <Group mt="sm">
          <Button
            variant="default"
            size="xs"
            leftSection={<Download size={14} aria-hidden="true" />}
            onClick={() => void saveBadRows(file, errors)}
          >
            {words.downloadBad(errors.length, rejected)}
          </Button>
        </Group>
      )}
      <UndoImport report={report} kind={kind} />
    </>
  )
}

async function saveBadRows(file: File, errors: Report['errors']): Promise<void> {
  const { badRowsOf } = await import('./badRows')
  const href = URL.createObjectURL(await badRowsOf(file, errors))
  Object.assign(document.createElement('a'), { href, download: 'rejected-rows.csv' }).click()
  URL.revokeObjectURL(href)
}
