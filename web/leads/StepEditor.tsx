import { ActionIcon, Menu, Textarea } from '@mantine/core'
import { ArrowDown, ArrowUp, Copy, Ellipsis, Mail, Trash2 } from 'lucide-react'
import type { ChangeEvent } from 'react'
import type { Lead } from '../../shared/contract/leads'
import { sequenceTexts } from '../texts/sequences'
import { texts } from '../texts/texts'
import { IconAction } from '../ui/IconAction'
import { tellStepRemoved } from './changeNotes'
import { copyText } from './copyText'
import classes from './feed.module.css'
import { leaveOnEscape } from './leaveOnEscape'
import { mailLink } from './mailLink'
import type { DraftStep, SequenceDraft } from './sequenceDraft'
import { moveStep, putStepBack, removeStep } from './stepOrder'

const words = sequenceTexts.sequence
const DELAY_DAYS_MAX = 90
/** Where the browser can make it as high as its text (feed.module.css), nobody has to measure that with each lead. */
const GROWS_BY_ITSELF = CSS.supports('field-sizing', 'content')

type StepEditorProps = {
  lead: Lead
  draft: SequenceDraft
  steps: readonly DraftStep[]
  index: number
  /** Of the step that was there, which took the focus with it. */
  onRemoved: (index: number) => void
}

/** Of plain elements: each key draws every step of a lead anew, for which those of the library take several times as long. */
export function StepEditor({ lead, draft, steps, index, onRemoved }: StepEditorProps) {
  const step = steps[index]
  if (!step) return null
  const change = (patch: Partial<DraftStep>) => {
    draft.change(steps.with(index, { ...step, ...patch }))
  }
  const day = steps.slice(0, index + 1).reduce((days, { delayDays }) => days + delayDays, 0)
  return (
    <div className={classes.step} role="group" aria-label={words.step(index + 1)} onKeyDown={leaveOnEscape}>
      <div className={classes.stepHead}>
        <span className={classes.stepDay}>{words.day(day)}</span>
        <select
          className={classes.channel}
          aria-label={words.channel}
          value={step.channel}
          onChange={(event) => {
            change({ channel: event.currentTarget.value === 'linkedin' ? 'linkedin' : 'email' })
          }}
        >
          <option value="email">{texts.names.channels.email}</option>
          <option value="linkedin">{texts.names.channels.linkedin}</option>
        </select>
        {index > 0 && (
          <Delay
            days={step.delayDays}
            onChange={(delayDays) => {
              change({ delayDays })
            }}
          />
        )}
        <span className={classes.gap} />
        <StepTools lead={lead} step={step} />
        <StepMenu draft={draft} steps={steps} index={index} onRemoved={onRemoved} />
      </div>
      <StepTexts step={step} onChange={change} />
    </div>
  )
}

type StepTextsProps = { step: DraftStep; onChange: (patch: Partial<DraftStep>) => void }

function StepTexts({ step, onChange: change }: StepTextsProps) {
  const body = {
    dir: 'auto',
    'aria-label': words.body,
    placeholder: words.body,
    maxLength: step.channel === 'email' ? 3_000 : 1_900,
    value: step.body,
    onChange: (event: ChangeEvent<HTMLTextAreaElement>) => {
      change({ body: event.currentTarget.value })
    },
  }
  return (
    <>
      {step.channel === 'email' && (
        <input
          className={classes.subject}
          dir="auto"
          aria-label={words.subject}
          placeholder={words.subject}
          maxLength={150}
          value={step.subject}
          onChange={(event) => {
            change({ subject: event.currentTarget.value })
          }}
        />
      )}
      {GROWS_BY_ITSELF ? (
        <textarea className={classes.body} {...body} />
      ) : (
        <Textarea variant="unstyled" autosize minRows={2} classNames={{ input: classes.body }} {...body} />
      )}
    </>
  )
}

function Delay({ days: given, onChange }: { days: number; onChange: (days: number) => void }) {
  return (
    <span className={classes.delay}>
      +
      <input
        type="number"
        min={0}
        max={DELAY_DAYS_MAX}
        aria-label={words.delay}
        value={given}
        onChange={(event) => {
          const days = Math.trunc(Number(event.currentTarget.value))
          onChange(Math.min(Math.max(days, 0), DELAY_DAYS_MAX))
        }}
      />
      {words.days}
    </span>
  )
}

function StepTools({ lead, step }: { lead: Lead; step: DraftStep }) {
  const { email } = lead.person
  return (
    <>
      {step.channel === 'email' && email !== null && (
        <IconAction label={words.mail} href={mailLink(email, step)}>
          <Mail size={16} aria-hidden="true" />
        </IconAction>
      )}
      <IconAction
        label={texts.lead.copy}
        onClick={() => void copyText([step.subject, step.body].filter(Boolean).join('\n\n'))}
      >
        <Copy size={16} aria-hidden="true" />
      </IconAction>
    </>
  )
}

function StepMenu({ draft, steps, index, onRemoved }: Omit<StepEditorProps, 'lead'>) {
  const move = (to: number) => {
    draft.change(moveStep(steps, index, to))
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={words.more(index + 1)}>
          <Ellipsis size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<ArrowUp size={16} />}
          disabled={index === 0}
          onClick={() => {
            move(index - 1)
          }}
        >
          {words.up}
        </Menu.Item>
        <Menu.Item
          leftSection={<ArrowDown size={16} />}
          disabled={index === steps.length - 1}
          onClick={() => {
            move(index + 1)
          }}
        >
          {words.down}
        </Menu.Item>
        <Menu.Item
          leftSection={<Trash2 size={16} />}
          disabled={steps.length === 1}
          onClick={() => {
            draft.change(removeStep(steps, index))
            tellStepRemoved(index + 1, () => {
              draft.change(putStepBack(draft.read().steps, { before: steps, index }))
            })
            onRemoved(index)
          }}
        >
          {words.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
