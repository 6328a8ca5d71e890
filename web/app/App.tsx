import { Box, Center, Loader } from '@mantine/core'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { CallError } from '../api/callError'
import { readJoinLink } from '../session/joinLink'
import { SessionEnded } from '../session/SessionEnded'
import { SetUpPage } from '../session/SetUpPage'
import { SignInPage } from '../session/SignInPage'
import { useSignedIn } from '../session/useMe'
import { Problem } from '../ui/Problem'
import { router } from './router'

/** The page for whoever is signed in, or the way there. */
export function App() {
  const [link, setLink] = useState(() => readJoinLink(window.location.hash))
  const { data: me, error, refetch } = useSignedIn()
  const leaveLink = () => {
    window.history.replaceState(null, '', window.location.pathname)
    setLink(null)
  }
  if (me) {
    return (
      <>
        <RouterProvider router={router} />
        <SessionEnded />
      </>
    )
  }
  const isNobody = error instanceof CallError && error.status === 401
  if (isNobody && error.details.isSetUp === false) {
    return <SetUpPage code={link?.kind === 'setup' ? link.secret : null} onDone={leaveLink} />
  }
  if (isNobody) return <SignInPage />
  return (
    <Center mih="100dvh" component="main">
      {error ? (
        <Box maw={420} p="md">
          <Problem error={error} onRetry={refetch} />
        </Box>
      ) : (
        <Loader aria-label="Loading" color="gray" size="sm" />
      )}
    </Center>
  )
}
