import { type DeclaredFields, declareFields } from './declare-fields.ts'
import { parseTomlFields } from './toml-fields.ts'
import { parseYamlFields, type YamlFields } from './yaml-fields.ts'

/** A text with its front matter taken off. */
export type FrontMatter =
  | {
      readonly fields?: DeclaredFields
      readonly body: string
      /** 1-based line of the text that the body begins on. */
      readonly bodyLine: number
    }
  | { readonly problem: string }

/** How front matter of one kind is marked off and read. */
interface Fence {
  readonly opening: RegExp
  readonly closing: RegExp
  readonly mark: string
  readonly parse: (text: string) => YamlFields
}

const FENCES: readonly Fence[] = [
  { opening: /^---[ \t]*\n/, closing: /^(?:---|\.\.\.)[ \t]*$/m, mark: '---', parse: parseYamlFields },
  { opening: /^\+\+\+[ \t]*\n/, closing: /^\+\+\+[ \t]*$/m, mark: '+++', parse: parseTomlFields },
]

const KEY = /^[\w"'][^\n:=]{0,60}[:=](?:\s|$)/

function countLines(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

/** Takes front matter off a clean text: YAML between lines of ---, TOML between lines of +++. A rule that opens a text without fields is none. */
export function splitFrontMatter(text: string): FrontMatter {
  const fence = FENCES.find(({ opening }) => opening.test(text))
  const opening = fence?.opening.exec(text)
  if (!fence || !opening) return { body: text, bodyLine: 1 }
  const rest = text.slice(opening[0].length)
  const closing = fence.closing.exec(rest)
  if (closing === null) {
    if (!KEY.test(rest)) return { body: text, bodyLine: 1 }
    return { problem: `has front matter that begins in line 1 and does not end: close it with a line of ${fence.mark}` }
  }
  const matter = rest.slice(0, closing.index)
  const parsed = fence.parse(matter)
  if ('problem' in parsed) {
    const where = `line ${parsed.line + 1}, column ${parsed.column}`
    return {
      problem: `has broken front matter in ${where}: ${parsed.problem}. Mend it; text with a colon or a quote goes in quotes`,
    }
  }
  const body = rest.slice(closing.index + closing[0].length + 1)
  return { fields: declareFields(parsed.fields, 'front-matter', 1), body, bodyLine: countLines(matter) + 3 }
}
