import { translateTagAddresses } from './tag-addresses.ts'
import type { TagTranslator } from './tags.ts'
import { withoutBetween } from './without-between.ts'

const ADDRESS = /\{\{-?[ \t]*site\.(?:baseurl|url)[ \t]*-?\}\}/g
/** An address that a filter would complete: `{{ "/about/" | relative_url }}`. */
const FILTERED =
  /\{\{-?[ \t]*(?:"([^"\n]{0,400})"|'([^'\n]{0,400})')[ \t]*\|[ \t]*(?:(?:relative_|absolute_)?url|prepend:[ \t]*site\.\w{1,20})[ \t]*(?:\|[^{}\n]{0,100})?-?\}\}/g
/** A link around a picture that a tag named, and words directly behind it. */
const LINKED_PICTURE =
  /\[!\[[^[\]\n]{0,2000}\]\(<[^<>\n]{0,500}>(?: "[^"\n]{0,2000}")?\)\]\((?:<[^<>\n]{0,500}>|[^()\s]{0,500})\)(?=[\p{L}\p{N}*_[])/gu
const ATTRIBUTES = /^[ \t]*\{:[^}\n]{0,300}\}[ \t]*$/gm
const HEADING_ID = /^(#{1,6} [^\n]{0,500}?)[ \t]*\{#[\w:.-]{1,100}\}[ \t]*$/gm
const CONTAINER = /^[ \t]*:{3,}[ \t]*(?:\{[^}\n]{0,200}\}|[\w-]+)?(?:\[([^\]\n]{0,300})\])?[ \t]*(.*)$/gm

const COMMENTS: readonly (readonly [string, string])[] = [
  ['{% comment %}', '{% endcomment %}'],
  ['{%- comment -%}', '{%- endcomment -%}'],
  ['{{/*', '*/}}'],
]

/**
 * Converts the extensions of Jekyll, Hugo, Docusaurus and others to Markdown: tags for players and images to what they
 * stand for, titles of boxes to lines. What is between tags is kept.
 */
export function translateSiteGenerators(text: string, tags: TagTranslator): string {
  const spoken = COMMENTS.reduce((rest, [open, close]) => withoutBetween(rest, open, close), text)
  const filtered = spoken.replace(FILTERED, (_whole, double?: string, single?: string) => double ?? single ?? '')
  return tags
    .translate(translateTagAddresses(filtered))
    .replace(LINKED_PICTURE, '$&<br>')
    .replace(ADDRESS, '')
    .replace(ATTRIBUTES, '')
    .replace(HEADING_ID, '$1')
    .replace(CONTAINER, (_whole, name: string | undefined, rest: string) => {
      const title = `${name ?? ''} ${rest}`.trim()
      // Two spaces break the line.
      return title === '' ? '' : `**${title}**  `
    })
}

const EXPRESSION = /\{\{[^{}\n]{1,200}\}\}/

/**
 * The first expression that only a site generator can evaluate, such as `{{ page.title }}`; undefined if there is none.
 */
export const expressionIn = (text: string): string | undefined => EXPRESSION.exec(text)?.[0]
