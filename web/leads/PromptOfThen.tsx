import { Box, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/call'
import { sequenceTexts } from '../texts/sequences'
import { Problem } from '../ui/Problem'

const words = sequenceTexts.sequence

/** What the signal asked the model for when it wrote, read once somebody wants to know. */
export function PromptOfThen({ signalId, version }: { signalId: string; version: number }) {
  const [isOpen, setOpen] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: ['prompt', signalId, version],
    queryFn: () => call('getPrompt', { params: { signalId }, query: { version } }),
    enabled: isOpen,
  })
  return (
    <Box
      component="details"
      mb="xs"
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <Text component="summary" fz="sm" c="dimmed">
        {words.promptOfThen(version)}
      </Text>
      {error && <Problem error={error} onRetry={refetch} />}
      {data && (
        <>
          <Text fz="sm" className="foreign" style={{ whiteSpace: 'pre-wrap' }}>
            {data.prompt === '' ? '–' : data.prompt}
          </Text>
          {!data.isCurrent && (
            <Text fz="sm" c="dimmed">
              {words.promptChanged}
            </Text>
          )}
        </>
      )}
    </Box>
  )
}
