/** Spaces that keep what they stand between on one line: before « : », inside « », between thousands. */
const NO_BREAK: ReadonlySet<string> = new Set(['\u{a0}', '\u{202f}'])

/** Text as one line with single spaces. A no-break space alone is typography, and stays. */
export function toOneLine(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, (run) => (NO_BREAK.has(run) ? run : ' ')).trim()
}

/** Text whose line ends, with the spaces around them, are one space each. What stands within a line stays as it is. */
export function joinLines(text: string): string {
  return text.includes('\n') ? text.replace(/\s{2,}|\n/g, (run) => (run.includes('\n') ? ' ' : run)) : text
}
