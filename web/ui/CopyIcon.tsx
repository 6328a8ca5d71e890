import { useClipboard } from '@mantine/hooks'
import { Check, Copy } from 'lucide-react'
import { texts } from '../texts/texts'
import { CopyByHand } from './CopyByHand'
import { IconAction } from './IconAction'

/** The same where there are many below each other, beside what is to be read. */
export function CopyIcon({ value, label }: { value: string; label: string }) {
  const { copied, copy, error, reset } = useClipboard()
  return (
    <>
      <IconAction
        label={copied ? texts.webhook.copied : label}
        onClick={() => {
          copy(value)
        }}
      >
        {copied ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
      </IconAction>
      {error !== null && <CopyByHand value={value} opened onClose={reset} />}
    </>
  )
}
