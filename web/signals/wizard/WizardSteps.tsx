import { NativeSelect, VisuallyHidden } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import type { Signal } from '../../../shared/contract/signals'
import { texts } from '../../texts/texts'
import { doneSteps } from './doneSteps'
import { STEP_NAMES, type StepName } from './stepNames'
import classes from './Wizard.module.css'

const words = texts.wizard

type WizardStepsProps = { signal?: Signal; current: StepName }

/** Where one is on the way, and what is done; each step can be gone to, once there is a signal. */
export function WizardSteps({ signal, current }: WizardStepsProps) {
  const done = signal ? doneSteps(signal) : new Set<StepName>()
  return (
    <nav aria-label={words.label} className={classes.steps}>
      <div className={classes.place}>
        {signal ? (
          <StepSelect {...{ signalId: signal.id, done, current }} />
        ) : (
          words.stepOf(1, STEP_NAMES.length)
        )}
      </div>
      <ol>
        {STEP_NAMES.map((name, index) => {
          const isDone = done.has(name)
          const how = {
            className: classes.step,
            'aria-current': name === current ? ('step' as const) : undefined,
            'data-done': isDone || undefined,
          }
          const shown = (
            <>
              <span className={classes.number} aria-hidden="true">
                {isDone ? <Check size={12} strokeWidth={3} /> : index + 1}
              </span>
              {words.steps[name].title}
              {isDone && <VisuallyHidden>({words.done})</VisuallyHidden>}
            </>
          )
          return (
            <li key={name}>
              {signal ? (
                <Link
                  to="/signals/$signalId/setup/$step"
                  params={{ signalId: signal.id, step: name }}
                  {...how}
                >
                  {shown}
                </Link>
              ) : (
                <span {...how}>{shown}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

type StepSelectProps = { signalId: string; done: ReadonlySet<StepName>; current: StepName }

/** On a phone, where the list has no room. */
function StepSelect({ signalId, done, current }: StepSelectProps) {
  const navigate = useNavigate()
  return (
    <NativeSelect
      aria-label={words.label}
      value={current}
      data={STEP_NAMES.map((name, index) => ({
        value: name,
        label: `${words.stepOf(index + 1, STEP_NAMES.length)}: ${words.steps[name].title}${done.has(name) ? ` (${words.done})` : ''}`,
      }))}
      onChange={({ currentTarget: { value: step } }) => {
        void navigate({ to: '/signals/$signalId/setup/$step', params: { signalId, step } })
      }}
    />
  )
}
