import { Box, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { memo, useState } from 'react'
import type { Lead } from '../../shared/contract/leads'
import { call } from '../api/call'
import { sequenceTexts } from '../texts/sequences'
import { Problem } from '../ui/Problem'
import { RelativeTime } from '../ui/RelativeTime'
import classes from './feed.module.css'
import { LEADS } from './leadQueries'

const words = sequenceTexts.leadHistory

/** Who did what with the lead, read once somebody wants to know. */
export const LeadHistory = memo(function LeadHistory({ lead: { id, version } }: { lead: Lead }) {
  const [isOpen, setOpen] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: [...LEADS, 'history', id, version],
    queryFn: () => call('getLeadHistory', { params: { leadId: id } }),
    enabled: isOpen,
    placeholderData: (before) => before,
  })
  return (
    <Box
      component="details"
      className={classes.section}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary className={classes.sectionTitle}>{words.title}</summary>
      {error && <Problem error={error} onRetry={refetch} />}
      <ol className={classes.history} aria-label={words.title}>
        {data?.items.map(({ at, action, userName, userId }, index) => (
          <Text component="li" key={`${at} ${index}`} fz="sm">
            <bdi>{userId === null ? words.signalpost : (userName ?? words.somebody)}</bdi>{' '}
            {words.actions[action]}{' '}
            <Text span c="dimmed" fz="sm">
              <RelativeTime at={at} />
            </Text>
          </Text>
        ))}
      </ol>
    </Box>
  )
})
