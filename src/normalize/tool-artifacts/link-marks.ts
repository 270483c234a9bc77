import type { LineRole } from '../../domain/article.ts'
import type { SourceLine } from '../../domain/document.ts'
import { isBlank } from '../lines/blank.ts'
import { endsSentence } from '../text/measure.ts'

/** A text without the lines that a program added, and the roles of those lines. */
export interface Cleaned {
  readonly lines: readonly SourceLine[]
  readonly roles: readonly LineRole[]
}

/** The target of a numbered link: "   7. https://paper.example/a", "[7] https://paper.example/a". */
const TARGET = /^\s{0,12}(?:\[(\d{1,4})\]:?|(\d{1,4})\.)\s+[a-z][a-z\d+.-]{1,15}:\S+$/i
/** "[7]", the number of a link in the text. */
const MARK = /\s?\[(\d{1,4})\](?=\s|$|[.,;:!?)])|\[(\d{1,4})\]/g
/** A Markdown reference link: "[text][7]". */
const REFERENCE = /\[([^[\]]{1,200})\]\[(\d{1,4})\]/g
/** Fewest links of such a text. */
const FEWEST_LINKS = 2
/** Longest heading of the list of targets in UTF-16 units ("References", "Visible links"), and most headings in it. */
const LONGEST_HEADING = 30
const MOST_HEADINGS = 3

const numberOf = (line: SourceLine | undefined): number => {
  const [, bracketed, dotted] = TARGET.exec(line?.text ?? '') ?? []
  return Number(bracketed ?? dotted ?? 0)
}

const isHeading = ({ text }: SourceLine): boolean => text.trim().length <= LONGEST_HEADING && !endsSentence(text.trim())

/** Index of the list of link targets that ends a text, and the number of links; undefined where there is none. */
function findTargets(lines: readonly SourceLine[]): { readonly from: number; readonly links: number } | undefined {
  const last = lines.findLastIndex((line) => !isBlank(line))
  const links = numberOf(lines[last])
  if (links < FEWEST_LINKS) return undefined
  let [from, headings, expected] = [last + 1, 0, links]
  for (let at = last; at >= 0; at--) {
    const line = lines[at] as SourceLine
    if (isBlank(line)) continue
    const number = numberOf(line)
    if (number > 0 && number === expected) expected--
    else if (number > 0 || !isHeading(line) || ++headings > MOST_HEADINGS) break
    from = at
  }
  return expected === 0 ? { from, links } : undefined
}

/**
 * Removes the link numbers that text browsers (lynx, w3m, links) write into a text, and the list of targets at its end.
 */
export function withoutLinkMarks(lines: readonly SourceLine[]): Cleaned {
  const targets = findTargets(lines)
  if (!targets) return { lines, roles: [] }
  const { from, links } = targets
  const isLink = (number: string) => Number(number) <= links
  const unmark = (text: string) =>
    text
      .replace(REFERENCE, (whole, label: string, number: string) => (isLink(number) ? label : whole))
      .replace(MARK, (mark, after: string | undefined, before: string) => (isLink(after ?? before) ? '' : mark))
  return {
    lines: lines.slice(0, from).map((line) => ({ ...line, text: unmark(line.text) })),
    roles: lines
      .slice(from)
      .filter((line) => !isBlank(line))
      .map(({ number }) => ({ line: number, role: 'boilerplate', rule: 'link-list' })),
  }
}
