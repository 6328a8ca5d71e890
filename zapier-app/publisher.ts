/**
 * The website of whoever publishes the integration, by https and without a slash at the end: help texts link to the pages
 * below it. Null until somebody publishes it, since a link must lead somewhere.
 */
export const homepage: string | null = null
