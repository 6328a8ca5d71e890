import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMe } from '../session/useMe'
import { texts } from '../texts/texts'
import { EmptyState } from '../ui/EmptyState'
import { AskOwner } from './AskOwner'
import { SettingsFrame } from './SettingsFrame'

const words = texts.settings

/** What only owners may see; of nobody else is it asked of the server. */
export function ForOwners({ text, children }: { text: string; children: ReactNode }) {
  const { user } = useMe()
  return (
    <SettingsFrame text={text}>
      {user.role === 'owner' ? (
        children
      ) : (
        <EmptyState icon={Lock} title={words.forOwners} text={<AskOwner text={words.askOwner} />} />
      )}
    </SettingsFrame>
  )
}
