import { Button, Group, Table, Text, VisuallyHidden } from '@mantine/core'
import { useInViewport } from '@mantine/hooks'
import { useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { type ReactNode, useDeferredValue, useMemo } from 'react'
import type { ListedSignal } from '../../shared/contract/signals'
import { useMayChange } from '../session/useMayChange'
import { useMayWrite } from '../session/useMayWrite'
import { texts } from '../texts/texts'
import { PageHeader } from '../ui/PageHeader'
import { RelativeTime } from '../ui/RelativeTime'
import { DemoChoice } from './DemoChoice'
import { DemoNote } from './DemoNote'
import { useIsHeldBack } from './holdBack'
import classes from './Signal.module.css'
import { signalsQuery, statsQuery } from './signalQueries'
import { SignalWarnings } from './SignalWarnings'
import { Sparkline } from './Sparkline'
import { StatusBadge } from './StatusBadge'
import { LinkButton } from '../ui/LinkButton'
import { useRowMenu } from './useRowMenu'

const words = texts.signals

/** As many as a screen shows; the others are drawn once these can be used. */
const DRAWN_FIRST = 20

export function SignalsPage() {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(signalsQuery)
  const mayWrite = useMayWrite()
  const mayChange = useMayChange()
  const RowMenu = useRowMenu()
  const signals = useMemo(() => data.pages.flatMap(({ items }) => items), [data])
  const drawn = useDeferredValue(signals, signals.slice(0, DRAWN_FIRST))
  if (signals.length === 0) return <DemoChoice />
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          mayWrite && (
            <LinkButton to="/signals/new" leftSection={<Plus size={16} />}>
              {words.create}
            </LinkButton>
          )
        }
      />
      <Table verticalSpacing={10} horizontalSpacing="lg" highlightOnHover className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.columns.name}</Table.Th>
            <Table.Th>{words.columns.status}</Table.Th>
            <Table.Th visibleFrom="sm">{words.columns.last}</Table.Th>
            <Table.Th visibleFrom="sm">{words.columns.fortnight}</Table.Th>
            <Table.Th visibleFrom="sm" ta="right">
              {words.columns.leads}
            </Table.Th>
            {mayWrite && (
              <Table.Th>
                <VisuallyHidden>{words.columns.actions}</VisuallyHidden>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {drawn.map((signal) => (
            <SignalRow key={signal.id} signal={signal}>
              {mayWrite && (
                <Table.Td className={classes.actions}>
                  {RowMenu && mayChange(signal) && <RowMenu signal={signal} />}
                </Table.Td>
              )}
            </SignalRow>
          ))}
        </Table.Tbody>
      </Table>
      <DemoNote />
      {hasNextPage && (
        <Button variant="default" m="lg" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  )
}

type SignalRowProps = { signal: ListedSignal; children: ReactNode }

function SignalRow({ signal: { id, name, label, status, lastEntryAt }, children }: SignalRowProps) {
  const isGoing = useIsHeldBack(id)
  const { ref, inViewport } = useInViewport<HTMLTableRowElement>()
  // A call for each of hundreds, of which a few are seen, would hold up whatever is asked for next.
  const { data: stats } = useQuery({ ...statsQuery(id), enabled: inViewport })
  const last = lastEntryAt === null ? words.noEntry : <RelativeTime at={lastEntryAt} />
  const leads = stats?.days.reduce((sum, day) => sum + day.leads, 0)
  return (
    <Table.Tr ref={ref}>
      <Table.Td>
        <Link to="/signals/$signalId" params={{ signalId: id }} className={classes.name} data-going={isGoing}>
          {name}
        </Link>
        <Group gap="0 12px">
          <Text c="dimmed" size="sm" className="foreign">
            {label}
          </Text>
          <SignalWarnings signalId={id} stats={stats} />
        </Group>
        {/* There is no room for the columns that say so. */}
        <Text c="dimmed" size="sm" hiddenFrom="sm">
          {last}
          {leads !== undefined && ` · ${words.leadsInFortnight(leads)}`}
        </Text>
      </Table.Td>
      <Table.Td className={classes.status}>
        {isGoing ? <Text c="dimmed">{words.going}</Text> : <StatusBadge status={status} />}
      </Table.Td>
      <Table.Td visibleFrom="sm" c={lastEntryAt === null ? 'dimmed' : ''}>
        {last}
      </Table.Td>
      <Table.Td visibleFrom="sm">{stats && <Sparkline days={stats.days} />}</Table.Td>
      <Table.Td visibleFrom="sm" ta="right" className="tabular">
        {leads?.toLocaleString()}
      </Table.Td>
      {children}
    </Table.Tr>
  )
}
