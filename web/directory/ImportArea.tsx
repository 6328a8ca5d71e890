import { Button, FileButton, Modal, Progress, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import { texts } from '../texts/texts'
import { Problem } from '../ui/Problem'
import classes from './directory.module.css'
import type { Part } from './directorySearch'
import { DIRECTORY } from './directoryQueries'
import { ImportOutcome } from './ImportOutcome'
import { importFile, type Kind } from './importFile'

const words = texts.directory
const ACCEPT = '.csv,.tsv,.txt,.json,.ndjson,.jsonl'

const kinds: Record<Part, readonly Kind[]> = {
  people: ['people'],
  companies: ['companies'],
  exclusions: ['exclusions', 'contacted'],
}

type ImportAreaProps = { part: Part; children: (buttons: ReactNode) => ReactNode }

/** A file is chosen, or dropped anywhere on the page. */
export function ImportArea({ part, children }: ImportAreaProps) {
  const [isOver, setOver] = useState(false)
  const importing = useImport()
  const [kind] = kinds[part]
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file && kind) importing.start(kind, file)
  }
  return (
    <div
      className={classes.area}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(event.dataTransfer.types.includes('Files'))
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target) setOver(false)
      }}
      onDrop={drop}
    >
      {isOver && <div className={classes.drop}>{words.drop[part]}</div>}
      {children(
        kinds[part].map((each) => (
          <FileButton
            key={each}
            accept={ACCEPT}
            onChange={(file) => {
              if (file) importing.start(each, file)
            }}
          >
            {(props) => (
              <Button {...props} variant="default" leftSection={<Upload size={16} aria-hidden="true" />}>
                {words.import[each]}
              </Button>
            )}
          </FileButton>
        )),
      )}
      <ImportDialog importing={importing} />
    </div>
  )
}

function useImport() {
  const client = useQueryClient()
  const [share, setShare] = useState(0)
  const { mutate, reset, isPending, data, error, isIdle } = useMutation({
    mutationFn: ({ kind, file }: { kind: Kind; file: File }) => importFile(kind, file, setShare),
    onSettled: () => client.invalidateQueries({ queryKey: DIRECTORY }),
  })
  return {
    share,
    reset,
    isPending,
    isIdle,
    data,
    error,
    start: (kind: Kind, file: File) => {
      setShare(0)
      mutate({ kind, file })
    },
  }
}

function ImportDialog({ importing }: { importing: ReturnType<typeof useImport> }) {
  const { isIdle, isPending, share, data, error, reset } = importing
  const close = () => {
    if (!isPending) reset()
  }
  return (
    <Modal
      opened={!isIdle}
      onClose={close}
      withCloseButton={!isPending}
      closeButtonProps={{ 'aria-label': words.close }}
      title={isPending ? words.importing : words.imported}
    >
      {isPending && (
        <>
          <Progress value={share * 100} aria-label={words.importing} mb="xs" />
          <Text c="dimmed" className="tabular">
            {words.progress(share)}
          </Text>
        </>
      )}
      {error && <Problem error={error} />}
      {data && <ImportOutcome report={data} />}
    </Modal>
  )
}
