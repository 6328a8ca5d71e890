import { Button, CopyButton } from '@mantine/core'
import { Check, Copy } from 'lucide-react'
import { texts } from '../texts/texts'

/** Copies without showing: a secret need not be on the screen. */
export function CopyAction({ value, label }: { value: string; label: string }) {
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          size="xs"
          leftSection={copied ? <Check size={14} /> : <Copy size={14} />}
          onClick={copy}
          style={{ flex: 'none' }}
        >
          {copied ? texts.webhook.copied : label}
        </Button>
      )}
    </CopyButton>
  )
}
