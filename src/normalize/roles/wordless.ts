import type { LineRole, Role } from '../../domain/article.ts'
import type { SourceLine } from '../../domain/document.ts'
import type { LineView } from '../lines/view.ts'
import type { RoleMap } from './role-map.ts'

/**
 * A line whose content is not words: a recording, a player, a picture without a description, code, or a footnote. The
 * models, which judge by words, do not see it.
 */
export interface Wordless {
  readonly line: SourceLine
  /** How many lines with words precede it. */
  readonly at: number
  readonly role: LineRole
}

const isBlank = (line: SourceLine | undefined): boolean => line?.markup === undefined && line?.text.trim() === ''

const isCode = ({ markup }: SourceLine): boolean => markup?.kind === 'code'

const isShown = ({ markup, text }: SourceLine): boolean =>
  markup?.kind === 'embed' || markup?.kind === 'note' || (markup?.kind === 'image' && text.trim() === '')

/**
 * Tells which lines are wordless. Code counts as words where a document holds nothing else, as some old pages are
 * preformatted throughout.
 */
function wordlessIn(lines: readonly SourceLine[]): (line: SourceLine) => boolean {
  if (!lines.some(isCode)) return isShown
  const isText = (line: SourceLine) => !isCode(line) && !isShown(line) && line.text.trim() !== ''
  return lines.some(isText) ? (line) => isCode(line) || isShown(line) : isShown
}

/**
 * The lines with words, which the models see. Where a wordless line goes, so does one of the two blank lines around it.
 */
export function linesWithWords(lines: readonly SourceLine[]): readonly SourceLine[] {
  const isWordless = wordlessIn(lines)
  if (!lines.some(isWordless)) return lines
  return lines.filter((line, at) => {
    const before = lines[at - 1]
    return !isWordless(line) && !(isBlank(line) && before && isWordless(before) && isBlank(lines[at - 2]))
  })
}

const TEXT: ReadonlySet<Role> = new Set(['body', 'heading', 'caption', 'standfirst'])
const HEAD: ReadonlySet<Role> = new Set(['title', 'byline', 'date', 'source', 'note'])

const OF_TEXT: ReadonlySet<string> = new Set(['beside-text', 'note', 'code'])

/** Gives wordless lines the role of their neighbours: what stands beside text belongs to it. */
export function placeWordless(
  lines: readonly SourceLine[],
  views: readonly LineView[],
  map: RoleMap,
  isRepeated: (text: string) => boolean,
): readonly Wordless[] {
  const isWordless = wordlessIn(lines)
  if (!lines.some(isWordless)) return []
  const after = rolesAfter(map)
  const placed: Wordless[] = []
  let [at, before]: [number, Role | undefined] = [0, undefined]
  for (const line of lines) {
    if (isWordless(line)) {
      const rule = ruleOf(line, [before, after[at]], isRepeated)
      const role = OF_TEXT.has(rule) ? 'body' : 'boilerplate'
      placed.push({ line, at, role: { line: line.number, role, rule } })
    } else if (begins(views[at], line)) {
      before = map.roles[at] === 'repeated' ? before : map.roles[at]
      at++
    }
  }
  return placed
}

/** For each place the role of the next line at or after it, repeated lines passed over. */
function rolesAfter({ roles }: RoleMap): readonly (Role | undefined)[] {
  const after = [...roles, undefined]
  for (let at = roles.length - 1; at >= 0; at--) if (after[at] === 'repeated') after[at] = after[at + 1]
  return after
}

/**
 * Whether a view begins with the given source line. Lines that were joined have the number of the first; no marked-up
 * line is joined.
 */
const begins = (view: LineView | undefined, line: SourceLine): boolean =>
  view !== undefined && (view.source === line || (line.markup === undefined && view.source.number === line.number))

/** The rule that gives a wordless line its role, by the roles of the lines around it. */
function ruleOf(
  { text, markup }: SourceLine,
  around: readonly (Role | undefined)[],
  isRepeated: (text: string) => boolean,
): string {
  const isBeside = (roles: ReadonlySet<Role>) => around.some((role) => role !== undefined && roles.has(role))
  const isAlone = around.every((role) => role === undefined)
  if (markup?.kind === 'note' || markup?.kind === 'code') return markup.kind
  if (markup?.kind === 'embed' && isRepeated(text)) return 'repeated-in-folder'
  if (isBeside(TEXT) || isAlone) return 'beside-text'
  return markup?.kind === 'embed' && isBeside(HEAD) ? 'beside-text' : 'beside-furniture'
}
