/** The prefix makes browsers refuse the cookie unless it came over https, from this very host, for all of it. */
export function cookieNameFor(publicUrl: string | undefined): string {
  return publicUrl?.startsWith('https:') ? '__Host-signalpost' : 'signalpost'
}
