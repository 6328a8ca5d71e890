import { Box, Group, Stack, Text, Title } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

type EmptyStateProps = {
  icon: LucideIcon
  title: string
  text: ReactNode
  headingOrder?: 1 | 2
  children?: ReactNode
}

/** Says why there is nothing, and what to do about it. */
export function EmptyState({ icon: Icon, title, text, headingOrder = 2, children }: EmptyStateProps) {
  return (
    <Stack align="center" gap="sm" py={64} px="md" ta="center">
      <Box c="dimmed">
        <Icon size={28} strokeWidth={1.5} aria-hidden="true" />
      </Box>
      <Title order={headingOrder} fz="lg">
        {title}
      </Title>
      <Text c="dimmed" maw={440}>
        {text}
      </Text>
      {children !== undefined && (
        <Group justify="center" mt="xs">
          {children}
        </Group>
      )}
    </Stack>
  )
}
