/** What to put before a command so that no file of it can grow beyond that: writing more fails, as on a disk that is full. */
export function limitFileSize(kibMax: number): string[] {
  return ['bash', '-c', `trap '' XFSZ; ulimit -f ${kibMax}; exec "$@"`, 'bash']
}
