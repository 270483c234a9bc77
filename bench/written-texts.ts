import type { Case } from './cases.ts'

/** A line of a written text with its role, as bench/written/README.md lists them. */
interface WrittenLine {
  readonly role: string
  readonly text: string
}

/** Roles of lines that start a part of the text; the same letter in lower case continues it. */
const BODY = 'BH'
const CONTINUES = /^[a-z]$/
/** Shortest line of furniture, in UTF-16 units, whose presence in a body tells anything. */
const TELLING = 8

/**
 * Parses texts that were written for Gazette, each line with its role, to labelled cases. Throws an Error that names a
 * line without a role.
 */
export function parseWrittenTexts(file: string): Case[] {
  const [preface = '', ...texts] = file.split(/^=== /m)
  if (preface.trim() !== '') throw new Error(`text above the first header: ${preface.trim().split('\n')[0]}`)
  return texts.map(parseWrittenText)
}

function parseWrittenText(text: string): Case {
  const [header = '', ...rest] = text.trimEnd().split('\n')
  const fields = parseHeader(header)
  const lines = rest.map((line) => parseLine(line, fields.get('id') ?? header))
  const body = partsOf(lines, BODY)
  const whole = body.join('\n')
  return {
    id: fields.get('id') ?? '',
    lang: fields.get('lang') ?? '',
    langSure: true,
    isWritten: true,
    text: lines.map((line) => line.text).join('\n'),
    expect: {
      title: fields.get('title') ?? '',
      authors: (fields.get('authors') ?? '')
        .split(';')
        .map((name) => name.trim())
        .filter(Boolean),
      published: fields.get('published') === 'null' ? null : (fields.get('published') ?? null),
      standfirst: partsOf(lines, 'S'),
      captions: partsOf(lines, 'C'),
      body,
      bodyMustContain: body.map(withoutBullet),
      bodyMustNotContain: partsOf(lines, '.').filter((line) => line.length >= TELLING && !whole.includes(line)),
    },
  }
}

/** A list item, question or answer as a reader sees it, whatever its bullet or label. */
const withoutBullet = (part: string): string =>
  part.replace(/^(?:(?:[-–—•*·▪●○]|\d{1,2}[.)])\s+|[问問答][:：]\s*)/u, '')

/** Fields of a header "ID | name: value | name: value". */
function parseHeader(header: string): ReadonlyMap<string, string> {
  const [id = '', ...fields] = header.split(' | ')
  const pairs = fields.map(
    (field) => [field.slice(0, field.indexOf(':')).trim(), field.slice(field.indexOf(':') + 1).trim()] as const,
  )
  return new Map([['id', id.trim()], ...pairs])
}

function parseLine(line: string, id: string): WrittenLine {
  if (line.trim() === '') return { role: '', text: '' }
  if (!/^[TSADCHBN.tsbcan]\|/.test(line)) throw new Error(`${id}: a line without a role: ${line}`)
  return { role: line.charAt(0), text: line.slice(2) }
}

/** The end of one line and the beginning of the next in a script without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。，：「」“”]\n[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー「“]/u

/** Two lines of a part, a word that is broken between them made whole. */
function joined(above: string, below: string): string {
  const next = below.trimStart()
  if (/\p{L}-$/u.test(above) && /^\p{Ll}/u.test(next)) return above.slice(0, -1) + next
  return UNSPACED.test(`${above.slice(-1)}\n${next.charAt(0)}`) ? above + next : `${above} ${below}`
}

/** The parts with one of the roles, each joined with the lines that continue it. */
function partsOf(lines: readonly WrittenLine[], roles: string): string[] {
  const parts: string[] = []
  let isIn = false
  for (const { role, text } of lines.filter((line) => line.role !== '')) {
    if (roles.includes(role)) parts.push(text)
    else if (isIn && CONTINUES.test(role)) parts.push(joined(parts.pop() ?? '', text))
    isIn = roles.includes(role) || (isIn && CONTINUES.test(role))
  }
  return parts.map((part) => part.trim())
}
