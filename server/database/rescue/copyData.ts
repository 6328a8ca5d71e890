import { closeSync, copyFileSync, existsSync, openSync, statSync, writeSync } from 'node:fs'
import { type Frame, readLog } from '../embedded/storage/log'

/**
 * Copies a database file with its log. SQLite throws away a log whose file is empty: such a file is put together from the
 * log instead, as far as that reaches.
 */
export function copyData(file: string, copy: string): string {
  if (existsSync(file) && statSync(file).size > 0) {
    copyFileSync(file, copy)
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`)
    return copy
  }
  const target = openSync(copy, 'wx', 0o600)
  let waiting: Frame[] = []
  readLog(`${file}-wal`, (frame) => {
    waiting.push(frame)
    if (frame.pagesAfter === 0) return
    for (const { page, content } of waiting)
      writeSync(target, content, 0, content.length, (page - 1) * content.length)
    waiting = []
  })
  closeSync(target)
  return copy
}
