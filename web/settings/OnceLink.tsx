import { Alert } from '@mantine/core'
import { CopyAction } from '../ui/CopyAction'
import { accountTexts } from '../texts/accounts'

/** A link that lets somebody in: it is there to be copied, and not shown. */
export function OnceLink({ url, text }: { url: string; text: string }) {
  return (
    <Alert color="green" title={text} role="status">
      <CopyAction value={url} label={accountTexts.people.copyLink} />
    </Alert>
  )
}
