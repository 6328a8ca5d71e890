/** How the platform would name the error and what it would show of it. */
export async function failureOf(run: Promise<unknown>): Promise<{ name: string; message: string }> {
  const error: unknown = await run.then(
    () => undefined,
    (failure: unknown) => failure,
  )
  if (!(error instanceof Error)) throw new Error('Nothing failed')
  const { name, message } = error
  if (!message.startsWith('{')) return { name, message }
  const { message: told }: { message: string } = JSON.parse(message)
  return { name, message: told }
}
