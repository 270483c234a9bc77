import { type DeclaredFields, declareFields } from './declare-fields.ts'
import { KEYS_BY_FIELD, plainKey } from './field-names.ts'
import type { YamlField } from './yaml-fields.ts'

/** Notion ends the names of exported pages with their ids. */
const EXPORTED = /[ /][\da-f]{32}\.(?:md|markdown)$/i
const TITLE = /^# (\S[^\n]*)\n[ \t]*\n/
const ESCAPED = /\\([^\w\s])/g
const PROPERTY = /^([^\s:][^:\n]{0,60}):[ \t]+(\S.*)$/
/** The beginning of a range of dates. */
const RANGE = /[ \t]+→.*$/

const KNOWN: ReadonlySet<string> = new Set(Object.values(KEYS_BY_FIELD).flat())

/** The properties of a page, and its text without them. */
export interface NotionPage {
  readonly fields: DeclaredFields
  /** With the same line numbers. */
  readonly body: string
}

function toField(line: string, number: number): YamlField | undefined {
  const [, key, value = ''] = PROPERTY.exec(line) ?? []
  return key === undefined ? undefined : { key, value: value.replace(RANGE, '').trim(), line: number }
}

function leftOutRemark(fields: readonly YamlField[]): readonly string[] {
  const others = fields.filter(({ key }) => !KNOWN.has(plainKey(key))).map(({ key }) => key)
  return others.length === 0 ? [] : [`properties of Notion that no field has are left out: ${others.join(', ')}`]
}

/**
 * Reads the properties that Notion writes below the title of an exported page, "Status: Draft"; undefined for other
 * files, and without properties.
 */
export function notionPage(path: string, text: string): NotionPage | undefined {
  const [opening, written] = (EXPORTED.test(path) && TITLE.exec(text)) || []
  if (opening === undefined || written === undefined) return undefined
  const lines = text.slice(opening.length).split('\n')
  const end = lines.findIndex((line) => line.trim() === '')
  const head = end < 0 ? [] : lines.slice(0, end)
  const found = head.flatMap((line, at) => toField(line, at + 3) ?? [])
  if (found.length === 0 || found.length < head.length) return undefined
  const title = { key: 'title', value: written.replace(ESCAPED, '$1').trim(), line: 1 }
  const fields = declareFields([title, ...found], 'notion')
  const body = opening + [...head.map(() => ''), ...lines.slice(end)].join('\n')
  return { fields: { ...fields, remarks: [...fields.remarks, ...leftOutRemark(found)] }, body }
}
