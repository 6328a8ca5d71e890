import type { Person } from '../../shared/contract/directory'
import { call } from '../api/call'
import { directoryTexts } from '../texts/directory'
import { EditRecord } from './EditRecord'

const FIELDS = [
  'fullName',
  'firstName',
  'lastName',
  'title',
  'seniority',
  'department',
  'email',
  'linkedinUrl',
  'location',
] as const

type EditPersonProps = { person: Person | null; onClose: () => void }

export function EditPerson({ person, onClose }: EditPersonProps) {
  if (!person) return null
  const params = { personId: person.id }
  return (
    <EditRecord
      title={person.fullName ?? directoryTexts.directory.unnamed}
      fields={FIELDS.map((name) => ({ name, value: person[name] ?? '' }))}
      removal={directoryTexts.directory.removePerson}
      onSave={(patch) => call('changePerson', { params, body: patch })}
      onRemove={() => call('deletePerson', { params })}
      onClose={onClose}
    />
  )
}
