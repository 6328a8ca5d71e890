import { Modal, Textarea } from '@mantine/core'
import { texts } from '../texts/texts'

type CopyByHandProps = { value: string; opened: boolean; onClose: () => void }

/** Browsers give the clipboard to pages over https only. */
export function CopyByHand({ value, opened, onClose }: CopyByHandProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
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
  )
}
