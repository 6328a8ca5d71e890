import { Button, Group, NativeSelect, Pill, Text, UnstyledButton } from '@mantine/core'
import { useMutation, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Download, SearchX } from 'lucide-react'
import type { AuditEvent } from '../../shared/contract/audit'
import { accountTexts } from '../texts/accounts'
import { texts } from '../texts/texts'
import { EmptyState } from '../ui/EmptyState'
import { notifyFailure } from '../ui/notifyFailure'
import { RelativeTime } from '../ui/RelativeTime'
import { type AuditFilter, readAuditFilter } from './auditFilter'
import { auditQuery, exportAudit } from './auditQueries'
import { ForOwners } from './ForOwners'
import classes from './Settings.module.css'
import { usersQuery } from './userQueries'

const words = accountTexts.audit

export function AuditPage() {
  return (
    <ForOwners text={words.text}>
      <Events />
    </ForOwners>
  )
}

/** Who did what, newest first; what it is narrowed to stands in the address. */
function Events() {
  const filter = readAuditFilter(useSearch({ strict: false }))
  const navigate = useNavigate()
  const nameOf = useNames()
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    auditQuery(filter),
  )
  const change = (next: AuditFilter) => {
    void navigate({ to: '/settings/audit', search: readAuditFilter(next), replace: true })
  }
  const events = data.pages.flatMap(({ items }) => items)
  return (
    <>
      <Filters filter={filter} onChange={change} />
      {events.length === 0 && <EmptyState icon={SearchX} title={words.none} text={words.noneText} />}
      <ul aria-label={texts.settings.sections.audit} style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {events.map((event) => (
          <EventRow
            key={event.id}
            event={event}
            name={nameOf(event.actor)}
            onAction={() => {
              change({ ...filter, action: event.action })
            }}
          />
        ))}
      </ul>
      {hasNextPage && (
        <Group>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.more}
          </Button>
        </Group>
      )}
    </>
  )
}

function useNames(): (actor: string | null) => string {
  const { data } = useSuspenseQuery(usersQuery)
  const names = new Map(data.items.map(({ id, name }) => [id, name]))
  return (actor) => (actor === null ? words.nobody : (names.get(actor) ?? actor))
}

function Filters({ filter, onChange }: { filter: AuditFilter; onChange: (filter: AuditFilter) => void }) {
  const { data } = useSuspenseQuery(usersQuery)
  const nameOf = useNames()
  const exporting = useMutation({ mutationFn: () => exportAudit(filter, nameOf), onError: notifyFailure })
  return (
    <Group gap={8} component="search">
      <NativeSelect
        aria-label={words.actor}
        value={filter.actor ?? ''}
        data={[
          { value: '', label: words.anybody },
          ...data.items.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => {
          onChange({ ...filter, actor: event.currentTarget.value })
        }}
      />
      {filter.action !== undefined && (
        <Pill
          withRemoveButton
          size="md"
          removeButtonProps={{ 'aria-label': words.anyAction, 'aria-hidden': false, tabIndex: 0 }}
          onRemove={() => {
            onChange({ ...filter, action: '' })
          }}
        >
          {describe(filter.action)}
        </Pill>
      )}
      <Button
        ml="auto"
        variant="default"
        leftSection={<Download size={16} aria-hidden="true" />}
        loading={exporting.isPending}
        onClick={() => {
          exporting.mutate()
        }}
      >
        {words.export}
      </Button>
    </Group>
  )
}

type EventRowProps = { event: AuditEvent; name: string; onAction: () => void }

function EventRow({ event: { at, action, object, address }, name, onAction }: EventRowProps) {
  return (
    <li className={classes.row}>
      <Group justify="space-between" gap="sm" align="flex-start">
        <div className="foreign" style={{ flex: '1 1 220px' }}>
          <UnstyledButton fw={500} title={words.only} onClick={onAction}>
            {describe(action)}
          </UnstyledButton>
          <Text c="dimmed" size="sm">
            <bdi>{name}</bdi>
            {object !== null && ` · ${object}`} · {address}
          </Text>
        </div>
        <RelativeTime at={at} />
      </Group>
    </li>
  )
}

/** `reset_link.made` as somebody reads it. */
function describe(action: string): string {
  const text = action.replaceAll(/[._]/g, ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
