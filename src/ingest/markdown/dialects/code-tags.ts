import { partsOf } from './prose-parts.ts'

const TAG = /\{(?:\{[<%]|%-?)[ \t]*(end|\/)?(?:highlight|codeblock)\b([^\n{}%]{0,300}?)(?:[>%]\}\}|-?%\})/g
/** Hexo and Octopress write "lang:ruby" anywhere, the others the language first. */
const LANGUAGE = /\blang:([\w+-]+)|^[ \t]*"?([\w+-]+)"?(?=[ \t]|$)/

function toFence(_whole: string, end: string | undefined, rest: string): string {
  const [, named, first] = LANGUAGE.exec(rest) ?? []
  return `\`\`\`${end === undefined ? (named ?? first ?? '') : ''}`
}

/** Converts the tags between which code stands to fences, so that it is read as code. */
export function translateCodeTags(text: string): string {
  const parts = partsOf(text).map(({ text: part, isCode }) => (isCode ? part : part.replace(TAG, toFence)))
  return parts.join('')
}
