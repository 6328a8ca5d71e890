import { Box, Center, Loader } from '@mantine/core'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, useState } from 'react'
import { CallError } from '../api/callError'
import { readJoinLink } from '../session/joinLink'
import { useHasEnded, useSignedIn } from '../session/useMe'
import { texts } from '../texts/texts'
import { LazyPart } from '../ui/LazyPart'
import { Problem } from '../ui/Problem'
import { router } from './router'

// Whoever is signed in needs none of their forms.
const LinkPage = lazy(() => import('../session/LinkPage').then((loaded) => ({ default: loaded.LinkPage })))
const SessionEnded = lazy(() =>
  import('../session/SessionEnded').then((loaded) => ({ default: loaded.SessionEnded })),
)
const SetUpPage = lazy(() => import('../session/SetUpPage').then((loaded) => ({ default: loaded.SetUpPage })))
const SignInPage = lazy(() =>
  import('../session/SignInPage').then((loaded) => ({ default: loaded.SignInPage })),
)

/** The page for whoever is signed in, or the way there. */
export function App() {
  return (
    <LazyPart waiting={<Starting />}>
      <PageOrWayIn />
    </LazyPart>
  )
}

function PageOrWayIn() {
  const [link, setLink] = useState(() => readJoinLink(window.location.hash))
  const { data: me, error, refetch } = useSignedIn()
  const hasEnded = useHasEnded()
  const leaveLink = () => {
    window.history.replaceState(null, '', window.location.pathname)
    setLink(null)
  }
  if (link && link.kind !== 'setup') return <LinkPage link={link} onDone={leaveLink} />
  if (me) {
    return (
      <>
        <RouterProvider router={router} />
        {hasEnded && (
          <LazyPart isAside>
            <SessionEnded />
          </LazyPart>
        )}
      </>
    )
  }
  const isNobody = error instanceof CallError && error.status === 401
  if (isNobody && error.details.isSetUp === false) {
    return <SetUpPage code={link?.secret ?? null} onDone={leaveLink} />
  }
  if (isNobody) {
    const { oidc } = error.details
    return <SignInPage issuer={typeof oidc === 'string' ? oidc : null} />
  }
  return error ? (
    <Center mih="100dvh" component="main">
      <Box maw={420} p="md">
        <Problem error={error} onRetry={refetch} />
      </Box>
    </Center>
  ) : (
    <Starting />
  )
}

function Starting() {
  return (
    <Center mih="100dvh" component="main">
      <Loader aria-label={texts.loading} color="gray" size="sm" />
    </Center>
  )
}
