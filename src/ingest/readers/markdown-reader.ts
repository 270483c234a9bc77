import { hash } from 'node:crypto'
import { splitFrontMatter } from '../declared/front-matter.ts'
import { translateDialects } from '../markdown/dialects/translate.ts'
import { markdownLines } from '../markdown/markdown-lines.ts'
import { cleanText } from '../text/clean-text.ts'
import { type Reader, rejected, withheld } from './reader.ts'

/** Reads Markdown: what its front matter declares, and its body in lines with their markup. */
export const readMarkdown: Reader = ({ path, text, encoding, remarks }) => {
  const split = splitFrontMatter(cleanText(text))
  if ('problem' in split) return rejected(path, split.problem)
  const { fields, body, bodyLine } = split
  if (fields?.draft) return withheld(path, 'is marked as a draft in its front matter: remove that line to publish it')
  const translated = translateDialects(body)
  const lines = markdownLines(translated.text, bodyLine, hash('sha256', path, 'hex').slice(0, 8))
  const declared = fields?.declared ?? {}
  const all = [...remarks, ...(fields?.remarks ?? []), ...translated.remarks]
  return { documents: [{ path, format: 'markdown', encoding, lines, declared, remarks: all }], rejections: [] }
}
