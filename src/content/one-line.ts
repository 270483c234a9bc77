/** Spaces that keep what they stand between on one line: before « : », inside « », between thousands. */
const NO_BREAK: ReadonlySet<string> = new Set(['\u{a0}', '\u{202f}'])

/** Text as one line with single spaces. A no-break space alone is typography, and stays. */
export function toOneLine(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, (run) => (NO_BREAK.has(run) ? run : ' ')).trim()
}
