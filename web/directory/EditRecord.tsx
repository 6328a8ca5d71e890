import { Button, Drawer, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useMayWrite } from '../session/useMayWrite'
import { directoryTexts } from '../texts/directory'
import { Problem } from '../ui/Problem'
import { DIRECTORY } from './directoryQueries'

const words = directoryTexts.directory

type FieldName = keyof typeof words.fields

type EditRecordProps = {
  title: string
  fields: readonly { name: FieldName; value: string }[]
  /** What becomes of what hangs on it, said before it is removed. */
  removal: string
  onSave: (patch: Partial<Record<FieldName, string | null>>) => Promise<unknown>
  onRemove: () => Promise<unknown>
  onClose: () => void
}

/** One person or company at the side of the list; only what was changed is sent. */
export function EditRecord({ title, fields, removal, onSave, onRemove, onClose }: EditRecordProps) {
  const client = useQueryClient()
  const mayWrite = useMayWrite()
  const [values, setValues] = useState(() => new Map(fields.map(({ name, value }) => [name, value])))
  const onSuccess = async () => {
    await client.invalidateQueries({ queryKey: DIRECTORY })
    onClose()
  }
  const saving = useMutation({ mutationFn: onSave, onSuccess })
  const removing = useMutation({ mutationFn: onRemove, onSuccess })
  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const changed = fields.filter(({ name, value }) => values.get(name) !== value)
    saving.mutate(Object.fromEntries(changed.map(({ name }) => [name, given(values.get(name))])))
  }
  const error = saving.error ?? removing.error
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={<bdi>{title}</bdi>}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <form onSubmit={save}>
        <Stack gap="sm">
          {fields.map(({ name }) => (
            <TextInput
              key={name}
              dir="auto"
              label={words.fields[name]}
              readOnly={!mayWrite}
              value={values.get(name) ?? ''}
              onChange={(event) => {
                setValues(new Map(values).set(name, event.currentTarget.value))
              }}
            />
          ))}
          {error && <Problem error={error} />}
          {mayWrite && (
            <RecordButtons
              isSaving={saving.isPending}
              isRemoving={removing.isPending}
              removal={removal}
              remove={removing.mutate}
            />
          )}
        </Stack>
      </form>
    </Drawer>
  )
}

type RecordButtonsProps = { isSaving: boolean; isRemoving: boolean; removal: string; remove: () => void }

/** What removing brings about is said before it is done. */
function RecordButtons({ isSaving, isRemoving, removal, remove }: RecordButtonsProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Group justify="space-between" mt="sm">
        <Button
          variant="subtle"
          color="red"
          loading={isRemoving}
          onClick={() => {
            if (isAsking) remove()
            else setAsking(true)
          }}
        >
          {isAsking ? words.removeForGood : words.remove}
        </Button>
        <Button type="submit" loading={isSaving}>
          {words.save}
        </Button>
      </Group>
      {isAsking && <Text c="dimmed">{removal}</Text>}
    </>
  )
}

/** What is empty is not known. */
function given(text = ''): string | null {
  return text.trim() === '' ? null : text.trim()
}
