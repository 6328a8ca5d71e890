const MARKS = [
  // HTML: a tag, a comment, an entity.
  /<\/?[a-z][^<>\n]{0,200}>|<!--|&(?:[a-z]{2,8}|#x?[\da-f]{1,6});/gi,
  // Markdown: bold, headings, links and pictures, code, lists with stars, quotes, rules, tables.
  /\*\*[^*\n]+\*\*|__[^_\n]+__|(?<![\p{L}\p{N}*])\*[^\s*][^*\n]*\*(?![\p{L}\p{N}*])/gu,
  /^\s{0,3}#{1,6}\s/gm,
  /!?\[[^\][\n]*\]\s?\([^)\n]*\)|\[[^\][\n]+\]\[[^\][\n]*\]/g,
  /`[^`\n]+`|```|~~~/g,
  /^\s{0,3}[*+]\s/gm,
  /^\s{0,3}>\s?\S/gm,
  /^\s{0,3}(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$/gm,
  /^[^\S\n]*\|.*\|[^\S\n]*$/gm,
]

/** Signs of HTML or Markdown: a message is plain text, and shows them as they are. */
export function findMarkup(text: string): string[] {
  return MARKS.flatMap((mark) => text.match(mark) ?? [])
}
