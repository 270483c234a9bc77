import { withoutBetween } from '../without-between.ts'
import { importsModules, withoutModuleLines } from './module-lines.ts'
import { withoutIndents } from './without-indents.ts'

const LITERAL = /(=?)\{(?:(?:require|useBaseUrl)\()?\s*(['"])([^'"{}\n]*)\2\s*\)?(?:\.default)?\s*\}/g
const IMPORTED = /=\{\s*([\w$]{1,60})(?:\.src)?\s*\}/g
const STYLE = /\sstyle=\{\{[^{}]{0,500}\}\}/g
const FRAGMENT = /<\/?>/g

/** The id of a heading, which only MDX has in a comment. */
const HEADING_ID = /^#{1,6} [^\n]{0,500}\{\/\*[\w-]{1,200}\*\/\}[ \t]*$/m

/** Whether a Markdown file is one of MDX: by its name, or because it imports modules or has comments of MDX. */
export const isMdx = (path: string, text: string): boolean =>
  /\.mdx$/i.test(path) || importsModules(text) || HEADING_ID.test(text)

/**
 * Converts what MDX adds to Markdown, except components: modules and comments are removed, and values in braces become
 * plain ones. Lines stay where they are.
 */
export function translateMdx(written: string): string {
  const { text, images } = withoutModuleLines(written)
  const plain = withoutIndents(text)
  return withoutBetween(plain, '{/*', '*/}')
    .replace(LITERAL, (_whole, equals: string, _mark, value: string) => (equals ? `="${value}"` : value))
    .replace(IMPORTED, (whole, name: string) => (images.has(name) ? `="${images.get(name)}"` : whole))
    .replace(STYLE, '')
    .replace(FRAGMENT, '')
}
