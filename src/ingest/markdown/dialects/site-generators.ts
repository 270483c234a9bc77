import { type ShortcodeWords, shortcodes } from './shortcodes.ts'
import { withoutBetween } from './without-between.ts'

const SHORTCODE = /\{\{([<%])([^\n]{0,500}?)[>%]\}\}/g
const TAG = /\{%-?[ \t]*([\w-]+)([^\n]{0,500}?)-?%\}/g
const ADDRESS = /\{\{-?[ \t]*site\.(?:baseurl|url)[ \t]*-?\}\}/g
/** An address that a filter would complete: `{{ "/about/" | relative_url }}`. */
const FILTERED =
  /\{\{-?[ \t]*(?:"([^"\n]{0,400})"|'([^'\n]{0,400})')[ \t]*\|[ \t]*(?:(?:relative_|absolute_)?url|prepend:[ \t]*site\.\w{1,20})[ \t]*(?:\|[^{}\n]{0,100})?-?\}\}/g
const ATTRIBUTES = /^[ \t]*\{:[^}\n]{0,300}\}[ \t]*$/gm
const HEADING_ID = /^(#{1,6} [^\n]{0,500}?)[ \t]*\{#[\w:.-]{1,100}\}[ \t]*$/gm
const CONTAINER = /^[ \t]*:{3,}[ \t]*(?:\{[^}\n]{0,200}\}|[\w-]+)?[ \t]*(.*)$/gm
const WORD = /(?:([\w-]{1,40})=)?(?:"([^"]{0,400})"|'([^']{0,400})'|([^\s"'=]{1,400}))/g

/** The arguments of a shortcode: named ones by name, others by position. */
function wordsOf(text: string): ShortcodeWords {
  const words: Record<string, string> = {}
  let place = 0
  for (const [, name, double, single, bare] of text.matchAll(WORD)) {
    words[name ?? place++] = double ?? single ?? bare ?? ''
  }
  return words
}

function codeFence(name: string, inside: string): string | undefined {
  if (name === 'highlight') return `\`\`\`${/^[ \t]*([\w+-]+)/.exec(inside)?.[1] ?? ''}`
  return name === 'endhighlight' || name === '/highlight' ? '```' : undefined
}

function translateShortcode(_whole: string, _kind: string, inside: string): string {
  const [, name = '', rest = ''] = /^\s*([/\w.-]+)([\s\S]*)$/.exec(inside.replace(/\/\s*$/, '')) ?? []
  const fence = codeFence(name, rest)
  if (fence !== undefined) return fence
  return Object.hasOwn(shortcodes, name) ? (shortcodes[name]?.(wordsOf(rest)) ?? '') : ''
}

function translateTag(_whole: string, name: string, inside: string): string {
  const fence = codeFence(name, inside)
  if (fence !== undefined) return fence
  return Object.hasOwn(shortcodes, name) ? (shortcodes[name]?.(wordsOf(inside)) ?? '') : ''
}

const COMMENTS: readonly (readonly [string, string])[] = [
  ['{% comment %}', '{% endcomment %}'],
  ['{%- comment -%}', '{%- endcomment -%}'],
  ['{{/*', '*/}}'],
]

/**
 * Converts the extensions of Jekyll, Hugo, Docusaurus and others to Markdown: shortcodes for players and images to what
 * they stand for, highlighted code to code blocks. Other tags are removed, but what is between them is kept.
 */
export function translateSiteGenerators(text: string): string {
  const spoken = COMMENTS.reduce((rest, [open, close]) => withoutBetween(rest, open, close), text)
  return spoken
    .replace(SHORTCODE, translateShortcode)
    .replace(TAG, translateTag)
    .replace(ADDRESS, '')
    .replace(FILTERED, (_whole, double?: string, single?: string) => double ?? single ?? '')
    .replace(ATTRIBUTES, '')
    .replace(HEADING_ID, '$1')
    .replace(CONTAINER, (_whole, title: string) => (title === '' ? '' : `**${title}**`))
}

const EXPRESSION = /\{\{[^{}\n]{1,200}\}\}/

/**
 * The first expression that only a site generator can evaluate, such as `{{ page.title }}`; undefined if there is none.
 */
export const expressionIn = (text: string): string | undefined => EXPRESSION.exec(text)?.[0]
