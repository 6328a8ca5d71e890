import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core'
import { hookTexts } from '../texts/hooks'

const words = hookTexts.hooks

export function NewSecret({ secret, onDone }: { secret: string; onDone: () => void }) {
  return (
    <Stack gap="sm">
      <Text>{words.secretOnce}</Text>
      <Code block className="foreign">
        {secret}
      </Code>
      <Group justify="flex-end">
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? words.copied : words.copy}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onDone}>{words.secretKept}</Button>
      </Group>
    </Stack>
  )
}
