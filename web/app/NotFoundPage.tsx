import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { SearchX } from 'lucide-react'
import { texts } from '../texts/texts'
import { EmptyState } from '../ui/EmptyState'

export function NotFoundPage() {
  const { title, text, back } = texts.notFound
  return (
    <EmptyState icon={SearchX} title={title} text={text} headingOrder={1}>
      <Button component={Link} to="/signals" variant="default">
        {back}
      </Button>
    </EmptyState>
  )
}
