import { Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMe } from '../session/useMe'
import { texts } from '../texts/texts'
import { PageHeader } from '../ui/PageHeader'
import { TabLinks, tabLinkClass } from '../ui/TabLinks'
import { sectionsFor } from './sections'

const words = texts.settings

/** The own account and the workspace, as far as the role of who looks goes. */
export function SettingsFrame({ text, children }: { text: ReactNode; children: ReactNode }) {
  const { user } = useMe()
  return (
    <>
      <PageHeader title={words.title} />
      <TabLinks label={words.title}>
        {sectionsFor(user.role).map(({ label, to }) => (
          <Link key={to} to={to} className={tabLinkClass}>
            {label}
          </Link>
        ))}
      </TabLinks>
      <Stack className="page" gap="lg" py="lg" maw={860}>
        <Text c="dimmed">{text}</Text>
        {children}
      </Stack>
    </>
  )
}
