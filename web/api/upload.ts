import { CallError, explainAnswer, OFFLINE } from './callError'

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  tsv: 'text/csv',
  txt: 'text/csv',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  jsonl: 'application/x-ndjson',
}

type Sending = {
  onProgress: (share: number) => void
  /** Breaks it off, with the reason that it is aborted for. */
  signal: AbortSignal | undefined
}

/**
 * Sends a file and gives what came back, telling how much of it has left: the server reads as fast as it takes the rows in,
 * and `fetch` tells nothing of what it sends.
 */
export function upload(path: string, file: File, { onProgress, signal }: Sending): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', new URL(`api/v1${path}`, document.baseURI))
    const ending = file.name.split('.').at(-1)?.toLowerCase() ?? ''
    request.setRequestHeader('content-type', TYPES[ending] ?? 'text/csv')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => {
      onProgress(total === 0 ? 0 : loaded / total)
    }
    request.onerror = () => {
      reject(new CallError(OFFLINE))
    }
    request.onabort = () => {
      reject(signal?.reason instanceof Error ? signal.reason : new CallError(OFFLINE))
    }
    signal?.addEventListener('abort', () => {
      request.abort()
    })
    request.onload = () => {
      const answer: unknown = request.response
      if (request.status < 400) resolve(answer)
      else reject(new CallError(explainAnswer(request.status, answer)))
    }
    request.send(file)
  })
}
