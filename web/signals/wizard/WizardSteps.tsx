import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { texts } from '../../texts/texts'
import { STEP_NAMES, type StepName } from './stepNames'
import classes from './Wizard.module.css'

const words = texts.wizard

type WizardStepsProps = { signalId?: string; current: StepName }

/** Where one is on the way; each step can be gone to, once there is a signal. */
export function WizardSteps({ signalId, current }: WizardStepsProps) {
  const place = STEP_NAMES.indexOf(current)
  return (
    <nav aria-label={words.label} className={classes.steps}>
      <p className={classes.place}>{words.stepOf(place + 1, STEP_NAMES.length)}</p>
      <ol>
        {STEP_NAMES.map((name, index) => {
          const how = {
            className: classes.step,
            'aria-current': name === current ? ('step' as const) : undefined,
            'data-done': index < place || undefined,
          }
          const shown = (
            <>
              <span className={classes.number} aria-hidden="true">
                {index < place ? <Check size={12} strokeWidth={3} /> : index + 1}
              </span>
              {words.steps[name].title}
            </>
          )
          return (
            <li key={name}>
              {signalId === undefined ? (
                <span {...how}>{shown}</span>
              ) : (
                <Link to="/signals/$signalId/setup/$step" params={{ signalId, step: name }} {...how}>
                  {shown}
                </Link>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
