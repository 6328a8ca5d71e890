import { checkDocument } from '../bson'

/** Of more damaged documents than these, the others are told of again whenever they are met. */
const TOLD_MAX = 10_000

/**
 * Disks change bytes, and SQLite keeps no sums of what it stores. A document that is none any more is passed over as if it
 * were not there, so that it holds up nothing else, and stays where it is for who wants to save what can be read.
 */
export class Damage {
  private readonly told = new Set<number>()

  constructor(private readonly tell: (namespace: string) => void) {}

  isSound(namespace: string, documentId: number, document: Buffer): boolean {
    if (isReadable(document)) return true
    if (!this.told.has(documentId)) {
      if (this.told.size < TOLD_MAX) this.told.add(documentId)
      this.tell(namespace)
    }
    return false
  }
}

export function isReadable(document: Buffer): boolean {
  try {
    return checkDocument(document, 0, document.length) === document.length
  } catch {
    return false
  }
}
