import { Box } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { PageLoading } from '../app/PageLoading'
import { texts } from '../texts/texts'
import { PageHeader } from '../ui/PageHeader'
import { TabLinks, tabLinkClass } from '../ui/TabLinks'
import { SignalActions } from './SignalActions'
import classes from './Signal.module.css'
import { signalQuery } from './signalQueries'
import { StatusBadge } from './StatusBadge'

const words = texts.signal.tabs

/** What all pages of one signal have above them. */
export function SignalLayout() {
  const { signalId = '', step = 'appearance' } = useParams({ strict: false })
  const { data: signal } = useSuspenseQuery(signalQuery(signalId))
  const params = { signalId }
  return (
    <>
      <PageHeader
        title={signal.name}
        beside={<StatusBadge status={signal.status} />}
        text={signal.label}
        actions={<SignalActions signal={signal} />}
      />
      <TabLinks label={signal.name}>
        <Link
          to="/signals/$signalId"
          params={params}
          activeOptions={{ exact: true }}
          className={tabLinkClass}
        >
          {words.overview}
        </Link>
        <Link to="/signals/$signalId/entries" params={params} className={tabLinkClass}>
          {words.entries}
        </Link>
        <Link
          to="/signals/$signalId/settings/$step"
          params={{ ...params, step }}
          activeOptions={{ exact: false }}
          className={tabLinkClass}
        >
          {words.settings}
        </Link>
      </TabLinks>
      <Box className={classes.body}>
        <Suspense fallback={<PageLoading />}>
          <Outlet />
        </Suspense>
      </Box>
    </>
  )
}
