import { translateAdmonitions } from './admonitions.ts'
import { translateCodeTags } from './code-tags.ts'
import { isMdx, translateMdx } from './mdx/translate-mdx.ts'
import { translateNoteApps } from './note-apps.ts'
import { type Part, partsOf } from './prose-parts.ts'
import { expressionIn, translateSiteGenerators } from './site-generators.ts'
import { createTagTranslator } from './tags.ts'

/** Every text that needs translating contains one of these. */
const SIGNS = /\[\[|%%|==|[ \t]\^|\[!|\{[%{:#/]|=\{|^[ \t]*(?::::|!!!|\?\?\?)|^[ \t]*\[_?toc_?\]/im
const RAW = /\{%-?[ \t]*raw[ \t]*-?%\}|\{%-?[ \t]*endraw[ \t]*-?%\}/g

/** A text in CommonMark, with the same line numbers. */
export interface Translation {
  readonly text: string
  readonly remarks: readonly string[]
}

const LONGEST_TAG = 80

const shortened = (tag: string): string => (tag.length <= LONGEST_TAG ? tag : `${tag.slice(0, LONGEST_TAG)}…`)

function remarksOn(expression: string | undefined, [tag, ...others]: readonly string[]): readonly string[] {
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  return [
    ...(expression === undefined
      ? []
      : [`holds ${expression}, which only its site generator can evaluate: it is published unchanged`]),
    ...(tag === undefined ? [] : [`leaves out ${shortened(tag)}${more}: only its site generator can show that`]),
  ]
}

/** What stands between `{% raw %}` and `{% endraw %}` is shown as it is. */
function withoutRaw({ text, isCode }: Part): readonly Part[] {
  if (isCode) return [{ text, isCode }]
  return text.split(RAW).map((piece, at, { length }) => ({ text: piece, isCode: at % 2 === 1 && at < length - 1 }))
}

const IMG = /<img\s[^<>]{1,2000}>/gi
const EXPRESSION_VALUE = /\s[\w-]{1,40}=\{(?:\{[^{}]{0,500}\}|[^{}]{0,100})\}/g

/** Docusaurus reads every Markdown file as MDX, whose images may have styles and sizes that are none in HTML. */
const withPlainImages = (text: string): string => text.replace(IMG, (tag) => tag.replace(EXPRESSION_VALUE, ''))

/** Converts the extensions of note apps, site generators and MDX to Markdown; code stays as it is. */
export function translateDialects(written: string, path = ''): Translation {
  const hasComponents = isMdx(path, written)
  if (!hasComponents && !SIGNS.test(written)) return { text: written, remarks: [] }
  const text = translateCodeTags(translateAdmonitions(hasComponents ? translateMdx(written) : written))
  const tags = createTagTranslator(text, hasComponents)
  const parts = partsOf(text)
    .flatMap(withoutRaw)
    .map(({ text: part, isCode }) => ({
      part: isCode ? part : translateSiteGenerators(translateNoteApps(withPlainImages(part)), tags),
      isCode,
    }))
  const left = parts
    .map(({ part, isCode }) => (isCode ? undefined : expressionIn(part)))
    .find((one) => one !== undefined)
  return { text: parts.map(({ part }) => part).join(''), remarks: remarksOn(left, tags.unshown) }
}
