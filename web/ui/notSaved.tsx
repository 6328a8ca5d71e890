import { Button } from '@mantine/core'
import { CallError } from '../api/callError'
import { texts } from '../texts/texts'
import type { Autosaved } from './useAutosave'

const words = texts.notSaved

/** Below a field whose text is not what is stored: why, and the two ways on. */
export function notSaved({ failure, retry, discard }: Autosaved) {
  if (failure === null) return undefined
  const why = failure instanceof CallError ? [failure.message, failure.hint] : [texts.problem.unexpected]
  return (
    <span role="alert">
      {[words.notSaved, ...why].filter(Boolean).join(' ')}{' '}
      <Button size="compact-xs" variant="default" onClick={retry}>
        {texts.problem.retry}
      </Button>{' '}
      <Button size="compact-xs" variant="default" onClick={discard}>
        {words.takeStored}
      </Button>
    </span>
  )
}
