/** No-break spaces, as used before « : », inside « » and between thousands. */
const NO_BREAK: ReadonlySet<string> = new Set(['\u{a0}', '\u{202f}'])

/** Text on one line with single spaces. A single no-break space is kept. */
export function toOneLine(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, (run) => (NO_BREAK.has(run) ? run : ' ')).trim()
}

/** Text on one line: each line break, with the spaces around it, becomes a space. The rest is unchanged. */
export function joinLines(text: string): string {
  return text.includes('\n') ? text.replace(/\s{2,}|\n/g, (run) => (run.includes('\n') ? ' ' : run)) : text
}
