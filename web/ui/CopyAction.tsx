import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { Check, Copy } from 'lucide-react'
import { texts } from '../texts/texts'
import { CopyByHand } from './CopyByHand'

/** Copies without showing: a secret need not be on the screen. */
export function CopyAction({ value, label }: { value: string; label: string }) {
  const { copied, copy, error, reset } = useClipboard()
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={copied ? <Check size={14} /> : <Copy size={14} />}
        onClick={() => {
          copy(value)
        }}
        style={{ flex: 'none' }}
      >
        {copied ? texts.webhook.copied : label}
      </Button>
      <CopyByHand value={value} opened={error !== null} onClose={reset} />
    </>
  )
}
