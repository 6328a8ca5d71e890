import { Button, Modal, Textarea } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { Check, Copy } from 'lucide-react'
import { texts } from '../texts/texts'

/** Copies without showing: a secret need not be on the screen. Browsers give the clipboard to pages over https only. */
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
      <Modal
        opened={error !== null}
        onClose={reset}
        title={texts.copyByHand.title}
        closeButtonProps={{ 'aria-label': texts.copyByHand.close }}
      >
        <Textarea
          label={texts.copyByHand.text}
          data-autofocus
          readOnly
          autosize
          maxRows={12}
          value={value}
          onFocus={(event) => {
            event.currentTarget.select()
          }}
        />
      </Modal>
    </>
  )
}
