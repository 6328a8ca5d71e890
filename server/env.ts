import { existsSync, readFileSync } from 'node:fs'
import { isIPv6 } from 'node:net'
import { z } from 'zod'
import { findMisspelt, readEnvFile } from './readEnvFile'
import {
  address,
  daysKept,
  Domains,
  HeaderText,
  hostsOf,
  Issuer,
  MailFrom,
  oneLine,
  PrivateHosts,
  secret,
  SmtpUrl,
  wholeNumber,
} from './settingTypes'
import {
  CALLS_PER_DAY_MAX,
  MODEL_NAME_LENGTH_MAX,
  MODEL_TIMEOUT_SECONDS_MAX,
  MODEL_TOKENS_MAX,
  MODEL_TOKENS_MIN,
  NAME_LENGTH_MAX,
  OUTSIDE_KEY_LENGTH_MAX,
  TOKENS_PER_DAY_MAX,
} from '../shared/limits'

const DATA_DIR_DEFAULT = './data'
const SHUTDOWN_DELAY_SECONDS_MAX = 300
const HOST_LENGTH_MAX = 253
const OIDC_NAME_LENGTH_MAX = 40
const PORT_MAX = 65_535
const TRUSTED_PROXIES_MAX = 10
const API_CALLS_PER_MINUTE_MAX = 1_000_000
const HOOK_LOG_DAYS_MAX = 90

const Variables = z.object({
  HOST: oneLine(HOST_LENGTH_MAX).default('127.0.0.1'),
  PORT: wholeNumber({ min: 0, max: PORT_MAX }).default(3000),
  PUBLIC_URL: address('https://signals.example.com')
    .regex(/^[^?#@]*$/, 'must be an address without user, query and fragment')
    .optional(),
  DATA_DIR: z.string().default(DATA_DIR_DEFAULT),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://')
    .optional(),
  SIGNALPOST_API_KEY: secret()
    .regex(/^[\x21-\x7e]+$/, 'must be of ASCII letters, digits and signs, without spaces')
    .optional(),
  SIGNALPOST_SECRET: secret().optional(),
  SIGNALPOST_SECRET_OLD: secret().optional(),
  SIGNALPOST_URL: address('http://localhost:3000').optional(),
  WORKSPACE_NAME: oneLine(NAME_LENGTH_MAX).default('My workspace'),
  HOOK_PRIVATE_HOSTS: PrivateHosts,
  LLM_BASE_URL: address('https://api.example.com/v1')
    .regex(/^[^#@]*$/, 'must be an address without user and fragment')
    .optional(),
  LLM_MODEL: oneLine(MODEL_NAME_LENGTH_MAX).optional(),
  LLM_API_KEY: HeaderText.optional(),
  LLM_TIMEOUT_SECONDS: wholeNumber({ min: 1, max: MODEL_TIMEOUT_SECONDS_MAX }).default(60),
  LLM_TOKENS_MAX: wholeNumber({ min: MODEL_TOKENS_MIN, max: MODEL_TOKENS_MAX }).default(4_000),
  LLM_CALLS_PER_DAY: wholeNumber({ min: 0, max: CALLS_PER_DAY_MAX }).default(1_000),
  LLM_TOKENS_PER_DAY: wholeNumber({ min: 0, max: TOKENS_PER_DAY_MAX }).default(10_000_000),
  LLM_PRIVATE_HOSTS: PrivateHosts,
  PEOPLE_DATA_LABS_API_KEY: HeaderText.optional(),
  HUNTER_API_KEY: HeaderText.optional(),
  OIDC_ISSUER: Issuer.optional(),
  OIDC_CLIENT_ID: oneLine(OUTSIDE_KEY_LENGTH_MAX).optional(),
  OIDC_CLIENT_SECRET: oneLine(OUTSIDE_KEY_LENGTH_MAX).optional(),
  OIDC_ALLOWED_DOMAINS: Domains,
  OIDC_NAME: oneLine(OIDC_NAME_LENGTH_MAX).default('OpenID Connect'),
  SMTP_URL: SmtpUrl.optional(),
  MAIL_FROM: MailFrom.optional(),
  LEADS_ON_ARRIVAL: z.stringbool({ error: 'must be true or false' }).default(true),
  RUN_EVERY_MINUTES: wholeNumber({ min: 1, max: 1_440 }).default(60),
  API_CALLS_PER_MINUTE: wholeNumber({ min: 0, max: API_CALLS_PER_MINUTE_MAX }).default(3_000),
  AUDIT_DAYS: daysKept().default(400),
  TEST_ENTRY_DAYS: daysKept().optional(),
  ENTRY_BYTES_DAYS: daysKept().optional(),
  ENTRY_DAYS: daysKept().optional(),
  LEAD_DAYS: daysKept().optional(),
  HOOK_LOG_DAYS: wholeNumber({ min: 1, max: HOOK_LOG_DAYS_MAX }).default(7),
  TRUSTED_PROXIES: wholeNumber({ min: 0, max: TRUSTED_PROXIES_MAX }).default(0),
  ENTRY_WAIT_DAYS_MAX: wholeNumber({ min: 1, max: 365 }).default(14),
  SHUTDOWN_DELAY_SECONDS: wholeNumber({ min: 0, max: SHUTDOWN_DELAY_SECONDS_MAX }).default(0),
})

const Environment = Variables.refine(
  (values) => values.MONGODB_URI === undefined || values.SIGNALPOST_SECRET !== undefined,
  {
    path: ['SIGNALPOST_SECRET'],
    error: 'is required with MONGODB_URI, since every server that shares the database must know it',
  },
)
  .refine((values) => values.OIDC_ISSUER === undefined || values.OIDC_CLIENT_ID !== undefined, {
    path: ['OIDC_CLIENT_ID'],
    error: 'is required with OIDC_ISSUER, which gives it',
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => SMTP_URL === undefined || MAIL_FROM !== undefined, {
    path: ['MAIL_FROM'],
    error: 'is required with SMTP_URL',
  })
  .transform((values) => ({
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, ''),
    dataDir: values.DATA_DIR,
    mongodbUri: values.MONGODB_URI,
    apiKey: values.SIGNALPOST_API_KEY,
    secret: values.SIGNALPOST_SECRET,
    oldSecret: values.SIGNALPOST_SECRET_OLD,
    workspaceName: values.WORKSPACE_NAME,
    hookPrivateHosts: values.HOOK_PRIVATE_HOSTS,
    llm: llmOf(values),
    providerKeys: {
      people_data_labs: values.PEOPLE_DATA_LABS_API_KEY ?? null,
      hunter: values.HUNTER_API_KEY ?? null,
    },
    oidc: oidcOf(values),
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM ?? null,
    // Whoever runs the server names the host by naming the address.
    llmPrivateHosts: [...values.LLM_PRIVATE_HOSTS, ...hostsOf(values.LLM_BASE_URL)],
    isLeadsOnArrival: values.LEADS_ON_ARRIVAL,
    runEveryMinutes: values.RUN_EVERY_MINUTES,
    apiCallsPerMinute: values.API_CALLS_PER_MINUTE,
    auditDays: values.AUDIT_DAYS,
    // Null: for ever.
    testEntryDays: values.TEST_ENTRY_DAYS ?? null,
    entryBytesDays: values.ENTRY_BYTES_DAYS ?? null,
    entryDays: values.ENTRY_DAYS ?? null,
    leadDays: values.LEAD_DAYS ?? null,
    hookLogDays: values.HOOK_LOG_DAYS,
    trustedProxies: values.TRUSTED_PROXIES,
    entryWaitDaysMax: values.ENTRY_WAIT_DAYS_MAX,
    shutdownDelayMs: values.SHUTDOWN_DELAY_SECONDS * 1_000,
  }))

function llmOf(values: z.infer<typeof Variables>) {
  return {
    baseUrl: values.LLM_BASE_URL ?? null,
    model: values.LLM_MODEL ?? null,
    apiKey: values.LLM_API_KEY ?? null,
    timeoutSeconds: values.LLM_TIMEOUT_SECONDS,
    tokensMax: values.LLM_TOKENS_MAX,
    callsPerDay: values.LLM_CALLS_PER_DAY,
    tokensPerDay: values.LLM_TOKENS_PER_DAY,
  }
}

function oidcOf({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, ...values }: z.infer<typeof Variables>) {
  if (issuer === undefined || clientId === undefined) return null
  return {
    issuer,
    clientId,
    clientSecret: values.OIDC_CLIENT_SECRET ?? null,
    allowedDomains: values.OIDC_ALLOWED_DOMAINS,
    name: values.OIDC_NAME,
  }
}

/** What a program needs to call a running server; what else is set need not be right for that. */
const ClientEnvironment = Variables.pick({
  HOST: true,
  PORT: true,
  DATA_DIR: true,
  SIGNALPOST_API_KEY: true,
  SIGNALPOST_SECRET: true,
  SIGNALPOST_URL: true,
}).transform(({ HOST, PORT, DATA_DIR, SIGNALPOST_API_KEY, SIGNALPOST_SECRET, SIGNALPOST_URL }) => ({
  url: SIGNALPOST_URL?.replace(/\/+$/, '') ?? localAddress(HOST, PORT),
  dataDir: DATA_DIR,
  apiKey: SIGNALPOST_API_KEY,
  secret: SIGNALPOST_SECRET,
}))

/** Where a server of these settings is found on its own machine. */
function localAddress(host: string, port: number): string {
  const isEverywhere = host === '0.0.0.0' || host === '::'
  return `http://${isEverywhere ? 'localhost' : isIPv6(host) ? `[${host}]` : host}:${port}`
}

/** Every setting there is. */
export const SETTING_NAMES = Object.keys(Variables.shape)

export type Settings = z.infer<typeof Environment>
export type OidcSettings = NonNullable<Settings['oidc']>
export type ClientSettings = z.infer<typeof ClientEnvironment>

/** A setting that cannot be used; the message names it and never repeats its value. */
export class SettingsError extends Error {}

/** Where the data lie, for the program that is the database alone and needs no other setting. */
export function readDataDir(): string {
  return readGiven()['DATA_DIR'] ?? DATA_DIR_DEFAULT
}

/** Reads the settings from `.env` and the environment, which outranks it. An empty setting counts as none. */
export function readSettings(given = readGiven()): Settings {
  return parse(Environment, given)
}

/** The same for a program that calls a server. */
export function readClientSettings(): ClientSettings {
  return parse(ClientEnvironment, readGiven())
}

function parse<Values>(environment: z.ZodType<Values>, given: Record<string, string | undefined>): Values {
  const result = environment.safeParse(given)
  if (result.success) return result.data
  // Of a list the place says nothing to whoever wrote it as one text.
  const lines = result.error.issues.map(({ path: [name], message }) => `  ${String(name)}: ${message}`)
  throw new SettingsError(`These settings cannot be used:\n${lines.join('\n')}`)
}

/** Sentences about what looks like a setting and is none, in `.env` and in the environment. */
export function findDoubtfulSettings(): string[] {
  return [
    ...readFile().doubts,
    ...findMisspelt(process.env, SETTING_NAMES).map((doubt) => `The environment ${doubt}`),
  ]
}

function readGiven(): Record<string, string | undefined> {
  return { ...withoutEmpty(readFile().values), ...withoutEmpty(process.env) }
}

function readFile(): ReturnType<typeof readEnvFile> {
  if (!existsSync('.env')) return { values: {}, doubts: [] }
  try {
    return readEnvFile(readFileSync('.env'), SETTING_NAMES)
  } catch (cause) {
    throw new SettingsError('.env cannot be read: it must be a file that this user may read.', { cause })
  }
}

function withoutEmpty(settings: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value?.trim()))
}
