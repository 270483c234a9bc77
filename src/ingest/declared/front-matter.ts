import { type DeclaredFields, declareFields } from './declare-fields.ts'
import { parseYamlFields } from './yaml-fields.ts'

/** A text with its front matter taken off. */
export type FrontMatter =
  | {
      readonly fields?: DeclaredFields
      readonly body: string
      /** 1-based line of the text that the body begins on. */
      readonly bodyLine: number
    }
  | { readonly problem: string }

const OPENING = /^---[ \t]*\n/
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m
const TOML = /^\+\+\+[ \t]*\n/
const KEY = /^[\w"'][^\n:]{0,60}:(?:\s|$)/

function countLines(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

/** Takes YAML front matter off a clean text. A rule of dashes that opens a text without fields is none. */
export function splitFrontMatter(text: string): FrontMatter {
  if (TOML.test(text)) return { problem: 'has front matter in TOML (+++): write it in YAML, between two lines of ---' }
  const opening = OPENING.exec(text)
  if (opening === null) return { body: text, bodyLine: 1 }
  const rest = text.slice(opening[0].length)
  const closing = CLOSING.exec(rest)
  if (closing === null) {
    if (!KEY.test(rest)) return { body: text, bodyLine: 1 }
    return { problem: 'has front matter that begins in line 1 and does not end: close it with a line of ---' }
  }
  const yaml = rest.slice(0, closing.index)
  const parsed = parseYamlFields(yaml)
  if ('problem' in parsed) {
    const where = `line ${parsed.line + 1}, column ${parsed.column}`
    return {
      problem: `has broken front matter in ${where}: ${parsed.problem}. Mend it; text with a colon or a quote goes in quotes`,
    }
  }
  const body = rest.slice(closing.index + closing[0].length + 1)
  return { fields: declareFields(parsed.fields, 'front-matter', 1), body, bodyLine: countLines(yaml) + 3 }
}
