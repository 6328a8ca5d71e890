import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { texts } from '../../texts/texts'
import { STEP_NAMES, type StepName } from './stepNames'
import classes from './Wizard.module.css'

const words = texts.wizard

/** Where one is on the way; each step can be gone to. */
export function WizardSteps({ signalId, current }: { signalId: string; current: StepName }) {
  const place = STEP_NAMES.indexOf(current)
  return (
    <nav aria-label={words.label} className={classes.steps}>
      <p className={classes.place}>{words.stepOf(place + 1, STEP_NAMES.length)}</p>
      <ol>
        {STEP_NAMES.map((name, index) => (
          <li key={name}>
            <Link
              to="/signals/$signalId/setup/$step"
              params={{ signalId, step: name }}
              className={classes.step}
              aria-current={name === current ? 'step' : undefined}
              data-done={index < place || undefined}
            >
              <span className={classes.number} aria-hidden="true">
                {index < place ? <Check size={12} strokeWidth={3} /> : index + 1}
              </span>
              {words.steps[name].title}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
