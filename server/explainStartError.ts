import { z } from 'zod'
import { AppError } from '../shared/errors'

/** What a system error of Node's carries, as far as it has it. */
const SystemError = z.object({
  code: z.string(),
  syscall: z.string().optional(),
  path: z.string().optional(),
  address: z.string().optional(),
  port: z.number().optional(),
  hostname: z.string().optional(),
})
type SystemError = z.infer<typeof SystemError>

/** Why a program could not start, and what to do about it, without the words of the system. */
export function explainStartError(error: unknown): string {
  const parsed = SystemError.safeParse(error)
  const explained = parsed.success ? (explainListening(parsed.data) ?? explainFile(parsed.data)) : undefined
  if (error instanceof AppError) return [error.message, error.hint].filter(Boolean).join(' ')
  return explained ?? (error instanceof Error ? error.message : String(error))
}

function explainListening({ code, syscall, address, port, hostname }: SystemError): string | undefined {
  if (syscall === 'getaddrinfo') {
    return `HOST is ${hostname ?? 'a name'}, which this machine cannot find. Set it to an address of this machine, such as 127.0.0.1.`
  }
  if (syscall !== 'listen') return undefined
  if (code === 'EADDRNOTAVAIL') {
    return `HOST is ${address ?? 'an address'}, which this machine does not have. Set it to one that it has, such as 127.0.0.1.`
  }
  // Without a port it is the socket of the embedded database.
  if (port === undefined) return undefined
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use by another program. Stop that one, or set PORT to another number.`
    case 'EACCES':
      return `This user may not listen at port ${port}. Set PORT to 1024 or more, and let a proxy stand before it.`
    default:
      return undefined
  }
}

function explainFile({ code, path }: SystemError): string | undefined {
  if (path === undefined) return undefined
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return `This user may not use ${path}. Give it the right to read and write there, or set DATA_DIR to another folder.`
    case 'EROFS':
      return `${path} is on a disk that cannot be written. Set DATA_DIR to a folder elsewhere.`
    case 'ENOTDIR':
    case 'EEXIST':
      return `${path} cannot be used, since a part of that path is a file. Set DATA_DIR to a folder.`
    case 'ENOENT':
      return `${path} cannot be made there. Set DATA_DIR to a folder elsewhere.`
    case 'ENAMETOOLONG':
      return `DATA_DIR is longer than a path may be. Set it to another folder.`
    case 'ELOOP':
      return `${path} is a link that leads back to itself. Set DATA_DIR to a folder.`
    case 'EISDIR':
      return `${path} is a folder where a file is expected. Move it away.`
    case 'ENOSPC':
    case 'EDQUOT':
      return `There is no room left on the disk for ${path}.`
    default:
      return undefined
  }
}
