import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readCases } from './cases.ts'

/** Texts of one language, in lines of a sentence or a paragraph each. */
export interface LabelledLines {
  readonly language: string
  readonly lines: readonly string[]
}

/** Reads a folder of `CODE.txt` with a sentence a line, or a file of labelled cases. */
export function readLabelledLines(path: string): LabelledLines[] {
  return statSync(path).isDirectory() ? readFolder(path) : readLabelledCases(path)
}

function readFolder(folder: string): LabelledLines[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({
      language: basename(name, '.txt').split('-')[0] ?? '',
      lines: readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean),
    }))
}

/** The paragraphs of each case's article; cases whose language is in doubt are left out. */
function readLabelledCases(file: string): LabelledLines[] {
  return readCases(file)
    .filter(({ langSure }) => langSure)
    .map(({ lang, expect }) => ({ language: lang.split('-')[0] ?? '', lines: expect.body ?? [] }))
}

/** A tuned table has seen one half of the lines; the other is kept back. */
export type Half = 'tuned' | 'kept-back'

/** Every second line, so that neighbouring sentences of one source are in both halves. */
export function halfOf({ language, lines }: LabelledLines, half: Half): LabelledLines {
  return { language, lines: lines.filter((_line, at) => at % 2 === (half === 'tuned' ? 0 : 1)) }
}

/** Texts of at least `length` UTF-16 units, made of whole lines and cut there; each line is a text where it is 0. */
export function textsOf(lines: readonly string[], length: number): string[] {
  if (length === 0) return [...lines]
  const texts: string[] = []
  let text = ''
  for (const line of lines) {
    text += text === '' ? line : ` ${line}`
    if (text.length < length) continue
    texts.push(text.slice(0, length))
    text = ''
  }
  return texts
}

/** What the other tags of a language are called here, and varieties that are read as the language they belong to. */
const NAMES: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', yue: 'zh', cmn: 'zh', kmr: 'ku', fil: 'tl' }

/** The code of the table for a tag. */
export const nameOf = (tag: string): string => NAMES[tag] ?? tag
