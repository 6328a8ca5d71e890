import { Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { foreign } from './foreign'
import { usePageTitle } from './usePageTitle'

type PageHeaderProps = { title: string; beside?: ReactNode; text?: ReactNode; actions?: ReactNode }

/** One title, one line about it at most, and the actions at its right, the main one last. */
export function PageHeader({ title, beside, text, actions }: PageHeaderProps) {
  usePageTitle(title)
  return (
    <Group justify="space-between" align="flex-start" gap="sm" className="page" pt={20} pb="md">
      <div style={{ minWidth: 0 }}>
        <Group gap={10}>
          <Title order={1} {...foreign}>
            {title}
          </Title>
          {beside}
        </Group>
        {text !== undefined && (
          <Text {...foreign} c="dimmed" mt={2}>
            {text}
          </Text>
        )}
      </div>
      {actions !== undefined && <Group gap={8}>{actions}</Group>}
    </Group>
  )
}
