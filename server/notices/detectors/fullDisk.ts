import { statfs } from 'node:fs/promises'
import type { Detector } from '../detector'

export type FullDiskDeps = {
  /** Where the embedded database lies; null where another server holds the data. */
  folder: string | null
  freeBytesMin: number
}

const MIB = 1_048_576

/** Whether the disk that the data lie on has hardly any room left. */
export function fullDisk({ folder, freeBytesMin }: FullDiskDeps): Detector {
  return {
    kind: 'disk_nearly_full',
    async find() {
      if (folder === null) return []
      const { bavail, bsize } = await statfs(folder)
      const free = bavail * bsize
      if (free >= freeBytesMin) return []
      const text = `The disk of the data has ${Math.floor(free / MIB)} MB left. Make room before entries are turned away.`
      return [{ signalId: null, text }]
    },
  }
}
