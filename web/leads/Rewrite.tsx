import { Button, Group, Select, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import { type RefObject, useState } from 'react'
import type { Lead, Regeneration } from '../../shared/contract/leads'
import type { SequenceStep, Writer } from '../../shared/contract/sequences'
import { call } from '../api/call'
import { texts } from '../texts/texts'
import { Problem } from '../ui/Problem'
import classes from './feed.module.css'
import { LEADS } from './leadQueries'

const words = texts.rewrite
const WRITERS = ['template', 'llm'] as const satisfies readonly Writer[]
/** As long as an instruction may be. */
const INSTRUCTION_LENGTH_MAX = 500

type RewriteProps = {
  lead: Lead
  /** While something that was typed is not saved yet, which a new text would overtake. */
  isBusy: boolean
  instructionRef: RefObject<HTMLInputElement | null>
  onWritten: (before: readonly SequenceStep[], lead: Lead) => void
}

/** Has the messages written anew: by whom, and with what in mind. */
export function Rewrite({ lead, isBusy, instructionRef, onWritten }: RewriteProps) {
  const [instruction, setInstruction] = useState('')
  const [writer, setWriter] = useState<Writer | null>(null)
  const asking = useRewriting(lead, onWritten)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        asking.mutate({
          ...(writer === null ? {} : { writer }),
          ...(instruction.trim() === '' ? {} : { instruction: instruction.trim() }),
        })
      }}
    >
      <Group gap={8} mb="sm" align="flex-end">
        <TextInput
          ref={instructionRef}
          className={classes.instruction}
          size="xs"
          dir="auto"
          maxLength={INSTRUCTION_LENGTH_MAX}
          aria-label={words.instruction}
          placeholder={words.instructionExample}
          value={instruction}
          onChange={(event) => {
            setInstruction(event.currentTarget.value)
          }}
        />
        <Select
          size="xs"
          w={150}
          aria-label={words.writer}
          allowDeselect={false}
          value={writer ?? ''}
          data={[
            { value: '', label: words.anyWriter },
            ...WRITERS.map((value) => ({ value, label: words.writers[value] })),
          ]}
          onChange={(chosen) => {
            setWriter(WRITERS.find((each) => each === chosen) ?? null)
          }}
        />
        <Button
          type="submit"
          size="xs"
          variant="default"
          loading={asking.isPending}
          disabled={isBusy}
          leftSection={<RefreshCw size={14} aria-hidden="true" />}
        >
          {words.write}
        </Button>
      </Group>
      {asking.error && <Problem error={asking.error} />}
    </form>
  )
}

function useRewriting(lead: Lead, onWritten: RewriteProps['onWritten']) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Regeneration) => call('regenerateLead', { params: { leadId: lead.id }, body }),
    onSuccess: (written) => {
      onWritten(lead.sequence?.steps ?? [], written)
      void client.invalidateQueries({ queryKey: [...LEADS, 'history', lead.id] })
    },
  })
}
