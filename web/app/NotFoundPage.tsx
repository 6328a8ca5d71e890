import { SearchX } from 'lucide-react'
import { texts } from '../texts/texts'
import { EmptyState } from '../ui/EmptyState'
import { LinkButton } from '../ui/LinkButton'

export function NotFoundPage() {
  const { title, text, back } = texts.notFound
  return (
    <EmptyState icon={SearchX} title={title} text={text} headingOrder={1}>
      <LinkButton to="/signals" variant="default">
        {back}
      </LinkButton>
    </EmptyState>
  )
}
