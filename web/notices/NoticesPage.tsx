import { Badge, Box, Button, Group, Text, Title } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { CircleCheckBig } from 'lucide-react'
import type { Notice } from '../../shared/contract/notices'
import { call } from '../api/call'
import { useMe } from '../session/useMe'
import { texts } from '../texts/texts'
import { dateFormat } from '../ui/dateFormat'
import { EmptyState } from '../ui/EmptyState'
import { notifyFailure } from '../ui/notifyFailure'
import { PageHeader } from '../ui/PageHeader'
import { RelativeTime } from '../ui/RelativeTime'
import { NextStep } from './NextStep'
import { isMuted, NOTICES, openNoticesQuery, passedNoticesQuery } from './noticeQueries'
import classes from './notices.module.css'

const words = texts.notices

/** What somebody should look at, and what has passed. */
export function NoticesPage() {
  const { data: open } = useSuspenseQuery(openNoticesQuery)
  const { data: passed } = useSuspenseQuery(passedNoticesQuery)
  return (
    <>
      <PageHeader title={words.title} text={words.text} />
      <Box className="page" pb="xl">
        {open.items.length === 0 ? (
          <EmptyState icon={CircleCheckBig} title={words.none} text={words.noneText} />
        ) : (
          open.items.map((notice) => <OpenNotice key={notice.id} notice={notice} />)
        )}
        {passed.items.length > 0 && (
          <>
            <Title order={2} mt="xl" mb={4}>
              {words.passed}
            </Title>
            {passed.items.map((notice) => (
              <PassedNotice key={notice.id} notice={notice} />
            ))}
          </>
        )}
      </Box>
    </>
  )
}

function OpenNotice({ notice }: { notice: Notice }) {
  const { user } = useMe()
  const { kind, text, since, mutedUntil } = notice
  const time = dateFormat(undefined, { dateStyle: 'medium', timeStyle: 'short', timeZone: user.timeZone })
  return (
    <section className={classes.notice} aria-label={words.kinds[kind]}>
      <div className={classes.what}>
        <Group gap={8} mb={4}>
          <Badge variant="light" color={isMuted(notice) ? 'gray' : 'yellow'} tt="none" radius="sm">
            {words.kinds[kind]}
          </Badge>
          <Text c="dimmed" fz="sm">
            {words.since} <RelativeTime at={since} />
          </Text>
        </Group>
        <Text dir="auto" className="foreign">
          {text}
        </Text>
        {mutedUntil !== null && isMuted(notice) && (
          <Text c="dimmed" fz="sm">
            {words.mutedUntil(time.format(new Date(mutedUntil)))}
          </Text>
        )}
      </div>
      <Group gap={8}>
        <NextStep {...notice} />
        {user.role !== 'viewer' && <Mute notice={notice} />}
      </Group>
    </section>
  )
}

function Mute({ notice }: { notice: Notice }) {
  const client = useQueryClient()
  const muting = useMutation({
    mutationFn: () =>
      call('muteNotice', {
        params: { noticeId: notice.id },
        body: isMuted(notice) ? { until: null } : {},
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: NOTICES }),
    onError: notifyFailure,
  })
  return (
    <Button
      size="xs"
      variant="subtle"
      color="gray"
      loading={muting.isPending}
      onClick={() => {
        muting.mutate()
      }}
    >
      {isMuted(notice) ? words.unmute : words.mute}
    </Button>
  )
}

function PassedNotice({ notice: { kind, text, resolvedAt } }: { notice: Notice }) {
  return (
    <div className={classes.notice}>
      <div className={classes.what}>
        <Text fz="sm" c="dimmed">
          {words.kinds[kind]}
          {resolvedAt !== null && (
            <>
              {' · '}
              {words.ended} <RelativeTime at={resolvedAt} />
            </>
          )}
        </Text>
        <Text fz="sm" dir="auto" className="foreign">
          {text}
        </Text>
      </div>
    </div>
  )
}
