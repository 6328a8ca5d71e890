/** A terminal may take some of them for keys (an interrupt, the end of what is pasted), and `!` in a second line for an old command. */
// eslint-disable-next-line no-control-regex -- it is about them
const UNSAFE = /[\u0000-\u001f\u007f-\u009f'!\\]/g
// eslint-disable-next-line no-control-regex -- it is about them
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/

/** One argument of a command for bash or zsh that says exactly this, whoever sent it and whatever stands in it. */
export function quoteForShell(text: string): string {
  if (!CONTROL.test(text)) return `'${text.replaceAll("'", String.raw`'\''`)}'`
  return `$'${text.replace(UNSAFE, writeOut)}'`
}

/** Its bytes in octal: three digits each, so that no digit of the text joins them. */
function writeOut(sign: string): string {
  if (sign === '\n') return String.raw`\n`
  return [...new TextEncoder().encode(sign)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
}
