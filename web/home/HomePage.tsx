import { Box, Button, Group, Stack, Table, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { lazy } from 'react'
import type { TeamStats } from '../../shared/contract/stats'
import { nameReason } from '../entries/nameReason'
import { useAllSignals } from '../leads/useAllSignals'
import { homeTexts } from '../texts/home'
import { LazyPart } from '../ui/LazyPart'
import { LinkAnchor } from '../ui/LinkButton'
import { PageHeader } from '../ui/PageHeader'
import { Panel } from '../ui/Panel'
import { ShareBars } from '../ui/ShareBars'
import { Attention } from './Attention'
import { csvOfDays } from './csvOfDays'
import { DayTable } from './DayTable'
import classes from './home.module.css'
import { teamStatsQuery } from './homeQueries'

const words = homeTexts.home

// Large, and below what is looked at first.
const DayChart = lazy(() => import('./DayChart').then((loaded) => ({ default: loaded.DayChart })))

/** What a team wants to see in the morning. */
export function HomePage() {
  const { data: stats } = useSuspenseQuery(teamStatsQuery)
  return (
    <>
      <PageHeader title={words.title} text={words.text} actions={<DownloadCsv days={stats.days} />} />
      <Stack className="page" pb="xl" gap="md">
        <Tiles stats={stats} />
        <div className={classes.sides}>
          <BySignal signals={stats.signals} />
          <Stack gap="md">
            <Attention />
            <Skipped skippedBy={stats.skippedBy} />
          </Stack>
        </div>
        <Panel title={words.days}>
          <LazyPart waiting={<div className={classes.chart} />}>
            <DayChart days={stats.days} />
          </LazyPart>
          <Box component="details" mt="md">
            <summary>{words.table}</summary>
            <DayTable days={stats.days} />
          </Box>
        </Panel>
      </Stack>
    </>
  )
}

function DownloadCsv({ days }: { days: TeamStats['days'] }) {
  return (
    <Button
      variant="default"
      component="a"
      leftSection={<Download size={16} aria-hidden="true" />}
      href={`data:text/csv;charset=utf-8,${encodeURIComponent(csvOfDays(days))}`}
      download="signalpost-30-days.csv"
    >
      {words.csv}
    </Button>
  )
}

function Tiles({ stats: { signals, decided } }: { stats: TeamStats }) {
  const count = decided.approved + decided.dismissed
  const { meanMinutes } = decided
  const tiles = [
    { label: words.lastDay, value: sum(signals.map(({ leadsLastDay }) => leadsLastDay)).toLocaleString() },
    { label: words.month, value: sum(signals.map(({ leads }) => leads)).toLocaleString() },
    {
      label: words.approval,
      value: count === 0 ? words.unknown : words.rate(decided.approved / count),
      note: words.approvalOf(count),
    },
    {
      label: words.firstAction,
      value: meanMinutes === null ? words.unknown : words.duration(meanMinutes),
      note: words.mean,
    },
  ]
  return (
    <div className={classes.tiles}>
      {tiles.map(({ label, value, note }) => (
        <div key={label} className={classes.tile}>
          <Text c="dimmed" fz="sm">
            {label}
          </Text>
          <Group gap={8} align="baseline">
            <Text fz="xl" fw={600} lh="28px" className="tabular">
              {value}
            </Text>
            {note !== undefined && (
              <Text c="dimmed" fz="sm">
                {note}
              </Text>
            )}
          </Group>
        </div>
      ))}
    </div>
  )
}

function BySignal({ signals }: { signals: TeamStats['signals'] }) {
  const names = new Map(useAllSignals().map(({ id, name }) => [id, name]))
  return (
    <Panel title={words.bySignal}>
      {signals.length === 0 && <Text c="dimmed">{words.noLeads}</Text>}
      {signals.length > 0 && (
        <Table fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.signal}</Table.Th>
              <Table.Th ta="end">{words.inLastDay}</Table.Th>
              <Table.Th ta="end">{words.inMonth}</Table.Th>
              <Table.Th ta="end">{words.approval}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {signals.map(({ signalId, leads, leadsLastDay, approved, dismissed }) => (
              <Table.Tr key={signalId}>
                <Table.Td>
                  <LinkAnchor
                    to="/signals/$signalId"
                    params={{ signalId }}
                    inherit
                    dir="auto"
                    className="foreign"
                  >
                    {names.get(signalId) ?? words.unknownSignal}
                  </LinkAnchor>
                </Table.Td>
                <Table.Td ta="end" className="tabular">
                  {leadsLastDay.toLocaleString()}
                </Table.Td>
                <Table.Td ta="end" className="tabular">
                  {leads.toLocaleString()}
                </Table.Td>
                <Table.Td ta="end" className="tabular">
                  {approved + dismissed === 0 ? words.unknown : words.rate(approved / (approved + dismissed))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Panel>
  )
}

function Skipped({ skippedBy }: Pick<TeamStats, 'skippedBy'>) {
  const shares = Object.entries(skippedBy).map(([reason, count]) => ({
    key: reason,
    label: nameReason(reason),
    count,
  }))
  return (
    <Panel title={words.skipped}>
      {shares.length === 0 ? <Text c="dimmed">{words.nothingSkipped}</Text> : <ShareBars shares={shares} />}
    </Panel>
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
