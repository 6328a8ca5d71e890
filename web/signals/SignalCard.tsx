import { Badge, Group, Paper, Text } from '@mantine/core'

type SignalCardProps = { name: string; title: string; label: string }

/** A lead as it stands on the feed. */
export function SignalCard({ name, title, label }: SignalCardProps) {
  return (
    <Paper withBorder p="sm" radius="md">
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text fw={600}>{name}</Text>
        <Text c="dimmed" size="xs">
          09:41
        </Text>
      </Group>
      <Text c="dimmed" size="sm">
        {title}
      </Text>
      <Badge variant="light" tt="none" mt={8} radius="sm" maw="100%" fw={500}>
        {label}
      </Badge>
    </Paper>
  )
}
