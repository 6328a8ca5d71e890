import { Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { SESSION_ENDED } from '../api/queryClient'
import { texts } from '../texts/texts'
import { SignInForm } from './SignInForm'

/** Over the page, so that what somebody typed into it is still there afterwards. */
export function SessionEnded() {
  const { data: hasEnded } = useQuery({
    queryKey: SESSION_ENDED,
    queryFn: () => false,
    initialData: false,
    staleTime: Infinity,
  })
  return (
    <Modal
      opened={hasEnded}
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
