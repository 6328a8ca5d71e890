import { Table } from '@mantine/core'
import type { TeamStats } from '../../shared/contract/stats'
import { homeTexts } from '../texts/home'

const words = homeTexts.home
const COUNTS = ['live', 'leads', 'skipped', 'failed', 'approved', 'dismissed'] as const
const dated = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' })

/** What the chart shows and more, newest first. */
export function DayTable({ days }: { days: TeamStats['days'] }) {
  return (
    <Table.ScrollContainer
      minWidth={560}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': words.table } }}
    >
      <Table fz="sm" className="tabular" aria-label={words.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.columns.date}</Table.Th>
            {COUNTS.map((count) => (
              <Table.Th key={count} ta="end">
                {words.columns[count]}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.toReversed().map((day) => (
            <Table.Tr key={day.date}>
              <Table.Td>{dated.format(new Date(day.date))}</Table.Td>
              {COUNTS.map((count) => (
                <Table.Td key={count} ta="end" c={day[count] === 0 ? 'dimmed' : 'inherit'}>
                  {day[count].toLocaleString()}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
