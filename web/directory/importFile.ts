import type { ImportReport } from '../../shared/contract/directory'
import type { ListImportReport } from '../../shared/contract/exclusions'
import { callTable } from '../../shared/client/callTable'
import { upload } from '../api/upload'

const paths = {
  people: callTable.importPeople.path,
  companies: callTable.importCompanies.path,
  exclusions: callTable.importExclusions.path,
  contacted: callTable.importContacted.path,
}

export type Kind = keyof typeof paths

/** What came of it; people and companies are there for good. */
export type Report = ImportReport & Partial<Pick<ListImportReport, 'importId'>>

export async function importFile(
  kind: Kind,
  file: File,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<Report> {
  const answer = await upload(paths[kind], file, { onProgress, signal })
  if (!isReport(answer)) throw new TypeError('The import answered with no report')
  return answer
}

function isReport(value: unknown): value is Report {
  return typeof value === 'object' && value !== null && 'rows' in value && 'errors' in value
}
