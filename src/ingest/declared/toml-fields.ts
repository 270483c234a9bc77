import type * as Toml from 'smol-toml'
import { late, loadPackage } from '../../content/late-package.ts'
import type { YamlField, YamlFields, YamlValue } from './yaml-fields.ts'

const toml = late(() => loadPackage<typeof Toml>('smol-toml'))

const LONGEST = 100_000

/** Dates stay as written, and numbers and `true` become text, so the values are the same as in YAML. */
function toValue(value: unknown): YamlValue {
  if (value instanceof toml().TomlDate) return value.toISOString()
  if (Array.isArray(value)) return value.map(toValue)
  if (typeof value === 'object' && value !== null) {
    return new Map(Object.entries(value).map(([key, inner]) => [key, toValue(inner)]))
  }
  if (value === false) return false
  return value === null || value === undefined ? null : String(value)
}

/** Hugo and Zola have custom fields in these tables; they count as top-level fields. */
const TABLES: ReadonlySet<string> = new Set(['extra', 'params', 'taxonomies'])

function toFields(table: object): readonly YamlField[] {
  return Object.entries(table).flatMap(([key, value]) => {
    if (TABLES.has(key) && typeof value === 'object' && value !== null) return toFields(value)
    return [{ key, value: toValue(value), line: 1 }]
  })
}

/** Parses TOML front matter, or says where it is invalid. Never throws. */
export function parseTomlFields(text: string): YamlFields {
  if (text.length > LONGEST) return { problem: 'it is longer than 100,000 characters', line: 1, column: 1 }
  try {
    return { fields: toFields(toml().parse(text)) }
  } catch (error) {
    if (!(error instanceof toml().TomlError)) return { problem: 'it cannot be read', line: 1, column: 1 }
    const problem = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '').toLowerCase()
    return { problem, line: error.line, column: error.column }
  }
}
