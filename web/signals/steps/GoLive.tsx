import { Alert, Button, Group } from '@mantine/core'
import { Rocket } from 'lucide-react'
import { CallError } from '../../api/callError'
import { texts } from '../../texts/texts'
import { LinkAnchor } from '../../ui/LinkButton'
import { Problem } from '../../ui/Problem'

const words = texts.review

type GoLiveProps = {
  signalId: string
  error: Error | null
  isPending: boolean
  /** With force where a mapping is meant that no entry had yet. */
  onGo: (force: boolean) => void
}

/** The last word, and where it was refused the way on. */
export function GoLive({ signalId, error, isPending, onGo }: GoLiveProps) {
  const isUnseen = error instanceof CallError && error.code === 'mapping_unseen'
  return (
    <>
      {error && !isUnseen && <Problem error={error} />}
      {isUnseen && (
        <Alert color="yellow" title={error.message} role="alert">
          {words.unseen}{' '}
          <LinkAnchor to="/signals/$signalId/setup/$step" params={{ signalId, step: 'mapping' }}>
            {words.toMapping}
          </LinkAnchor>
        </Alert>
      )}
      <Group>
        <Button
          leftSection={<Rocket size={16} />}
          loading={isPending}
          onClick={() => {
            onGo(isUnseen)
          }}
        >
          {isUnseen ? words.force : words.live}
        </Button>
      </Group>
    </>
  )
}
