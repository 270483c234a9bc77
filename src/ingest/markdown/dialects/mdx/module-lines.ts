import { isImageName } from '../image-name.ts'
import { partsOf } from '../prose-parts.ts'

const IMPORT = /^import\s+(?:[^\n]{0,500}?\sfrom\s+)?(['"])([^'"\n]+)\1[ \t]*;?[ \t]*$/
const OPENS_IMPORT = /^import\s*(?:[\w$*]+\s*,\s*)?\{[^}\n]*$/
const EXPORT = /^export\s+(?:default|const|let|var|async|function|class|type|interface|\{|\*)/
const NAME = /^import\s+([\w$]+)\s+from\b/
const FENCE = /^\s*(?:`{3,}|~{3,})/

const isModuleLine = (line: string): boolean => IMPORT.test(line) || OPENS_IMPORT.test(line) || EXPORT.test(line)

const isImport = (line: string): boolean => IMPORT.test(line) && / from /.test(line)

/** Whether a Markdown text imports modules, as only MDX does; what is code says nothing. */
export function importsModules(text: string): boolean {
  if (!text.split('\n').some(isImport)) return false
  return partsOf(text).some(({ text: part, isCode }) => !isCode && part.split('\n').some(isImport))
}

const count = (text: string, marks: RegExp): number => text.match(marks)?.length ?? 0

/** By how many levels of brackets a line is deeper at its end. */
const depthIn = (line: string): number => count(line, /[([{]/g) - count(line, /[)\]}]/g)

/** A text without its module lines, and the images that they import, by name. */
export interface WithoutModules {
  readonly text: string
  readonly images: ReadonlyMap<string, string>
}

/** Removes the lines that import and export modules, but keeps line breaks. A statement lasts until its brackets close. */
export function withoutModuleLines(text: string): WithoutModules {
  const images = new Map<string, string>()
  let [depth, inFence] = [0, false]
  const kept = text.split('\n').map((line) => {
    if (depth <= 0 && FENCE.test(line)) inFence = !inFence
    if (inFence || (depth <= 0 && !isModuleLine(line))) return line
    const [name, address = ''] = [NAME.exec(line)?.[1], IMPORT.exec(line)?.[2]]
    if (name !== undefined && isImageName(address)) images.set(name, address)
    depth = Math.max(0, depth) + depthIn(line)
    return ''
  })
  return depth > 0 ? { text, images } : { text: kept.join('\n'), images }
}
