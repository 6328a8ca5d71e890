import { ActionIcon, Alert, Anchor, Code, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Eye, EyeOff } from 'lucide-react'
import type { Signal } from '../../shared/contract/signals'
import { texts } from '../texts/texts'
import { CopyAction } from '../ui/CopyAction'

const words = texts.webhook

/** What no other computer can reach. */
function isOfThisComputer(url: string): boolean {
  return /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(url).hostname)
}

/** The URL without its secret. */
export function maskUrl(url: string): string {
  return url.replace(/spw_[^/]+/, 'spw_••••••••')
}

export function WebhookUrl({ signal: { webhookUrl } }: { signal: Signal }) {
  const [isShown, { toggle }] = useDisclosure()
  if (webhookUrl === undefined) return null
  if (webhookUrl === null) return <Alert color="yellow">{words.sealed}</Alert>
  const Icon = isShown ? EyeOff : Eye
  return (
    <Stack gap={6}>
      <Text fw={500} id="webhook-url">
        {words.url}
      </Text>
      <Group wrap="nowrap" gap={8}>
        <Code className="foreign" style={{ flex: 1, padding: '7px 10px' }} aria-labelledby="webhook-url">
          {isShown ? webhookUrl : maskUrl(webhookUrl)}
        </Code>
        <ActionIcon
          variant="default"
          size={30}
          onClick={toggle}
          aria-label={isShown ? words.hide : words.show}
        >
          <Icon size={16} />
        </ActionIcon>
        <CopyAction value={webhookUrl} label={words.copy} />
      </Group>
      <Text c="dimmed" size="sm">
        {words.hidden}
      </Text>
      {isOfThisComputer(webhookUrl) && (
        <Text size="sm">
          {words.local}{' '}
          <Anchor href="docs/settings" target="_blank" inherit underline="always">
            {words.localHelp}
          </Anchor>
        </Text>
      )}
    </Stack>
  )
}
