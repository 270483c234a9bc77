import { escapeAttribute } from '../../content/escape.ts'
import type { Document } from '../../domain/document.ts'
import type { DeclaredFields } from '../declared/declare-fields.ts'
import { splitFrontMatter } from '../declared/front-matter.ts'
import { translateDialects } from '../markdown/dialects/translate.ts'
import { isFragment } from '../page/page-origin.ts'
import { baseOf, type Reader, rejected, withheld } from '../reader.ts'
import { cleanText } from '../text/clean-text.ts'
import { readHtml } from './html-reader.ts'

/** Pages begin with markup, so most are not searched for front matter. */
const MARKUP = /^\s*</

/** Relative addresses are those of the page that the front matter declares. */
function baseElement({ declared: { link } }: DeclaredFields): string {
  return link === undefined ? '' : `<base href="${escapeAttribute(link.value)}">`
}

function withFields(document: Document, fields: DeclaredFields, isPiece: boolean): Document {
  const { declared, remarks, isClipped, pagePath } = fields
  return {
    ...document,
    ...(isPiece && !isClipped && { isAuthored: true }),
    ...(pagePath !== undefined && { pagePath }),
    declared: { ...document.declared, ...declared },
    remarks: [...remarks, ...(document.remarks ?? [])],
  }
}

/** Reads HTML: a post of a site generator below its front matter, or else a web page. */
export const readHtmlFile: Reader = (seed) => {
  if (MARKUP.test(seed.text)) return readHtml(seed)
  const split = splitFrontMatter(cleanText(seed.text), { base: baseOf(seed, undefined), pictures: seed.pictures })
  if ('problem' in split) return rejected(seed.path, split.problem)
  const { fields, body } = split
  if (fields === undefined) return readHtml(seed)
  if (fields.draft)
    return withheld(seed.path, 'is marked as a draft in its front matter: remove that line to publish it')
  const { text, remarks } = translateDialects(body, seed.path)
  const read = readHtml({ ...seed, text: baseElement(fields) + text, remarks: [...seed.remarks, ...remarks] })
  return { ...read, documents: read.documents.map((document) => withFields(document, fields, isFragment(text))) }
}
