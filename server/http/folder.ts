import type { RequestListener } from 'node:http'

/** The path below which the outside reaches this server, without a slash at the end; mostly empty. */
export function folderOf(publicUrl: string): string {
  return new URL(publicUrl).pathname.replace(/\/+$/, '')
}

/** Takes requests for the folder as such for what lies in it: some proxies leave it in the path, others take it away. */
export function takeBelowFolder(publicUrl: string | undefined, listener: RequestListener): RequestListener {
  const folder = publicUrl === undefined ? '' : folderOf(publicUrl)
  if (folder === '') return listener
  return (request, response) => {
    const { url = '' } = request
    const rest = url.startsWith(folder) ? url.slice(folder.length) : undefined
    if (rest?.startsWith('/')) request.url = rest
    else if (rest === '' || rest?.startsWith('?')) request.url = `/${rest}`
    listener(request, response)
  }
}
