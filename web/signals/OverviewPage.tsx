import { Box, Stack, Text, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { SignalStats } from '../../shared/contract/stats'
import { nameReason } from '../entries/nameReason'
import { texts } from '../texts/texts'
import { LinkAnchor } from '../ui/LinkButton'
import { Panel } from '../ui/Panel'
import { ShareBars } from '../ui/ShareBars'
import { Activity } from './Activity'
import { LimitField } from './LimitField'
import { mayWriteSignal } from './mayWriteSignal'
import { RotateUrl } from './RotateUrl'
import classes from './Signal.module.css'
import { SignalHooks } from './SignalHooks'
import { signalQuery, statsQuery } from './signalQueries'
import { SignalWarnings } from './SignalWarnings'
import { WebhookUrl } from './WebhookUrl'

const words = texts.overview

export function OverviewPage() {
  const { signalId = '' } = useParams({ strict: false })
  const { data: signal } = useSuspenseQuery(signalQuery(signalId))
  const { data: stats } = useSuspenseQuery(statsQuery(signalId))
  return (
    <Stack gap="lg" maw={960}>
      <SignalWarnings signalId={signalId} stats={stats} isOnItsPage />
      <Tiles stats={stats} />
      <Activity stats={stats} />
      <SkippedBy signalId={signalId} stats={stats} />
      {mayWriteSignal(signal) && (
        <Panel>
          <WebhookUrl signal={signal} />
          <RotateUrl signal={signal} />
          <Box mt="md">
            <LimitField signal={signal} />
          </Box>
        </Panel>
      )}
      {mayWriteSignal(signal) && <SignalHooks signalId={signalId} />}
    </Stack>
  )
}

function Tiles({ stats: { days, pending } }: { stats: SignalStats }) {
  const sum = (count: (day: SignalStats['days'][number]) => number) =>
    days.reduce((all, day) => all + count(day), 0)
  const tests = sum(({ test }) => test)
  const tiles = [
    {
      label: words.received,
      value: sum(({ live, test }) => live + test),
      note: tests > 0 ? words.ofThemTests(tests) : undefined,
    },
    { label: words.leads, value: sum(({ leads }) => leads) },
    { label: words.skipped, value: sum(({ skipped, failed }) => skipped + failed) },
    { label: words.refused, value: sum(({ refused }) => refused) },
    { label: words.pending, value: pending },
  ] satisfies { label: string; value: number; note?: string | undefined }[]
  return (
    <section>
      <Title order={2} fz="md" mb="xs">
        {words.inFortnight}
      </Title>
      <div className={classes.tiles}>
        {tiles.map(({ label, value, note }) => (
          <div key={label} className={classes.tile}>
            <Text c="dimmed" size="sm">
              {label}
            </Text>
            <Text fz="xl" fw={600} className="tabular" lh="28px">
              {value.toLocaleString()}
            </Text>
            {note !== undefined && (
              <Text c="dimmed" size="sm">
                {note}
              </Text>
            )}
          </div>
        ))}
      </div>
    </section>
  )
}

function SkippedBy({ signalId, stats: { skippedBy } }: { signalId: string; stats: SignalStats }) {
  const shares = Object.entries(skippedBy).map(([reason, count]) => ({
    key: reason,
    count,
    label: (
      <LinkAnchor to="/signals/$signalId/entries" params={{ signalId }} search={{ reason }}>
        {nameReason(reason)}
      </LinkAnchor>
    ),
  }))
  if (shares.length === 0) return null
  return (
    <Panel title={words.skippedBy}>
      <ShareBars shares={shares} />
    </Panel>
  )
}
