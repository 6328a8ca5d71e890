import { Paper, Title } from '@mantine/core'
import type { ReactNode } from 'react'

export function Panel({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <Paper withBorder p="md" radius="lg" component="section">
      {title !== undefined && (
        <Title order={2} fz="md" mb="sm">
          {title}
        </Title>
      )}
      {children}
    </Paper>
  )
}
