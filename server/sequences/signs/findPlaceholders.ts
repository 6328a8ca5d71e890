const PATTERNS = [
  /\{\{[^{}]*\}\}|\{%[^%]*%\}|\$\{[^}]*\}|<%[^%]*%>|%[A-Z_]{3,}%|%%[^%\s]+%%|\*\|[^|\n]*\|\*/g,
  // [Name], {first_name}, <Your Company>, (insert name)
  /\[[^\]\n\d][^\]\n]{0,60}\]/g,
  /\{[^{}\n]{1,60}\}/g,
  /<\s*(?:your|name|company|first|last|insert|recipient|sender|ihr|vorname|firma|nom|nombre|nome|naam)[^<>\n]{0,40}>/gi,
  /\((?:insert|your|add|fill in|hier)\s[^()\n]{1,60}\)/gi,
  /(?<!\p{L})(?:lorem ipsum|TODO|TBD|XXX+|N\/A|undefined|null|NaN|\[?object Object\]?)(?!\p{L})/gu,
  /(?<!\p{L})(?:Your Name|Your Company|Company Name|First ?Name|Last ?Name|Recipient(?:'s)? Name|John Doe|Jane Doe|Max Mustermann)(?!\p{L})/gu,
  /_{3,}/g,
]

/** What somebody was to fill in and did not. */
export function findPlaceholders(text: string): string[] {
  return PATTERNS.flatMap((pattern) => text.match(pattern) ?? [])
}
