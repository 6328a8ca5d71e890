import type { Company, Person } from '../../shared/contract/directory'
import type { StoredCompany } from './companyStore'
import type { KnownPerson } from './knownPeople'

export function presentCompany({ _id: id, createdAt, updatedAt, ...facts }: StoredCompany): Company {
  return { id, ...facts, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() }
}

export function presentPerson({ person, company }: KnownPerson): Person {
  const { _id: id, fullName, firstName, lastName, title, seniority, department } = person
  const { email, linkedinUrl, location, source, createdAt, updatedAt } = person
  return {
    id,
    fullName,
    firstName,
    lastName,
    title,
    seniority,
    department,
    email,
    linkedinUrl,
    location,
    source,
    company: company && { id: company._id, name: company.name, domain: company.domain },
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}
