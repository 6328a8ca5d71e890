import { CallError, explainAnswer, OFFLINE } from './callError'

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  tsv: 'text/csv',
  txt: 'text/csv',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  jsonl: 'application/x-ndjson',
}

/**
 * Sends a file and gives what came back, telling how much of it has left: the server reads as fast as it takes the rows in,
 * and `fetch` tells nothing of what it sends.
 */
export function upload(path: string, file: File, onProgress: (share: number) => void): Promise<unknown> {
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
    request.onload = () => {
      const answer: unknown = request.response
      if (request.status < 400) resolve(answer)
      else reject(new CallError(explainAnswer(request.status, answer)))
    }
    request.send(file)
  })
}
