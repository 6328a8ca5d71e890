import { Box, Group, Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { notFound, useParams } from '@tanstack/react-router'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { texts } from '../../texts/texts'
import { PageHeader } from '../../ui/PageHeader'
import { StatusBadge } from '../StatusBadge'
import { signalQuery } from '../signalQueries'
import { Aside } from './Aside'
import { CurrentStep } from './CurrentStep'
import { StepHead } from './StepHead'
import { isStep, STEP_NAMES, type StepName } from './stepNames'
import classes from './Wizard.module.css'
import { WizardSteps } from './WizardSteps'
import { LinkButton } from '../../ui/LinkButton'

const words = texts.wizard

/** One step of the set-up at an address of its own; what was chosen lies on the server, so anybody goes on anywhere. */
export function WizardPage() {
  const { signalId = '', step: name = '' } = useParams({ strict: false })
  const { data: signal } = useSuspenseQuery(signalQuery(signalId))
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told that there is no such page
  if (!isStep(name)) throw notFound()
  return (
    <>
      <PageHeader title={signal.name} beside={<StatusBadge status={signal.status} />} text={words.saved} />
      <div className={classes.columns}>
        <WizardSteps signal={signal} current={name} />
        <Box className={classes.middle}>
          <StepHead step={name} />
          <CurrentStep signal={signal} step={name} />
          <Ways signalId={signalId} current={name} />
        </Box>
        <Stack className={classes.aside}>
          <Aside signal={signal} step={name} />
        </Stack>
      </div>
    </>
  )
}

function Ways({ signalId, current }: { signalId: string; current: StepName }) {
  const place = STEP_NAMES.indexOf(current)
  const [before, after] = [STEP_NAMES[place - 1], STEP_NAMES[place + 1]]
  return (
    <Group justify="space-between" mt="xl">
      {before === undefined ? (
        <span />
      ) : (
        <LinkButton
          to="/signals/$signalId/setup/$step"
          params={{ signalId, step: before }}
          variant="subtle"
          color="gray"
          leftSection={<ArrowLeft size={16} />}
        >
          {words.back}
        </LinkButton>
      )}
      {after !== undefined && (
        <LinkButton
          to="/signals/$signalId/setup/$step"
          params={{ signalId, step: after }}
          rightSection={<ArrowRight size={16} />}
        >
          {words.next}
        </LinkButton>
      )}
    </Group>
  )
}
