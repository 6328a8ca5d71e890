import { Anchor, Button, Table } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus, Send } from 'lucide-react'
import { useMayWrite } from '../session/useMayWrite'
import { hookTexts } from '../texts/hooks'
import { EmptyState } from '../ui/EmptyState'
import { PageHeader } from '../ui/PageHeader'
import { RelativeTime } from '../ui/RelativeTime'
import { CreateHook } from './CreateHook'
import { HookBadge } from './HookBadge'
import { hooksQuery } from './hookQueries'

const words = hookTexts.hooks

/** Which addresses are told of what happens here. */
export function HooksPage() {
  const { data } = useSuspenseQuery(hooksQuery)
  const [isCreating, creating] = useDisclosure()
  const mayWrite = useMayWrite()
  const create = mayWrite && (
    <Button leftSection={<Plus size={16} aria-hidden="true" />} onClick={creating.open}>
      {words.create}
    </Button>
  )
  return (
    <>
      <PageHeader title={words.title} text={words.text} actions={create} />
      {data.items.length === 0 && <EmptyState icon={Send} title={words.none} text={words.noneText} />}
      {data.items.length > 0 && (
        <Table.ScrollContainer
          minWidth={560}
          className="page"
          scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': words.title } }}
        >
          <Table fz="sm">
            <Table.Tbody>
              {data.items.map((hook) => (
                <Table.Tr key={hook.id}>
                  <Table.Td>
                    <Anchor
                      fz="sm"
                      className="foreign"
                      renderRoot={(props) => (
                        <Link to="/hooks/$hookId" params={{ hookId: hook.id }} {...props} />
                      )}
                    >
                      {hook.url}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>{words.events[hook.event]}</Table.Td>
                  <Table.Td>
                    <HookBadge hook={hook} />
                  </Table.Td>
                  <Table.Td>
                    {hook.lastDeliveredAt === null ? (
                      words.neverDelivered
                    ) : (
                      <RelativeTime at={hook.lastDeliveredAt} />
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <CreateHook opened={isCreating} onClose={creating.close} />
    </>
  )
}
