import { Alert, Stack, Tabs, Text } from '@mantine/core'
import { useQuery, useSuspenseQueries } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import type { Entry } from '../../shared/contract/entries'
import { labelOfSlot, SLOTS } from '../../shared/identifiers/slotNames'
import { previewQuery, signalQuery } from '../signals/signalQueries'
import { entryPageTexts } from '../texts/entryPage'
import { texts } from '../texts/texts'
import { PageHeader } from '../ui/PageHeader'
import { Panel } from '../ui/Panel'
import { Problem } from '../ui/Problem'
import { RelativeTime } from '../ui/RelativeTime'
import classes from './Entries.module.css'
import { EntryActions } from './EntryActions'
import { readEntryFilter } from './entryFilter'
import { entryQuery } from './entryQueries'
import { FieldTable } from './FieldTable'
import { LeadsGiven } from './LeadsGiven'
import { OutcomeBadge } from './OutcomeBadge'
import { PreviewOutcome } from './PreviewOutcome'
import { RawBody } from './RawBody'
import { Trace } from './Trace'
import { findHold } from './whatBecame'
import { whoBy } from './whoBy'
import { type OfEntry, Why } from './Why'
import { LinkAnchor } from '../ui/LinkButton'
import { foreign } from '../ui/foreign'

const words = entryPageTexts.entry

/** What came on the left, what became of it on the right, and why in one sentence above. */
export function EntryPage() {
  const { signalId = '', entryId = '' } = useParams({ strict: false })
  const filter = readEntryFilter(useSearch({ strict: false }))
  const [{ data: entry }, { data: signal }] = useSuspenseQueries({
    queries: [entryQuery(entryId), signalQuery(signalId)],
  })
  return (
    <>
      <Head entry={entry} signal={signal} />
      <div className={classes.inspector}>
        <Stack gap="lg">
          {/* To the list as it was filtered. */}
          <LinkAnchor to="/signals/$signalId/entries" params={{ signalId }} search={filter} size="sm">
            <ArrowLeft size={14} aria-hidden="true" style={{ verticalAlign: -2 }} /> {words.back}
          </LinkAnchor>
          <Why entry={entry} signal={signal} />
          {entry.warnings.map(({ message }) => (
            <Alert key={message} color="yellow" p="xs" {...foreign}>
              {message}
            </Alert>
          ))}
          <Tabs defaultValue="fields" keepMounted={false}>
            <Tabs.List mb="md">
              <Tabs.Tab value="fields">{words.fields}</Tabs.Tab>
              <Tabs.Tab value="raw">{words.raw}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="fields">
              <FieldTable fields={entry.fields} />
            </Tabs.Panel>
            <Tabs.Panel value="raw">
              <RawBody entryId={entryId} />
            </Tabs.Panel>
          </Tabs>
        </Stack>
        <Stack gap="lg">
          <Panel title={words.trace}>
            <Trace steps={entry.trace} hold={findHold(entry)} />
          </Panel>
          {entry.leadIds.length > 0 && <LeadsGiven leadIds={entry.leadIds} />}
          <Identified entry={entry} />
          <PreviewPanel entry={entry} signal={signal} />
        </Stack>
      </div>
    </>
  )
}

function Head({ entry, signal }: OfEntry) {
  const { id, identifiers, outcome, receivedAt, size, contentType } = entry
  return (
    <PageHeader
      title={whoBy(identifiers) || words.title}
      beside={<OutcomeBadge outcome={outcome} />}
      text={
        <>
          <LinkAnchor to="/signals/$signalId" params={{ signalId: signal.id }}>
            <bdi>{signal.name}</bdi>
          </LinkAnchor>
          {' · '}
          <RelativeTime at={receivedAt} /> · {texts.entries.bytes(size)}
          {contentType !== null && ' · '}
          <bdi>{contentType}</bdi>
          {' · '}
          <Text span size="sm" ff="monospace">
            {id}
          </Text>
        </>
      }
      actions={<EntryActions entry={entry} signal={signal} />}
    />
  )
}

function Identified({ entry: { identifiers } }: { entry: Entry }) {
  const found = SLOTS.filter((slot) => identifiers[slot] !== undefined)
  if (found.length === 0) return null
  return (
    <Panel title={words.identified}>
      {found.map((slot) => (
        <Text key={slot} className="foreign">
          <Text span c="dimmed">
            {labelOfSlot[slot]}
          </Text>{' '}
          <bdi>{identifiers[slot]}</bdi>
        </Text>
      ))}
    </Panel>
  )
}

/** What it would become by the signal as it is now. */
function PreviewPanel({ entry, signal }: OfEntry) {
  const {
    data: preview,
    error,
    refetch,
  } = useQuery({
    ...previewQuery(entry.id, signal.version),
    enabled: entry.outcome !== 'lead' && entry.fields.length > 0,
  })
  if (error) return <Problem error={error} onRetry={refetch} />
  // What would become of it is told where it differs from what became of it.
  return preview && (preview.outcome !== entry.outcome || preview.reason !== entry.reason) ? (
    <Panel title={words.previewTab}>
      <PreviewOutcome preview={preview} />
    </Panel>
  ) : null
}
