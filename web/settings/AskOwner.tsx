import { lazy } from 'react'
import { LazyPart } from '../ui/LazyPart'

const OwnerNames = lazy(() => import('./OwnerNames').then((loaded) => ({ default: loaded.OwnerNames })))

type AskOwnerProps = { text?: string; ownerId?: string }

/** What is to be asked of whom: of the owners of the workspace, or of the one that is meant. */
export function AskOwner({ text, ownerId }: AskOwnerProps) {
  return (
    <>
      {text}{' '}
      <LazyPart isAside>
        <OwnerNames ownerId={ownerId} />
      </LazyPart>
    </>
  )
}
