import type { z } from 'zod'
import type { Call } from '../../shared/contract/call'

/** One command of the tool, as its help and its arguments are made of it. */
export type Command = {
  /** The words that it is called by, such as `key list`. */
  words: string
  /** What stands behind the words, as the help writes it; empty where nothing may. */
  operands: string
  summary: string
  /** Further lines of its help. */
  details?: string
  /** Those that it takes beside --help. */
  options?: Record<string, Option>
  /** Throws a CommandError, or whatever the server is told to explain; what it prints on the way stands. */
  run(context: Context, input: Input): Promise<void>
}

/** With a `value`, which is what the help calls it, or else a flag. */
export type Option = { value?: string; help: string }

export type Input = { operands: string[]; options: Record<string, string | boolean | undefined> }

/** What a command may use of its surroundings. */
export type Context = {
  /** The running server that the settings lead to. */
  server: Server
  /** For what was asked for, and may be handed on to another program. */
  print: (line: string) => void
  /** For people only. */
  note: (line: string) => void
  /** How far it is, for people at a terminal: each text takes the place of the one before, and an empty one ends that. */
  showProgress: (text: string) => void
  now: () => Date
}

/** Calls the API of a running server. */
export type Server = {
  call<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, A extends z.ZodType>(
    call: Call<P, Q, B, A>,
    input?: {
      params?: Record<keyof z.input<P>, string>
      query?: z.input<Q>
      body?: z.input<B>
      /** Waits as long as something comes, instead of half a minute for the whole answer. */
      takesLong?: boolean
    },
  ): Promise<z.output<A>>
  /** Seals with the secret of the server, to show that whoever calls has it. */
  seal(text: string, place: string): Promise<string>
  /** Sends a file as it is read; for calls that take one. */
  upload<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, A extends z.ZodType>(
    call: Call<P, Q, B, A>,
    file: Upload,
  ): Promise<z.output<A>>
}

export type Upload = { contentType: string; bytes: AsyncIterable<Uint8Array> }

/** Why a command could not be carried out, in a sentence for whoever called it. */
export class CommandError extends Error {}

/** It was called in a way that it cannot be called in. */
export class UsageError extends CommandError {}
