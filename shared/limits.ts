/** Every bound that a user or a sender can meet, in one place. */

/** One entry's body, counted after decompression. */
export const ENTRY_SIZE_BYTES_MAX = 1_048_576

/** A batch as a whole, counted likewise; each of its items is bounded like an entry. */
export const BATCH_SIZE_BYTES_MAX = 8_388_608
export const BATCH_ITEMS_MAX = 1_000

/** Gzip and brotli make text that cannot be compressed a little longer; this much more may arrive. */
export const COMPRESSION_OVERHEAD_BYTES_MAX = 16_384

/** How long a sender may send nothing in the middle of a body, and how long a body may take in all. */
export const BODY_STALL_MS_MAX = 20_000
export const BODY_TIME_MS_MAX = 60_000

/** What all requests under way may hold together; who comes beyond is told to come back a little later. */
export const BYTES_IN_FLIGHT_MAX = 100_663_296

/** How long an Idempotency-Key may be, and for how long its first entry is remembered. */
export const IDEMPOTENCY_KEY_LENGTH_MAX = 255
export const IDEMPOTENCY_KEY_HOURS = 24

/** What a signal's own limit can be set to. */
export const REQUESTS_PER_MINUTE_MAX = 1_000_000

/** Refused requests that are kept for each signal, and how much of a body with each. */
export const REFUSALS_MAX = 100
export const REFUSAL_EXCERPT_BYTES_MAX = 2_048

/** The body of an API call that is not an entry. */
export const API_BODY_BYTES_MAX = 262_144

/** How many of a signal's test entries are kept, newest first. */
export const TEST_ENTRIES_MAX = 1_000

/** Of a signal whose mapping changes: how many entries, newest first, are found by what the new one makes of them. */
export const ENTRIES_INDEXED_ANEW_MAX = 10_000

/** Questions that take long, of one kind and user, that may wait for their turn. */
export const QUESTIONS_WAITING_MAX = 20

export const PAGE_SIZE_DEFAULT = 50
export const PAGE_SIZE_MAX = 200
export const SEARCH_LENGTH_MAX = 500

export const NAME_LENGTH_MAX = 100
export const PROMPT_LENGTH_MAX = 5_000
export const PATH_LENGTH_MAX = 2_000
export const PATHS_PER_SLOT_MAX = 5
export const CONTEXT_FIELDS_MAX = 50
/** Users on whose feeds one signal's leads appear. */
export const RECIPIENTS_MAX = 50
export const FILTER_VALUES_MAX = 100
export const CONTACTS_PER_COMPANY_MAX = 20
export const RECENTLY_CONTACTED_DAYS_MAX = 3_650

/** How long an old webhook URL goes on working after a rotation. */
export const TOKEN_GRACE_HOURS_DEFAULT = 48
export const TOKEN_GRACE_HOURS_MAX = 720

/** Every entry is offered to each of them, and each may be waiting for an answer of its address at the same time. */
export const HOOKS_MAX = 200
/** How many hooks may wait for the outcome of one entry at the same time. They take no place of those that listen. */
export const HOOK_WAITS_MAX = 500
export const HOOK_URL_LENGTH_MAX = 2_000
/** How long a hook may wait for the outcome of one entry. */
export const HOOK_WAIT_MINUTES_MAX = 480

/** More than anybody needs, so that no program makes them without end. */
export const API_KEYS_MAX = 1_000

/** Long beats odd; beyond the upper bound nobody types, and hashing would take long. */
export const PASSWORD_LENGTH_MIN = 12
export const PASSWORD_LENGTH_MAX = 256

/** A session that is not used ends after the first, and every one after the second. */
export const SESSION_IDLE_DAYS = 7
export const SESSION_DAYS_MAX = 30

/** How long what lets somebody in by itself goes on doing so. */
export const INVITATION_DAYS = 7
export const RESET_LINK_HOURS = 24

/** More than any team has open at once. */
export const INVITATIONS_MAX = 500

/** A sequence, whoever wrote it. */
export const SEQUENCE_STEPS_MAX = 10
export const STEP_DELAY_DAYS_MAX = 90
export const SUBJECT_LENGTH_MAX = 150
export const EMAIL_BODY_LENGTH_MAX = 3_000
/** What LinkedIn takes of an InMail. */
export const LINKEDIN_BODY_LENGTH_MAX = 1_900

/** The source of a step, with its conditions. */
export const SUBJECT_TEMPLATE_LENGTH_MAX = 1_000
export const BODY_TEMPLATE_LENGTH_MAX = 10_000

/** Of one text in the directory. */
export const DIRECTORY_TEXT_LENGTH_MAX = 500
/** Errors of rows that an import tells; it counts all of them. */
export const IMPORT_ERRORS_TOLD_MAX = 100

/** Leads that one change may name. */
export const LEAD_CHANGES_MAX = 500
/** Of one user and day. */
export const DAILY_LEAD_LIMIT_MAX = 10_000
export const DAILY_LEAD_LIMIT_DEFAULT = 50

/** People that one preview of filters looks at, and that it shows. */
export const FILTER_PREVIEW_LOOKED_MAX = 100_000
export const FILTER_PREVIEW_SHOWN_MAX = 20

/** Days that the counts of a signal go back. */
export const STATS_DAYS_MAX = 90

/** What somebody asks for when a lead gets another sequence. */
export const INSTRUCTION_LENGTH_MAX = 500

/** What the workspace says of itself to a language model. */
export const ABOUT_LENGTH_MAX = 5_000
export const BANNED_WORDS_MAX = 200
export const BANNED_WORD_LENGTH_MAX = 100

/** Endpoints outside, such as language models. */
export const OUTSIDE_URL_LENGTH_MAX = 2_000
export const OUTSIDE_KEY_LENGTH_MAX = 1_000
export const MODEL_NAME_LENGTH_MAX = 200
export const MODEL_TIMEOUT_SECONDS_MAX = 180
export const MODEL_TOKENS_MIN = 200
export const MODEL_TOKENS_MAX = 32_000
export const CALLS_PER_DAY_MAX = 1_000_000
export const TOKENS_PER_DAY_MAX = 1_000_000_000
