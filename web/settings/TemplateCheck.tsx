import { Alert, List, Stack, Title } from '@mantine/core'
import type { StepTemplatesCheck } from '../../shared/contract/sequences'
import { accountTexts } from '../texts/accounts'
import { Problem } from '../ui/Problem'
import { SequenceSteps } from '../ui/SequenceSteps'

const words = accountTexts.writing

type TemplateCheckProps = { check: StepTemplatesCheck | undefined; error: Error | null }

/** What is wrong with them and where, and how they read for somebody made up. */
export function TemplateCheck({ check, error }: TemplateCheckProps) {
  if (error) return <Problem error={error} />
  if (!check) return null
  const { errors, warnings, unknownVariables, rendered } = check
  const steps = rendered.filter((step) => step !== null)
  return (
    <Stack gap="sm" aria-live="polite">
      <Remarks title={words.errors} color="red" remarks={errors} />
      <Remarks title={words.warnings} color="yellow" remarks={warnings} />
      {unknownVariables.length > 0 && (
        <Alert color="yellow" title={words.unknown} className="foreign">
          {unknownVariables.join(', ')}
        </Alert>
      )}
      {errors.length + warnings.length + unknownVariables.length === 0 && (
        <Alert color="green" title={words.fine} />
      )}
      {steps.length > 0 && (
        <div>
          <Title order={3} mb="xs">
            {words.reads}
          </Title>
          <SequenceSteps steps={steps} />
        </div>
      )}
    </Stack>
  )
}

type RemarksProps = { title: string; color: string; remarks: StepTemplatesCheck['errors'] }

function Remarks({ title, color, remarks }: RemarksProps) {
  if (remarks.length === 0) return null
  return (
    <Alert color={color} title={title}>
      <List size="sm" className="foreign">
        {remarks.map(({ step, part, line, column, message }) => (
          <List.Item key={`${step} ${part} ${line} ${column} ${message}`}>
            {words.place({ step, part, line, column })}: {message}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
