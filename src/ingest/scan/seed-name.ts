import type { DocumentFormat } from '../../domain/document.ts'
import { UNREAD_BY_EXTENSION } from './unread-formats.ts'

/** The format of a file: that of its documents, or that of messages, which contain mails or pages. */
export type SeedFormat = Exclude<DocumentFormat, 'mail'> | 'message'

/** The format for each file extension; the readers are in `readers/`. */
export const FORMAT_BY_EXTENSION: Readonly<Record<string, SeedFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  xml: 'feed',
  rss: 'feed',
  atom: 'feed',
  rdf: 'feed',
  json: 'feed',
  docx: 'office',
  // Often an RTF document; an old Word document is refused when its bytes are seen.
  doc: 'office',
  docm: 'office',
  odt: 'office',
  rtf: 'office',
  eml: 'message',
  emlx: 'message',
  mhtml: 'message',
  mht: 'message',
}

const READABLE = Object.keys(FORMAT_BY_EXTENSION)
  .map((extension) => `.${extension}`)
  .join(', ')

const TEMPORARY =
  /(?:~|\.(?:sw[a-p]|part|partial|crdownload|download|tmp|temp|bak|lock))$|^(?:~WR[A-Z]\d+|#.*#$|4913$)/i
const SIDECAR = /\.meta\.ya?ml$/i
// Characters that no path should contain; U+FFFD stands for bytes that are not UTF-8.
const ODD = /[\p{Cc}\p{Cs}\u{fffd}\u{2028}\u{2029}\u{202a}-\u{202e}\u{2066}-\u{2069}]/u

function byExtension<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  const dot = name.lastIndexOf('.')
  if (dot < 1) return undefined
  const extension = name.slice(dot + 1).toLowerCase()
  return Object.hasOwn(table, extension) ? table[extension] : undefined
}

/** The format of a file by its name; undefined if it is not supported. */
export function formatOf(name: string): SeedFormat | undefined {
  return byExtension(FORMAT_BY_EXTENSION, name)
}

/** Whether a name is that of a hidden file or folder, or of a mark that a word processor leaves beside an open document. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$')
}

/** Whether a name is that of a sidecar. */
export function isSidecar(name: string): boolean {
  return SIDECAR.test(name)
}

/** Whether a name has characters that must not occur in a reported or stored path. */
export function isOddName(name: string): boolean {
  return ODD.test(name)
}

/** The possible names of an article's sidecar, in order of precedence. */
export function sidecarNames(article: string): readonly string[] {
  const stem = article.slice(0, article.lastIndexOf('.'))
  return [`${article}.meta.yaml`, `${article}.meta.yml`, `${stem}.meta.yaml`, `${stem}.meta.yml`]
}

/** Why a file with this name is not an article; undefined if it may be one. */
export function nameProblem(name: string): string | undefined {
  if (TEMPORARY.test(name)) return 'is a temporary file of an editor or a download'
  if (formatOf(name) !== undefined) return undefined
  return byExtension(UNREAD_BY_EXTENSION, name) ?? `is not of a supported type: ${READABLE}`
}
