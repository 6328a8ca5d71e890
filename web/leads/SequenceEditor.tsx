import { Button, Group, Text } from '@mantine/core'
import { Copy, Plus } from 'lucide-react'
import { memo, type RefObject, useEffect, useRef, useState } from 'react'
import type { Lead } from '../../shared/contract/leads'
import { SEQUENCE_STEPS_MAX } from '../../shared/limits'
import { sequenceTexts } from '../texts/sequences'
import { Problem } from '../ui/Problem'
import { clearStepRemoved } from './changeNotes'
import { Compare } from './Compare'
import { copyText } from './copyText'
import classes from './feed.module.css'
import { Rewrite } from './Rewrite'
import { noteRewritten, useRewritten } from './rewritten'
import { type LeadOrder, SectionTitle } from './SectionTitle'
import type { DraftStep, DraftView, SequenceDraft } from './sequenceDraft'
import { StepEditor } from './StepEditor'
import { useSequenceDraft } from './useSequenceDraft'
import { WriterBadge, WriterNotes } from './WriterNote'

const words = sequenceTexts.sequence

type SequenceEditorProps = {
  lead: Lead
  leadOrder: LeadOrder
  onSaved: (leads: readonly Lead[]) => void
  rewriteRef: RefObject<HTMLFormElement | null>
}

/** What to write, changed where it stands. */
export const SequenceEditor = memo(function SequenceEditor({
  lead,
  leadOrder,
  onSaved,
  rewriteRef,
}: SequenceEditorProps) {
  const { before } = useRewritten(lead.id)
  const { draft, steps, state, error } = useSequenceDraft(lead, onSaved)
  return (
    <section className={classes.section} aria-label={words.title} onBlur={draft.flush}>
      <Head lead={lead} leadOrder={leadOrder} steps={steps} state={state} />
      <Rewrite
        lead={lead}
        isBusy={state !== 'saved'}
        rewriteRef={rewriteRef}
        onWritten={(written) => {
          onSaved([written])
        }}
      />
      {before && (
        <Compare
          lead={lead}
          before={before}
          onTaken={(taken) => {
            onSaved([taken])
          }}
          onClose={() => {
            noteRewritten(lead.id, {})
          }}
        />
      )}
      <WriterNotes lead={lead} />
      {state === 'conflict' && <Conflict draft={draft} />}
      {state === 'failed' && <Problem error={error} onRetry={draft.keepMine} />}
      {steps.length === 0 && <Text c="dimmed">{words.none}</Text>}
      <Steps lead={lead} draft={draft} steps={steps} />
    </section>
  )
})

type StepsProps = { lead: Lead; draft: SequenceDraft; steps: readonly DraftStep[] }

function Steps({ lead, draft, steps }: StepsProps) {
  const all = useRef<HTMLDivElement>(null)
  const { focusText, focusMenu } = useStepFocus(all)
  return (
    <div ref={all}>
      {steps.map((step, index) => (
        <StepEditor
          key={step.id}
          lead={lead}
          draft={draft}
          steps={steps}
          index={index}
          onRemoved={focusMenu}
        />
      ))}
      {steps.length < SEQUENCE_STEPS_MAX && (
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          leftSection={<Plus size={14} aria-hidden="true" />}
          onClick={() => {
            draft.add()
            // There is no room any more for one that was removed.
            if (steps.length + 1 === SEQUENCE_STEPS_MAX) clearStepRemoved()
            focusText(steps.length)
          }}
        >
          {words.add}
        </Button>
      )}
    </div>
  )
}

type Wanted = { index: number; part: string }

/** Where the focus goes to when steps come and go: into the new one, or to what stands where one was. */
function useStepFocus(all: RefObject<HTMLElement | null>) {
  const [wanted, setWanted] = useState<Wanted | null>(null)
  useEffect(() => {
    if (!wanted) return
    const steps = [...(all.current?.querySelectorAll(`.${classes.step ?? ''}`) ?? [])]
    const step = steps[wanted.index] ?? steps.at(-1)
    step?.querySelector<HTMLElement>(wanted.part)?.focus()
  }, [all, wanted])
  return {
    focusText: (index: number) => {
      setWanted({ index, part: 'textarea' })
    },
    focusMenu: (index: number) => {
      setWanted({ index, part: '[aria-haspopup=menu]' })
    },
  }
}

type HeadProps = {
  lead: Lead
  leadOrder: LeadOrder
  steps: readonly DraftStep[]
  state: DraftView['state']
}

function Head({ lead, leadOrder, steps, state }: HeadProps) {
  return (
    <Group justify="space-between" mb="xs" mih={30}>
      <Group gap={8} align="baseline">
        <SectionTitle leadOrder={leadOrder}>{words.title}</SectionTitle>
        <WriterBadge lead={lead} />
        <Text fz="sm" c="dimmed" role="status">
          {lead.sequence?.editedAt === null && state === 'saved' ? '' : stateText(state)}
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
