import { Badge, Text } from '@mantine/core'
import { Sparkles } from 'lucide-react'
import type { Lead } from '../../shared/contract/leads'
import { sequenceTexts } from '../texts/sequences'
import { PromptOfThen } from './PromptOfThen'

const words = sequenceTexts.sequence

/** Who wrote the messages: what came from a model is always marked. */
export function WriterBadge({ lead: { sequence } }: { lead: Lead }) {
  if (!sequence) return null
  const { writer, model, editedAt } = sequence
  return (
    <>
      {writer === 'llm' ? (
        <Badge variant="light" tt="none" radius="sm" leftSection={<Sparkles size={12} aria-hidden="true" />}>
          {words.byModel(model)}
        </Badge>
      ) : (
        <Text fz="sm" c="dimmed">
          {words.byTemplate}
        </Text>
      )}
      {editedAt !== null && (
        <Text fz="sm" c="dimmed">
          {words.edited}
        </Text>
      )}
    </>
  )
}

/** What is to be known of how they were written, and what the model's text failed where the template stands in for it. */
export function WriterNotes({ lead: { sequence, signalId } }: { lead: Lead }) {
  if (!sequence) return null
  const { writer, promptVersion, note, failedChecks } = sequence
  return (
    <>
      {writer === 'llm' && promptVersion !== null && (
        <PromptOfThen signalId={signalId} version={promptVersion} />
      )}
      {note !== null && (
        <Text fz="sm" c="dimmed" mb="xs" className="foreign">
          {note}
        </Text>
      )}
      {failedChecks.length > 0 && (
        <div>
          <Text fz="sm" c="dimmed">
            {words.failed}
          </Text>
          <ul style={{ margin: '0 0 8px', paddingInlineStart: 20 }}>
            {failedChecks.map((check) => (
              <Text component="li" key={check} fz="sm" c="dimmed">
                {words.checks[check]}
              </Text>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
