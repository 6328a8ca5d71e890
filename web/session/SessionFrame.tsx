import { Box, Center, Group, Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Logo } from '../ui/Logo'

/** The frame of what is shown to whoever is not signed in. */
export function SessionFrame({
  title,
  lead,
  children,
}: {
  title: string
  lead: string
  children: ReactNode
}) {
  return (
    <Box component="main" bg="var(--surface)" mih="100dvh">
      <Center mih="100dvh" p="md">
        <Stack w="100%" maw={380} gap="lg">
          <Group gap={8} justify="center">
            <Logo size={24} />
            <Text fw={600} fz="lg">
              Signalpost
            </Text>
          </Group>
          <Paper withBorder p="lg" radius="lg">
            <Stack gap="md">
              <div>
                <Title order={1}>{title}</Title>
                <Text c="dimmed" mt={4}>
                  {lead}
                </Text>
              </div>
              {children}
            </Stack>
          </Paper>
        </Stack>
      </Center>
    </Box>
  )
}
