export const PARTS = ['people', 'companies', 'exclusions', 'contacted'] as const
export type Part = (typeof PARTS)[number]

/** What is shown of the directory, as it stands in the address. */
export type DirectorySearch = { part?: Part | undefined; q?: string | undefined }

export function readDirectorySearch({ part, q }: Record<string, unknown>): DirectorySearch {
  return {
    part: PARTS.find((each) => each !== 'people' && each === part),
    q: typeof q === 'string' || typeof q === 'number' ? String(q) : undefined,
  }
}
