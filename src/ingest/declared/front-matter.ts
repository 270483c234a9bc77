import { type DeclaredFields, declareFields } from './declare-fields.ts'
import { parseHeaderLines } from './header-lines.ts'
import { parseTomlFields } from './toml-fields.ts'
import type { Addresses } from './web-address.ts'
import { parseYamlFields, type YamlFields } from './yaml-fields.ts'

/** A text separated from its front matter. */
export type FrontMatter =
  | {
      readonly fields?: DeclaredFields
      readonly body: string
      /** 1-based line of the text where the body begins. */
      readonly bodyLine: number
    }
  | { readonly problem: string }

/** A kind of front matter: its delimiters and its parser. */
interface Fence {
  readonly opening: RegExp
  readonly closing: RegExp
  /** Whether the delimiters are part of what the parser reads. */
  readonly isInside?: true
  readonly mark: string
  readonly parse: (text: string) => YamlFields
}

const FENCES: readonly Fence[] = [
  { opening: /^---[ \t]*\n/, closing: /^(?:---|\.\.\.)[ \t]*$/m, mark: '---', parse: parseYamlFields },
  { opening: /^\+\+\+[ \t]*\n/, closing: /^\+\+\+[ \t]*$/m, mark: '+++', parse: parseTomlFields },
  // JSON is YAML.
  {
    opening: /^\{[ \t]*\n(?=\s*"\w[^"\n]{0,60}"[ \t]*:)/,
    closing: /^\}[ \t]*$/m,
    isInside: true,
    mark: '}',
    parse: parseYamlFields,
  },
  // Pelican's header ends at the first blank line. Its own keys tell it from a title and a byline with labels.
  {
    opening:
      /^(?=Title:[ \t]*\S.*\n(?:(?:[A-Z][\w-]*:|[ \t]+\S).*\n)*(?:Slug|Status|Category|Tags|Summary|Modified|Lang):)/,
    closing: /^[ \t]*$/m,
    mark: 'nothing',
    parse: parseHeaderLines,
  },
]

const KEY = /^[\w"'][^\n:=]{0,60}[:=](?:\s|$)/

function countLines(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

/**
 * Separates front matter from a clean text: YAML between `---`, TOML between `+++`, JSON in braces, or Pelican's header
 * lines; blank lines may stand above it. A text that begins with such a line but has no fields has no front matter.
 * `addresses` tells what those in it lead to.
 */
export function splitFrontMatter(text: string, addresses: Addresses = {}): FrontMatter {
  const blank = /^(?:[ \t]*\n)*/.exec(text)?.[0] ?? ''
  return splitBelow(text.slice(blank.length), countLines(blank), addresses) ?? { body: text, bodyLine: 1 }
}

/** Separates the front matter that a text begins with, below so many blank lines; undefined if it has none. */
function splitBelow(text: string, blankLines: number, addresses: Addresses): FrontMatter | undefined {
  const fence = FENCES.find(({ opening }) => opening.test(text))
  const opening = fence?.opening.exec(text)
  if (!fence || !opening) return undefined
  // Header lines have no line above them.
  const first = blankLines + countLines(opening[0])
  const rest = text.slice(opening[0].length)
  const closing = fence.closing.exec(rest)
  if (closing === null) {
    if (!fence.isInside && !KEY.test(rest)) return undefined
    const begins = `has front matter that begins in line ${first} and does not end`
    return { problem: `${begins}: close it with a line of ${fence.mark}` }
  }
  const matter = rest.slice(0, closing.index)
  const parsed = fence.parse(fence.isInside ? `{${matter}}` : matter)
  if ('problem' in parsed) {
    const where = `line ${parsed.line + first}, column ${parsed.column}`
    return {
      problem: `has broken front matter in ${where}: ${parsed.problem}. Fix it; put text with a colon or a quotation mark in quotes`,
    }
  }
  const body = rest.slice(closing.index + closing[0].length + 1)
  const fields = declareFields(parsed.fields, 'front-matter', { lineOffset: first, addresses })
  return { fields, body, bodyLine: countLines(matter) + 2 + first }
}
