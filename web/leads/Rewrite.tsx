import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core'
import { useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import { type RefObject, useState } from 'react'
import type { Lead, Regeneration } from '../../shared/contract/leads'
import type { Writer } from '../../shared/contract/sequences'
import { call } from '../api/call'
import { LOSES_NOTHING } from '../api/leaving'
import { useMe } from '../session/useMe'
import { AskOwner } from '../settings/AskOwner'
import { workspaceQuery } from '../settings/workspaceQueries'
import { rewriteTexts } from '../texts/rewrite'
import { texts } from '../texts/texts'
import { LinkAnchor } from '../ui/LinkButton'
import { Problem } from '../ui/Problem'
import classes from './feed.module.css'
import { tellUnwritten } from './changeNotes'
import { LEADS } from './leadQueries'
import { leaveOnEscape } from './leaveOnEscape'
import { nameOf } from './nameOf'
import { isWatched, noteRewritten, useRewritten } from './rewritten'

const words = rewriteTexts.rewrite
const WRITERS = ['template', 'llm'] as const satisfies readonly Writer[]
/** As long as an instruction may be. */
const INSTRUCTION_LENGTH_MAX = 500

type RewriteProps = {
  lead: Lead
  /** While something that was typed is not saved yet, which a new text would overtake. */
  isBusy: boolean
  rewriteRef: RefObject<HTMLFormElement | null>
  onWritten: (lead: Lead) => void
}

/** Has the messages written anew: by whom, and with what in mind. Templates take no wishes. */
export function Rewrite({ lead, isBusy, rewriteRef, onWritten }: RewriteProps) {
  const [instruction, setInstruction] = useState('')
  const [writer, setWriter] = useState<Writer | null>(null)
  const { data: workspace, isPending } = useQuery(workspaceQuery)
  // Who asked for the field before it is known whether there is a model goes on in it: letters outside of it are decisions.
  const [isAskedFor, setIsAskedFor] = useState(false)
  const takesWishes = workspace?.llm.baseUrl !== null || isAskedFor
  const { ask, isPending: isWriting, error } = useRewriting(lead, onWritten)
  return (
    <form
      ref={rewriteRef}
      onKeyDown={leaveOnEscape}
      onSubmit={(event) => {
        event.preventDefault()
        ask(takesWishes ? wishOf(writer, instruction.trim()) : { writer: 'template' })
      }}
    >
      <Group
        gap={8}
        mb="sm"
        mih={30}
        align="flex-end"
        opacity={isPending && !isAskedFor ? 0 : 1}
        onFocus={() => {
          setIsAskedFor(takesWishes)
        }}
      >
        {takesWishes ? <Wish {...{ instruction, setInstruction, writer, setWriter }} /> : <NoModel />}
        <Button
          type="submit"
          size="xs"
          variant="default"
          loading={isWriting}
          disabled={isBusy}
          leftSection={<RefreshCw size={14} aria-hidden="true" />}
        >
          {takesWishes ? words.write : words.writeByTemplate}
        </Button>
      </Group>
      {error !== null && <Problem error={error} />}
    </form>
  )
}

/** What it takes to have a text written by wishes, and the way there. */
function NoModel() {
  const { user } = useMe()
  return (
    <Text fz="sm" c="dimmed" className={classes.instruction}>
      {user.role === 'owner' ? (
        <>
          {words.needsModel}{' '}
          <LinkAnchor to="/settings/workspace" underline="always" inherit>
            {texts.prompt.toModel}
          </LinkAnchor>
        </>
      ) : (
        <AskOwner text={`${words.needsModel} ${texts.prompt.modelByOwner}`} />
      )}
    </Text>
  )
}

function wishOf(writer: Writer | null, instruction: string): Regeneration {
  return { ...(writer === null ? {} : { writer }), ...(instruction === '' ? {} : { instruction }) }
}

type WishProps = {
  instruction: string
  setInstruction: (instruction: string) => void
  writer: Writer | null
  setWriter: (writer: Writer | null) => void
}

function Wish({ instruction, setInstruction, writer, setWriter }: WishProps) {
  return (
    <>
      <TextInput
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
      <NativeSelect
        size="xs"
        w={150}
        aria-label={words.writer}
        value={writer ?? ''}
        data={[
          { value: '', label: words.anyWriter },
          ...WRITERS.map((value) => ({ value, label: words.writers[value] })),
        ]}
        onChange={({ currentTarget: { value } }) => {
          setWriter(WRITERS.find((each) => each === value) ?? null)
        }}
      />
    </>
  )
}

function useRewriting(lead: Lead, onWritten: RewriteProps['onWritten']) {
  const client = useQueryClient()
  const mutationKey = ['rewrite', lead.id]
  const { mutate } = useMutation({
    mutationKey,
    meta: LOSES_NOTHING,
    mutationFn: (body: Regeneration) => {
      noteRewritten(lead.id, {})
      return call('regenerateLead', { params: { leadId: lead.id }, body })
    },
    onSuccess: (written) => {
      onWritten(written)
      noteRewritten(lead.id, { before: lead.sequence?.steps ?? [] })
      void client.invalidateQueries({ queryKey: [...LEADS, 'history', lead.id] })
    },
    onError: (error) => {
      noteRewritten(lead.id, { error })
      if (!isWatched(lead.id)) tellUnwritten(nameOf(lead), error)
    },
  })
  // Also where it was asked for before the lead was left.
  const isPending = useIsMutating({ mutationKey }) > 0
  const { error } = useRewritten(lead.id)
  return { ask: mutate, isPending, error }
}
