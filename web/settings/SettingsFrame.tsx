import { Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { texts } from '../texts/texts'
import { PageHeader } from '../ui/PageHeader'
import { TabLinks, tabLinkClass } from '../ui/TabLinks'

const words = texts.settings

/** What belongs to somebody's own account. */
export function SettingsFrame({ text, children }: { text: string; children: ReactNode }) {
  return (
    <>
      <PageHeader title={words.title} />
      <TabLinks label={words.title}>
        <Link to="/settings/keys" className={tabLinkClass}>
          {words.sections.keys}
        </Link>
        <Link to="/settings/sessions" className={tabLinkClass}>
          {words.sections.sessions}
        </Link>
      </TabLinks>
      <Stack className="page" gap="lg" py="lg" maw={860}>
        <Text c="dimmed">{text}</Text>
        {children}
      </Stack>
    </>
  )
}
