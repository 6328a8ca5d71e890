import { Stack, Text, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, notFound, useParams } from '@tanstack/react-router'
import { texts } from '../texts/texts'
import classes from './Signal.module.css'
import { signalQuery } from './signalQueries'
import { Aside } from './wizard/Aside'
import { CurrentStep } from './wizard/CurrentStep'
import { isStep, STEP_NAMES } from './wizard/stepNames'

const SECTIONS = STEP_NAMES.filter((name) => name !== 'review')

/** The steps of the set-up again, as settings. */
export function SettingsPage() {
  const { signalId = '', step = '' } = useParams({ strict: false })
  const { data: signal } = useSuspenseQuery(signalQuery(signalId))
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told that there is no such page
  if (!isStep(step)) throw notFound()
  const { title, text } = texts.wizard.steps[step]
  return (
    <div className={classes.settings}>
      <nav aria-label={texts.signal.tabs.settings} className={classes.sections}>
        {SECTIONS.map((name) => (
          <Link
            key={name}
            to="/signals/$signalId/settings/$step"
            params={{ signalId, step: name }}
            className={classes.section}
          >
            {texts.wizard.steps[name].title}
          </Link>
        ))}
      </nav>
      <div>
        <Title order={2}>{title}</Title>
        <Text c="dimmed" mb="md">
          {text}
        </Text>
        <CurrentStep signal={signal} step={step} />
      </div>
      <Stack>
        <Aside signal={signal} step={step} />
      </Stack>
    </div>
  )
}
