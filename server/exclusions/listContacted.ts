import type { Contacted } from '../../shared/contract/exclusions'
import { exclusionKeysOf } from '../../shared/matching/exclusionKeys'
import { cursorOfText, textOfCursor } from '../http/textCursor'
import type { ContactedStore, StoredContacted } from './contactedStore'

type Wanted = { limit: number; cursor?: string | undefined; q?: string | undefined }
type Page = { items: Contacted[]; nextCursor: string | null }

/** Who was contacted, by their keys; or whoever has the address that was typed. */
export async function listContacted(
  { contacted }: { contacted: ContactedStore },
  { limit, cursor, q }: Wanted,
): Promise<Page> {
  const after = cursor === undefined ? undefined : textOfCursor(cursor, isKey)
  if (q !== undefined && q.trim() !== '') {
    const rows = await contacted.find(exclusionKeysOf({ email: q.trim(), linkedinUrl: q.trim() }))
    return { items: rows.map(present), nextCursor: null }
  }
  const rows = await contacted.list({ limit: limit + 1, after })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map(present),
    nextCursor: last ? cursorOfText(last._id) : null,
  }
}

/** `em:` an e-mail, `li:` a person's page, `lc:` a company's. */
function isKey(text: string): boolean {
  return /^(?:em|li|lc):/.test(text)
}

export function keyOf(id: string): string {
  return Buffer.from(id, 'base64url').toString()
}

/** The key says what it is. A row's id is its cursor. */
function present({ _id, contactedAt, importedAt, importId = null }: StoredContacted): Contacted {
  const kind = _id.slice(0, 2)
  const name = _id.slice(3)
  const page = kind === 'lc' ? `company/${encodeURIComponent(name)}` : `in/${encodeURIComponent(name)}`
  return {
    id: cursorOfText(_id),
    email: kind === 'em' ? name : null,
    linkedinUrl: kind === 'em' ? null : `https://www.linkedin.com/${page}`,
    contactedAt: contactedAt.toISOString(),
    importedAt: importedAt?.toISOString() ?? null,
    importId,
  }
}
