import { Box } from '@mantine/core'
import { CatchBoundary } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import { Problem } from './Problem'

type LazyPartProps = { children: ReactNode; waiting?: ReactNode; isAside?: boolean }

/** A part whose script is loaded when it is needed: where that does not come, the part says so, and all else stays. */
export function LazyPart({ children, waiting = null, isAside = false }: LazyPartProps) {
  return (
    <CatchBoundary getResetKey={() => 'part'} errorComponent={isAside ? AsideProblem : PartProblem}>
      <Suspense fallback={waiting}>{children}</Suspense>
    </CatchBoundary>
  )
}

function PartProblem({ error }: { error: unknown }) {
  return (
    <Box maw={420} mx="auto" p="md">
      {/* A script that did not come is asked for anew by a new page only. */}
      <Problem
        error={error}
        onRetry={() => {
          window.location.reload()
        }}
      />
    </Box>
  )
}

/** Of what has no place of its own on the page. */
function AsideProblem({ error }: { error: unknown }) {
  return (
    <Box pos="fixed" bottom={16} right={16} style={{ zIndex: 400 }}>
      <PartProblem error={error} />
    </Box>
  )
}
