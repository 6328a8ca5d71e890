import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StepTemplate } from '../../shared/contract/sequences'
import { SEQUENCE_STEPS_MAX } from '../../shared/limits'
import { call } from '../api/call'
import { LOSES_NOTHING } from '../api/leaving'
import { accountTexts } from '../texts/accounts'
import { AskOwner } from './AskOwner'
import { SettingsForm } from './SettingsForm'
import { SettingsFrame } from './SettingsFrame'
import { TemplateCheck } from './TemplateCheck'
import { TemplateStep } from './TemplateStep'
import { useChangeWorkspace } from './useChangeWorkspace'
import { useMayChangeWorkspace, workspaceQuery } from './workspaceQueries'

const words = accountTexts.writing

const NEXT: StepTemplate = { channel: 'email', delayDays: 3, subject: '', body: '' }

/** The messages that are written without a model: those that Signalpost brings, or one's own. */
export function WritingPage() {
  const { data: workspace } = useSuspenseQuery(workspaceQuery)
  const mayChange = useMayChangeWorkspace()
  return (
    <SettingsFrame text={mayChange ? words.text : <AskOwner text={words.textForOthers} />}>
      <Templates stored={workspace.stepTemplates} />
    </SettingsFrame>
  )
}

function Templates({ stored }: { stored: StepTemplate[] | null }) {
  const saving = useChangeWorkspace()
  const checking = useMutation({
    meta: LOSES_NOTHING,
    mutationFn: (body: { steps: StepTemplate[] }) => call('checkStepTemplates', { body }),
  })
  const [steps, setSteps] = useState(stored)
  const change = (next: StepTemplate[]) => {
    checking.reset()
    setSteps(next)
  }
  return (
    <SettingsForm
      title={steps === null ? words.brought : words.own}
      saving={saving}
      canSave={steps !== null || stored !== null}
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate({ stepTemplates: steps })
      }}
      beside={
        steps && (
          <>
            <Button
              variant="default"
              loading={checking.isPending}
              onClick={() => {
                checking.mutate({ steps })
              }}
            >
              {words.check}
            </Button>
            <Button
              variant="subtle"
              color="gray"
              onClick={() => {
                setSteps(null)
              }}
            >
              {words.useBrought}
            </Button>
          </>
        )
      }
    >
      {steps === null ? (
        <Brought
          onOwn={() => {
            setSteps([words.example])
          }}
        />
      ) : (
        <Steps steps={steps} onChange={change} />
      )}
      {(checking.data ?? checking.error) && <TemplateCheck check={checking.data} error={checking.error} />}
    </SettingsForm>
  )
}

function Brought({ onOwn }: { onOwn: () => void }) {
  return (
    <>
      <Text c="dimmed">{words.broughtText}</Text>
      <Group>
        <Button variant="default" onClick={onOwn}>
          {words.writeOwn}
        </Button>
      </Group>
    </>
  )
}

function Steps({ steps, onChange }: { steps: StepTemplate[]; onChange: (steps: StepTemplate[]) => void }) {
  return (
    <Stack gap="sm">
      <Text c="dimmed">{words.ownText}</Text>
      {steps.map((step, index) => (
        <TemplateStep
          key={index}
          step={step}
          index={index}
          onChange={(next) => {
            onChange(steps.with(index, next))
          }}
          onRemove={
            steps.length === 1
              ? undefined
              : () => {
                  onChange(steps.toSpliced(index, 1))
                }
          }
        />
      ))}
      {steps.length < SEQUENCE_STEPS_MAX && (
        <Group>
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              onChange([...steps, NEXT])
            }}
          >
            {words.add}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
