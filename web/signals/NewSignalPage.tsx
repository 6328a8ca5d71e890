import { Box, Button, Group, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ArrowRight, Webhook } from 'lucide-react'
import { type RefObject, type SyntheticEvent, useEffect, useRef, useState } from 'react'
import type { Signal } from '../../shared/contract/signals'
import { call } from '../api/call'
import { useMayWrite } from '../session/useMayWrite'
import { AskOwner } from '../settings/AskOwner'
import type { Playbook } from '../texts/playbooks'
import { texts } from '../texts/texts'
import { EmptyState } from '../ui/EmptyState'
import { PageHeader } from '../ui/PageHeader'
import { Panel } from '../ui/Panel'
import { Problem } from '../ui/Problem'
import { PlaybookChoice } from './PlaybookChoice'
import { PlaybookPanel } from './PlaybookPanel'
import { SignalCard } from './SignalCard'
import { signalQuery } from './signalQueries'
import { AppearanceFields } from './steps/AppearanceStep'
import { StepHead } from './wizard/StepHead'
import type { StepName } from './wizard/stepNames'
import { loadOtherSteps } from './wizard/stepList'
import classes from './wizard/Wizard.module.css'
import { WizardSteps } from './wizard/WizardSteps'

const words = texts.wizard

export function NewSignalPage() {
  if (useMayWrite()) return <FirstStep />
  return (
    <EmptyState
      icon={Webhook}
      title={texts.signals.readOnly}
      text={<AskOwner text={texts.signals.readOnlyText} />}
      headingOrder={1}
    />
  )
}

/** The first step; with a name and a label there is a signal, and everything further is kept on it. */
function FirstStep() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [label, setLabel] = useState('')
  const [playbook, setPlaybook] = useState<Playbook>()
  useEffect(loadSteps, [])
  const choose = (chosen: Playbook | undefined) => {
    setPlaybook(chosen)
    // What somebody typed stays.
    if (name === (playbook?.name ?? '')) setName(chosen?.name ?? '')
    if (label === (playbook?.label ?? '')) setLabel(chosen?.label ?? '')
  }
  // Where only the second half failed, the first is not done again.
  const created = useRef<Signal>(null)
  const creating = useMutation({
    mutationFn: () => create({ name, label, playbook }, created),
    onSuccess: (signal) => {
      client.setQueryData(signalQuery(signal.id).queryKey, signal)
      void client.invalidateQueries({ queryKey: ['signals', 'list'] })
    },
  })
  const goOn = async ({ id: signalId }: Signal) => {
    const at = (step: StepName) =>
      ({ to: '/signals/$signalId/setup/$step', params: { signalId, step } }) as const
    // Back from the next step leads to the one that was made, and to no second empty form.
    await navigate({ ...at('appearance'), replace: true })
    await navigate(at('target'))
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    // Whoever went elsewhere meanwhile stays there.
    creating.mutate(undefined, { onSuccess: (signal) => void goOn(signal) })
  }
  return (
    <>
      <PageHeader title={texts.signals.create} text={words.before} />
      <div className={classes.columns}>
        <WizardSteps current="appearance" />
        <Box component="form" className={classes.middle} onSubmit={submit}>
          <StepHead step="appearance" />
          <PlaybookChoice playbook={playbook} onChoose={choose} />
          <AppearanceFields {...{ name, setName, label, setLabel }} />
          {creating.error && <Problem error={creating.error} />}
          <Group justify="flex-end" mt="xl">
            <Button type="submit" loading={creating.isPending} rightSection={<ArrowRight size={16} />}>
              {words.next}
            </Button>
          </Group>
        </Box>
        <Stack className={classes.aside}>
          <Panel title={texts.appearance.preview}>
            <SignalCard {...texts.appearance.somebody} label={label || texts.appearance.labelExample} />
          </Panel>
          {playbook && <PlaybookPanel playbook={playbook} />}
        </Stack>
      </div>
    </>
  )
}

type NewSignal = { name: string; label: string; playbook: Playbook | undefined }

/** Mapping and context come with the first request: what really arrives may be named otherwise. */
async function create(
  { name, label, playbook }: NewSignal,
  created: RefObject<Signal | null>,
): Promise<Signal> {
  const basics = { name, label, target: playbook?.target ?? 'people' } as const
  const isAgain = created.current !== null
  const signal = (created.current ??= await call('createSignal', { body: basics }))
  if (!playbook && !isAgain) return signal
  const { prompt = null, enrichment } = playbook ?? {}
  return call('changeSignal', {
    params: { signalId: signal.id },
    body: { ...basics, prompt, ...(enrichment === undefined ? {} : { enrichment }) },
  })
}

/** While somebody types: by the time they go on, what comes next is there. */
function loadSteps(): void {
  void import('./wizard/WizardPage').catch(() => undefined)
  loadOtherSteps()
}
