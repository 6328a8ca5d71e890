/** The languages that Signalpost brings step templates for. */
export const SEQUENCE_LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl'] as const
