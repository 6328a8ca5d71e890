import { Group, Stack, Text } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { BellRing, CircleCheckBig, Gauge } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWaiting } from '../leads/useWaiting'
import { isMuted, openNoticesQuery } from '../notices/noticeQueries'
import { useMe } from '../session/useMe'
import { homeTexts } from '../texts/home'
import { texts } from '../texts/texts'
import { LinkButton } from '../ui/LinkButton'
import { Panel } from '../ui/Panel'
import { newestLeadQuery } from './homeQueries'

const words = homeTexts.home

/** Sources gone quiet and whatever else was noticed, and a limit that was reached. */
export function Attention() {
  const { data } = useSuspenseQuery(openNoticesQuery)
  const notices = data.items.filter((notice) => !isMuted(notice))
  const isQuiet = ({ kind }: { kind: string }) => kind === 'source_quiet'
  const limit = useLimitReached()
  const quietFirst = [...notices.filter(isQuiet), ...notices.filter((notice) => !isQuiet(notice))]
  return (
    <Panel title={words.attention}>
      <Stack gap="sm">
        {limit !== null && (
          <Remark icon={<Gauge size={16} aria-hidden="true" />}>
            <Text>{limit.text}</Text>
            {limit.waits !== null && (
              <Text c="dimmed" fz="sm">
                {limit.waits}
              </Text>
            )}
          </Remark>
        )}
        {quietFirst.map(({ id, kind, text }) => (
          <Remark key={id} icon={<BellRing size={16} aria-hidden="true" />}>
            <Text fw={500}>{texts.notices.kinds[kind]}</Text>
            <Text fz="sm" dir="auto" className="foreign">
              {text}
            </Text>
          </Remark>
        ))}
        {limit === null && notices.length === 0 && (
          <Remark icon={<CircleCheckBig size={16} aria-hidden="true" />}>
            <Text c="dimmed">{words.allWell}</Text>
          </Remark>
        )}
        {notices.length > 0 && (
          <div>
            <LinkButton to="/notices" size="xs" variant="default">
              {words.notices}
            </LinkButton>
          </div>
        )}
      </Stack>
    </Panel>
  )
}

function Remark({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <Group wrap="nowrap" align="flex-start" gap={10}>
      <span style={{ flex: 'none', lineHeight: '20px', paddingTop: 2 }}>{icon}</span>
      <div style={{ minWidth: 0 }}>{children}</div>
    </Group>
  )
}

/** Null while there are places left. */
function useLimitReached(): { text: string; waits: string | null } | null {
  const { user } = useMe()
  const { leadsToday: used, dailyLeadLimit: limit, timeZone: zone } = user
  const isReached = used >= limit && limit > 0
  const waiting = useWaiting(isReached)
  const { data } = useQuery({ ...newestLeadQuery(user.id), enabled: isReached })
  if (!isReached) return null
  const at = data?.items[0]?.createdAt ?? null
  return { text: words.limitAt({ used, limit, at, zone }), waits: describeWaiting(waiting) }
}

/** Null until it is known. */
function describeWaiting({ isPending, error, forLimit }: ReturnType<typeof useWaiting>): string | null {
  if (error) return words.waitsUnknown
  return isPending ? null : words.limitWaits(forLimit)
}
