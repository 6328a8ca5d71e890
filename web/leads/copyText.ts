import { notifications } from '@mantine/notifications'
import { texts } from '../texts/texts'

export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    notifications.show({ message: texts.lead.copied, autoClose: 2_000 })
  } catch {
    // Browsers give the clipboard to pages over https only.
    notifications.show({ message: texts.lead.notCopied, color: 'red' })
  }
}
