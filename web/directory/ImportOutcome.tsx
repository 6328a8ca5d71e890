import { Button, Group, Table, Text } from '@mantine/core'
import { Download } from 'lucide-react'
import type { ImportReport } from '../../shared/contract/directory'
import { texts } from '../texts/texts'

const words = texts.directory
const SHOWN = 8

/** What came of an import, and which rows have to be mended. */
export function ImportOutcome({ report }: { report: ImportReport }) {
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
            component="a"
            href={URL.createObjectURL(csvOf(errors))}
            download="rejected-rows.csv"
          >
            {words.downloadBad}
          </Button>
        </Group>
      )}
    </>
  )
}

function csvOf(errors: ImportReport['errors']): Blob {
  const lines = errors.map(({ line, column, message }) => [line, column ?? '', message].map(quote).join(','))
  return new Blob([['line,column,message', ...lines].join('\r\n')], { type: 'text/csv' })
}

/** A spreadsheet would take what begins so for a formula. */
function quote(value: string | number): string {
  const text = String(value)
  return `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}
