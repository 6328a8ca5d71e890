import { Button } from '@mantine/core'
import { type LucideIcon, SearchX } from 'lucide-react'
import type { ReactNode } from 'react'
import { PageLoading } from '../app/PageLoading'
import { directoryTexts } from '../texts/directory'
import { EmptyState } from '../ui/EmptyState'
import { Problem } from '../ui/Problem'

const words = directoryTexts.directory

type ListFrameProps = {
  list: {
    isPending: boolean
    error: unknown
    refetch: () => unknown
    hasNextPage: boolean
    isFetchingNextPage: boolean
    fetchNextPage: () => Promise<unknown>
  }
  isEmpty: boolean
  icon: LucideIcon
  none: { title: string; text: string }
  q: string | undefined
  children: ReactNode
}

/** A list that is loaded a page at a time: while it loads, where it fails, and where there is nothing. */
export function ListFrame({ list, isEmpty, icon, none, q, children }: ListFrameProps) {
  if (list.isPending) return <PageLoading />
  if (isEmpty && list.error !== null) return <Problem error={list.error} onRetry={list.refetch} />
  if (isEmpty && q !== undefined)
    return <EmptyState icon={SearchX} title={words.noMatch} text={words.noMatchText} />
  if (isEmpty) return <EmptyState icon={icon} title={none.title} text={none.text} />
  return (
    <>
      {children}
      {list.hasNextPage && (
        <Button
          variant="default"
          my="md"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </>
  )
}
