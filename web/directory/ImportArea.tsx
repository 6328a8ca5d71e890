import { Button, FileButton, Group, Modal, Progress, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { type DragEvent, lazy, type ReactNode, useRef, useState } from 'react'
import { CallError } from '../api/callError'
import { useMayWrite } from '../session/useMayWrite'
import { directoryTexts } from '../texts/directory'
import { LazyPart } from '../ui/LazyPart'
import { Problem } from '../ui/Problem'
import classes from './directory.module.css'
import type { Part } from './directorySearch'
import { DIRECTORY } from './directoryQueries'
import { ImportOutcome } from './ImportOutcome'
import { importFile, type Kind } from './importFile'
import type { Chosen } from './ImportPreview'

const ImportPreview = lazy(() =>
  import('./ImportPreview').then((loaded) => ({ default: loaded.ImportPreview })),
)

const words = directoryTexts.directory
const STOPPED = { status: 0, code: 'stopped', hint: words.stoppedHint, details: {} }
const UNREADABLE = {
  ...STOPPED,
  code: 'unreadable',
  message: words.unreadable,
  hint: words.unreadableHint,
}
const ACCEPT = '.csv,.tsv,.txt,.json,.ndjson,.jsonl'

type ImportAreaProps = { part: Part; children: (buttons: ReactNode) => ReactNode }

/** A file is chosen, or dropped anywhere on the page. */
export function ImportArea({ part, children }: ImportAreaProps) {
  const [isOver, setOver] = useState(false)
  const forgetFile = useRef<() => void>(null)
  const importing = useImport()
  const mayWrite = useMayWrite()
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) importing.choose(part, file)
  }
  if (!mayWrite) return <div className={classes.area}>{children(null)}</div>
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
        <FileButton
          accept={ACCEPT}
          resetRef={forgetFile}
          onChange={(file) => {
            // The same one can be chosen again, as after a mend of it.
            forgetFile.current?.()
            if (file) importing.choose(part, file)
          }}
        >
          {(props) => (
            <Button {...props} variant="default" leftSection={<Upload size={16} aria-hidden="true" />}>
              {words.import[part]}
            </Button>
          )}
        </FileButton>,
      )}
      <ImportDialog importing={importing} />
    </div>
  )
}

/** A file, and what is sent of it: the same under the names of its columns that were chosen. */
type Sent = { kind: Kind; file: File; sent: File; signal: AbortSignal }

function useImport() {
  const client = useQueryClient()
  const [share, setShare] = useState(0)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const { mutate, reset, isPending, data, error, isIdle, variables } = useMutation({
    mutationFn: ({ kind, sent, signal }: Sent) => importFile(kind, sent, setShare, signal),
    onSettled: () => client.invalidateQueries({ queryKey: DIRECTORY }),
  })
  const [unread, setUnread] = useState<CallError | null>(null)
  const [stopper, setStopper] = useState<AbortController | null>(null)
  const start = (sending: Omit<Sent, 'signal'>) => {
    const controller = new AbortController()
    setStopper(controller)
    setChosen(null)
    setShare(0)
    mutate({ ...sending, signal: controller.signal })
  }
  return {
    share,
    isPending,
    data,
    error: unread ?? error,
    imported: variables,
    chosen,
    isOpen: !isIdle || chosen !== null || unread !== null,
    start,
    stop: () => {
      stopper?.abort(new CallError({ ...STOPPED, message: words.stopped(share) }))
    },
    close: () => {
      if (isPending) return
      setChosen(null)
      setUnread(null)
      reset()
    },
    /** Nothing is sent before somebody has seen what it is taken for. */
    choose: (kind: Kind, file: File) => {
      readHead(kind, file).then(
        (head) => {
          setChosen({ kind, file, head })
        },
        (cause: unknown) => {
          setUnread(new CallError(UNREADABLE, { cause }))
        },
      )
    },
  }
}

/** The other names of columns come with the first file that is chosen. */
async function readHead(kind: Kind, file: File): Promise<Chosen['head']> {
  const { readFileHead } = await import('./fileHead')
  return readFileHead(kind, file)
}

function ImportDialog({ importing }: { importing: ReturnType<typeof useImport> }) {
  const { isOpen, isPending, share, data, error, chosen, imported, start, stop, close } = importing
  const title = chosen ? words.mapping.title : isPending ? words.importing : words.imported
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      size={chosen ? 'lg' : 'md'}
      withCloseButton={!isPending}
      closeButtonProps={{ 'aria-label': words.close }}
      title={title}
    >
      {chosen && (
        <LazyPart>
          <ImportPreview
            chosen={chosen}
            onStart={(sent) => {
              start({ ...chosen, sent })
            }}
            onCancel={close}
          />
        </LazyPart>
      )}
      {isPending && (
        <>
          <Progress value={share * 100} aria-label={words.importing} mb="xs" />
          <Text c="dimmed" className="tabular">
            {words.progress(share)}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={stop}>
              {words.stop}
            </Button>
          </Group>
        </>
      )}
      {error && <Problem error={error} />}
      {data && imported && <ImportOutcome report={data} kind={imported.kind} file={imported.file} />}
    </Modal>
  )
}
