import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './feed.module.css'

/** A part of the open lead. Its level follows that of the lead, which on a phone is the title of the page. */
export type LeadOrder = 1 | 2

type SectionTitleProps = { leadOrder: LeadOrder; children: ReactNode }

export function SectionTitle({ leadOrder, children }: SectionTitleProps) {
  return (
    <Title order={leadOrder === 1 ? 2 : 3} className={classes.sectionTitle}>
      {children}
    </Title>
  )
}
