import { Modal, Stack, Text } from '@mantine/core'
import { texts } from '../texts/texts'
import { SignInForm } from './SignInForm'

/** Over the page, so that what somebody typed into it is still there afterwards. */
export function SessionEnded() {
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      title={texts.signIn.ended}
    >
      <Stack gap="md">
        <Text c="dimmed">{texts.signIn.endedLead}</Text>
        <SignInForm />
      </Stack>
    </Modal>
  )
}
