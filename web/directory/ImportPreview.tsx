import { Button, Group, Select, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { directoryTexts } from '../texts/directory'
import { columnsOf, type FileHead, withColumns } from './fileHead'
import type { Kind } from './importFile'

const words = directoryTexts.directory.mapping
const labels: Record<string, string> = words.columns

export type Chosen = { kind: Kind; file: File; head: FileHead }

type ImportPreviewProps = { chosen: Chosen; onStart: (file: File) => void; onCancel: () => void }

/** What each column of a file is taken for, with the first rows to judge it by, before anything is sent. */
export function ImportPreview({ chosen: { kind, file, head }, onStart, onCancel }: ImportPreviewProps) {
  const [columns, setColumns] = useState<readonly (string | null)[]>(head.columns)
  const options = optionsOf(kind)
  const change = (at: number, chosen: string | null) => {
    const column = chosen === null || chosen === '' ? null : chosen
    // Two cannot be the same: the one that was it before is left out.
    setColumns(columns.map((each, index) => (index === at ? column : each === column ? null : each)))
  }
  const isNothing = head.header !== null && columns.every((column) => column === null)
  return (
    <>
      <Text c="dimmed" mb="sm">
        {words.text(file.name)}
      </Text>
      <Table fz="sm" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.inFile}</Table.Th>
            <Table.Th>{words.takenFor}</Table.Th>
            <Table.Th visibleFrom="sm">{words.firstRows}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {head.names.map((name, index) => (
            <ColumnRow
              key={`${index} ${name}`}
              name={name}
              options={head.header && options}
              column={columns[index] ?? null}
              values={head.rows.map((row) => row[index] ?? '')}
              onChange={(column) => {
                change(index, column)
              }}
            />
          ))}
        </Table.Tbody>
      </Table>
      {isNothing && (
        <Text mt="sm" role="alert">
          {words.nothing}
        </Text>
      )}
      <Group mt="md" justify="flex-end" gap={8}>
        <Button variant="default" onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button
          disabled={isNothing}
          onClick={() => {
            onStart(withColumns(file, head, columns))
          }}
        >
          {words.start}
        </Button>
      </Group>
    </>
  )
}

type Option = { value: string; label: string }

const nameOf = (column: string | null) => (column === null ? words.leftOut : (labels[column] ?? column))

function optionsOf(kind: Kind): Option[] {
  const columns = columnsOf(kind).map((value) => ({ value, label: nameOf(value) }))
  return [{ value: '', label: nameOf(null) }, ...columns]
}

type ColumnRowProps = {
  name: string
  /** Null: it is said by the file, and by nobody else. */
  options: readonly Option[] | null
  column: string | null
  values: readonly string[]
  onChange: (column: string | null) => void
}

function ColumnRow({ name, options, column, values, onChange }: ColumnRowProps) {
  return (
    <Table.Tr>
      <Table.Td dir="auto" className="foreign">
        {name}
      </Table.Td>
      <Table.Td w={200}>
        {options === null ? (
          nameOf(column)
        ) : (
          <Select
            size="xs"
            aria-label={words.whatIs(name)}
            allowDeselect={false}
            data={options}
            value={column ?? ''}
            onChange={onChange}
          />
        )}
      </Table.Td>
      <Table.Td visibleFrom="sm" c="dimmed" maw={260}>
        <Text fz="sm" lineClamp={2} dir="auto" className="foreign">
          {values.filter((value) => value !== '').join(' · ')}
        </Text>
      </Table.Td>
    </Table.Tr>
  )
}
