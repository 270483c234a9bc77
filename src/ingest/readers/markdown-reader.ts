import { hash } from 'node:crypto'
import { dataPicturesRemark } from '../../content/data-pictures.ts'
import { splitFrontMatter } from '../declared/front-matter.ts'
import { notionPage } from '../declared/notion-properties.ts'
import { isMdx } from '../markdown/dialects/mdx/translate-mdx.ts'
import { translateDialects } from '../markdown/dialects/translate.ts'
import { markdownLines } from '../markdown/markdown-lines.ts'
import { lostPicturesRemark } from '../markup/lost-pictures.ts'
import { baseOf, type Reader, rejected, withheld } from '../reader.ts'
import { cleanText } from '../text/clean-text.ts'

/** Reads Markdown: what its front matter, or its properties in Notion, declare, and the lines of its body with their markup. */
export const readMarkdown: Reader = (seed) => {
  const { path, text, encoding, remarks } = seed
  const split = splitFrontMatter(cleanText(text), { base: baseOf(seed, undefined), pictures: seed.pictures })
  if ('problem' in split) return rejected(path, split.problem)
  const notion = split.fields === undefined ? notionPage(path, split.body) : undefined
  const { fields, body, bodyLine } = { ...split, ...notion }
  if (fields?.draft) return withheld(path, 'is marked as a draft in its front matter: remove that line to publish it')
  const translated = translateDialects(body, path)
  const declared = fields?.declared ?? {}
  const { lines, lostPictures, dataPictures } = markdownLines(translated.text, {
    firstLine: bodyLine,
    mark: hash('sha256', path, 'hex').slice(0, 8),
    addresses: { base: baseOf(seed, declared.link?.value), pictures: seed.pictures },
    isMdx: isMdx(path, body),
  })
  const lost = [...lostPicturesRemark(lostPictures), ...dataPicturesRemark(dataPictures)]
  const all = [...remarks, ...(fields?.remarks ?? []), ...translated.remarks, ...lost]
  const isAuthored = fields !== undefined && !fields.isClipped
  const { pagePath } = fields ?? {}
  const said = { ...(isAuthored && { isAuthored }), ...(pagePath !== undefined && { pagePath }) }
  const document = { path, encoding, lines, declared, remarks: all, ...said } as const
  return { documents: [{ ...document, format: 'markdown' }], rejections: [] }
}
