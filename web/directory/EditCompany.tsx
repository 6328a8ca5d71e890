import type { Company } from '../../shared/contract/directory'
import { call } from '../api/call'
import { directoryTexts } from '../texts/directory'
import { EditRecord } from './EditRecord'

const FIELDS = ['name', 'domain', 'linkedinUrl', 'industry', 'employeeCount', 'location'] as const

type EditCompanyProps = { company: Company | null; onClose: () => void }

export function EditCompany({ company, onClose }: EditCompanyProps) {
  if (!company) return null
  const params = { companyId: company.id }
  return (
    <EditRecord
      title={company.name ?? directoryTexts.directory.unnamed}
      fields={FIELDS.map((name) => ({ name, value: String(company[name] ?? '') }))}
      removal={directoryTexts.directory.removeCompany}
      onSave={(patch) => call('changeCompany', { params, body: patch })}
      onRemove={() => call('deleteCompany', { params })}
      onClose={onClose}
    />
  )
}
