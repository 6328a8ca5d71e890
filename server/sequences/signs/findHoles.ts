const HOLES = [
  // No language puts a space before a comma or a full stop; French does before the others.
  /(?<=\S) +[,.](?=\s|$)/gm,
  /^(?!\.\.)[,.;:!?](?=\s|$)/gm,
  /\(\s*\)|\[\s*\]|“\s*”|„\s*[“”]|«\s*»|‘\s*’/g,
  // One that stands behind a word closes; the next one opens another quotation.
  /(?<![\p{L}\p{N}])"[^\S\n]*"/gu,
  /,\s*,|:\s*[,.;](?=\s|$)/g,
]

/** Where a value is missing in a sentence: `Hi ,` or `the team at .` */
export function findHoles(text: string): string[] {
  return HOLES.flatMap((pattern) => text.match(pattern) ?? [])
}
