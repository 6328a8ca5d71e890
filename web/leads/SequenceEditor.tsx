import { Button, Group, Text } from '@mantine/core'
import { Copy, Plus } from 'lucide-react'
import type { Lead } from '../../shared/contract/leads'
import { texts } from '../texts/texts'
import { Problem } from '../ui/Problem'
import { copyText } from './copyText'
import classes from './feed.module.css'
import type { DraftStep, DraftView, SequenceDraft } from './sequenceDraft'
import { StepEditor } from './StepEditor'
import { useSequenceDraft } from './useSequenceDraft'

const words = texts.sequence
/** As many as a sequence may have. */
const STEPS_MAX = 10

type SequenceEditorProps = { lead: Lead; onSaved: (leads: readonly Lead[]) => void }

/** What to write, changed where it stands. */
export function SequenceEditor({ lead, onSaved }: SequenceEditorProps) {
  const { draft, steps, state, error } = useSequenceDraft(lead, onSaved)
  const { sequence } = lead
  return (
    <section className={classes.section} aria-label={words.title} onBlur={draft.flush}>
      <Group justify="space-between" mb="xs" mih={30}>
        <Group gap={8}>
          <h3 className={classes.sectionTitle}>{words.title}</h3>
          {sequence && (
            <Text fz="sm" c="dimmed">
              {[words.writer[sequence.writer], sequence.editedAt === null ? null : words.edited]
                .filter((each) => each !== null)
                .join(' · ')}
            </Text>
          )}
          <Text fz="sm" c="dimmed" role="status">
            {sequence?.editedAt === null && state === 'saved' ? '' : stateText(state)}
          </Text>
        </Group>
        {steps.length > 0 && (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            leftSection={<Copy size={14} aria-hidden="true" />}
            onClick={() => void copyText(textOfAll(steps))}
          >
            {words.copyAll}
          </Button>
        )}
      </Group>
      <WriterNotes lead={lead} />
      {state === 'conflict' && <Conflict draft={draft} />}
      {state === 'failed' && <Problem error={error} onRetry={draft.keepMine} />}
      {steps.length === 0 && <Text c="dimmed">{words.none}</Text>}
      {steps.map((step, index) => (
        <StepEditor key={step.id} lead={lead} draft={draft} steps={steps} index={index} />
      ))}
      {steps.length < STEPS_MAX && (
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          leftSection={<Plus size={14} aria-hidden="true" />}
          onClick={() => {
            draft.add()
          }}
        >
          {words.add}
        </Button>
      )}
    </section>
  )
}

function WriterNotes({ lead: { sequence } }: { lead: Lead }) {
  if (!sequence) return null
  const { note, failedChecks } = sequence
  return (
    <>
      {note !== null && (
        <Text fz="sm" c="dimmed" mb="xs" className="foreign">
          {note}
        </Text>
      )}
      {failedChecks.length > 0 && (
        <Text fz="sm" c="dimmed" mb="xs">
          {words.failed} {failedChecks.map((check) => check.replaceAll('_', ' ')).join(', ')}.
        </Text>
      )}
    </>
  )
}

function Conflict({ draft }: { draft: SequenceDraft }) {
  return (
    <Group role="alert" gap={8} mb="sm">
      <Text fw={500}>{words.conflict}</Text>
      <Button size="xs" variant="default" onClick={draft.takeTheirs}>
        {words.takeTheirs}
      </Button>
      <Button size="xs" variant="default" onClick={draft.keepMine}>
        {words.keepMine}
      </Button>
    </Group>
  )
}

function stateText(state: DraftView['state']): string {
  if (state === 'saving') return words.saving
  if (state === 'incomplete') return words.needsText
  return state === 'saved' ? words.saved : words.unsaved
}

function textOfAll(steps: readonly DraftStep[]): string {
  return steps.map(({ subject, body }) => [subject, body].filter(Boolean).join('\n\n')).join('\n\n---\n\n')
}
