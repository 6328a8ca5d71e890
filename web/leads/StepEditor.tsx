import { ActionIcon, Group, Menu, NativeSelect, Text, Textarea, TextInput, Tooltip } from '@mantine/core'
import { ArrowDown, ArrowUp, Copy, Ellipsis, Mail, Trash2 } from 'lucide-react'
import type { Lead } from '../../shared/contract/leads'
import { texts } from '../texts/texts'
import { copyText } from './copyText'
import classes from './feed.module.css'
import { leaveOnEscape } from './leaveOnEscape'
import { mailLink } from './mailLink'
import type { DraftStep, SequenceDraft } from './sequenceDraft'

const words = texts.sequence
const DELAY_DAYS_MAX = 90
/** Where the browser can make it as high as its text (feed.module.css), nobody has to measure that with each lead. */
const GROWS_BY_ITSELF = CSS.supports('field-sizing', 'content')

type StepEditorProps = { lead: Lead; draft: SequenceDraft; steps: readonly DraftStep[]; index: number }

export function StepEditor({ lead, draft, steps, index }: StepEditorProps) {
  const step = steps[index]
  if (!step) return null
  const change = (patch: Partial<DraftStep>) => {
    draft.change(steps.with(index, { ...step, ...patch }))
  }
  const day = steps.slice(0, index + 1).reduce((days, { delayDays }) => days + delayDays, 0)
  return (
    <div className={classes.step} role="group" aria-label={words.step(index + 1)} onKeyDown={leaveOnEscape}>
      <Group gap={8} wrap="nowrap" className={classes.stepHead}>
        <Text fw={600} fz="sm" className="tabular" style={{ whiteSpace: 'nowrap' }}>
          {words.day(day)}
        </Text>
        <NativeSelect
          size="xs"
          variant="unstyled"
          aria-label={words.channel}
          value={step.channel}
          data={[
            { value: 'email', label: words.channels.email },
            { value: 'linkedin', label: words.channels.linkedin },
          ]}
          onChange={(event) => {
            change({ channel: event.currentTarget.value === 'linkedin' ? 'linkedin' : 'email' })
          }}
        />
        {index > 0 && (
          <Delay
            days={step.delayDays}
            onChange={(delayDays) => {
              change({ delayDays })
            }}
          />
        )}
        <span style={{ flex: 1 }} />
        <StepTools lead={lead} step={step} />
        <StepMenu draft={draft} steps={steps} index={index} />
      </Group>
      <StepTexts step={step} onChange={change} />
    </div>
  )
}

type StepTextsProps = { step: DraftStep; onChange: (patch: Partial<DraftStep>) => void }

function StepTexts({ step, onChange: change }: StepTextsProps) {
  return (
    <>
      {step.channel === 'email' && (
        <TextInput
          variant="unstyled"
          fw={600}
          dir="auto"
          aria-label={words.subject}
          placeholder={words.subject}
          maxLength={150}
          classNames={{ input: classes.subject }}
          value={step.subject}
          onChange={(event) => {
            change({ subject: event.currentTarget.value })
          }}
        />
      )}
      <Textarea
        variant="unstyled"
        autosize={!GROWS_BY_ITSELF}
        minRows={2}
        dir="auto"
        aria-label={words.body}
        placeholder={words.body}
        maxLength={step.channel === 'email' ? 3_000 : 1_900}
        classNames={{ input: classes.body }}
        value={step.body}
        onChange={(event) => {
          change({ body: event.currentTarget.value })
        }}
      />
    </>
  )
}

function Delay({ days: given, onChange }: { days: number; onChange: (days: number) => void }) {
  return (
    <Group gap={4} wrap="nowrap" fz="sm" c="dimmed">
      +
      <input
        type="number"
        min={0}
        max={DELAY_DAYS_MAX}
        className={classes.delay}
        aria-label={words.delay}
        value={given}
        onChange={(event) => {
          const days = Math.trunc(Number(event.currentTarget.value))
          onChange(Math.min(Math.max(days, 0), DELAY_DAYS_MAX))
        }}
      />
      {words.days}
    </Group>
  )
}

function StepTools({ lead, step }: { lead: Lead; step: DraftStep }) {
  const { email } = lead.person
  return (
    <>
      {step.channel === 'email' && email !== null && (
        <Tooltip label={words.mail}>
          <ActionIcon
            component="a"
            href={mailLink(email, step)}
            variant="subtle"
            color="gray"
            aria-label={words.mail}
          >
            <Mail size={16} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label={texts.lead.copy}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={texts.lead.copy}
          onClick={() => void copyText([step.subject, step.body].filter(Boolean).join('\n\n'))}
        >
          <Copy size={16} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </>
  )
}

function StepMenu({ draft, steps, index }: Omit<StepEditorProps, 'lead'>) {
  const move = (to: number) => {
    const [moved] = steps.slice(index, index + 1)
    if (moved) draft.change(steps.toSpliced(index, 1).toSpliced(to, 0, moved))
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
            draft.change(steps.toSpliced(index, 1))
          }}
        >
          {words.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
