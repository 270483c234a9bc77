import type * as Yaml from 'yaml'
import { late, loadPackage } from '../../content/late-package.ts'
import { indentContinued } from './indent-continued.ts'

const yaml = late(() => loadPackage<typeof Yaml>('yaml'))

/** A value as written: `2026` and `no` are strings. Null and an unquoted `false` mean that there is no value. */
export type YamlValue = string | false | null | readonly YamlValue[] | ReadonlyMap<YamlValue, YamlValue>

/** A key of the top-level mapping. */
export interface YamlField {
  readonly key: string
  readonly value: YamlValue
  /** 1-based line in the YAML text. */
  readonly line: number
}

/** The fields of a YAML text, or where it is invalid. */
export type YamlFields =
  | { readonly fields: readonly YamlField[] }
  | { readonly problem: string; readonly line: number; readonly column: number }

const LONGEST = 100_000

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').toLowerCase()
}

function broken(problem: string, line = 1, column = 1): YamlFields {
  return { problem, line, column }
}

/**
 * Parses YAML that is a mapping, such as front matter. Of a key that is given twice, which YAML forbids, all fields have
 * the last value, as in Jekyll. Never throws.
 */
export function parseYamlFields(text: string): YamlFields {
  if (text.length > LONGEST) return broken('it is longer than 100,000 characters')
  try {
    return parseMapping(text)
  } catch (error) {
    // Exponentially expanding aliases, or extremely deep nesting.
    return broken(error instanceof Error ? firstLine(error.message) : 'it cannot be read')
  }
}

/** `None` is what Python writes into templates. */
const NULL = /^(?:null|none|~)?$/i
const FALSE = /^false$/i

/** Converts plain scalars (YAML 1.2, section 7.3.3); quoted or tagged ones remain strings. */
function withoutNothing(document: Yaml.Document): void {
  yaml().visit(document, {
    Scalar(key, scalar) {
      if (key === 'key' || scalar.type !== 'PLAIN' || scalar.tag !== undefined) return
      const text = String(scalar.value)
      if (NULL.test(text)) scalar.value = null
      else if (FALSE.test(text)) scalar.value = false
    },
  })
}

function parse(text: string) {
  const { LineCounter, parseDocument } = yaml()
  const counter = new LineCounter()
  const options = { schema: 'failsafe', uniqueKeys: false, lineCounter: counter, prettyErrors: false } as const
  return { counter, document: parseDocument(text, options) }
}

/** Accepts a quoted value that goes on at the margin. */
function parseTolerantly(text: string): ReturnType<typeof parse> {
  const parsed = parse(text)
  if (parsed.document.errors[0]?.code !== 'MISSING_CHAR') return parsed
  const again = parse(indentContinued(text))
  return again.document.errors.length === 0 ? again : parsed
}

function parseMapping(text: string): YamlFields {
  const { isMap, isScalar } = yaml()
  const { document, counter } = parseTolerantly(text)
  const [error] = document.errors
  if (error !== undefined) {
    const { line, col } = counter.linePos(error.pos[0])
    return broken(firstLine(error.message), line, col)
  }
  const { contents } = document
  if (contents === null || (isScalar(contents) && contents.value === '')) return { fields: [] }
  if (!isMap(contents)) return broken('it is not a list of "name: value" lines')
  withoutNothing(document)
  const values: ReadonlyMap<YamlValue, YamlValue> = document.toJS({ mapAsMap: true })
  const keys = contents.items.map((pair) => pair.key).filter((key) => isScalar<string>(key))
  const lineAt = (offset = 0) => counter.linePos(offset).line
  return {
    fields: keys.map(({ value: key, range }) => ({ key, value: values.get(key) ?? null, line: lineAt(range?.[0]) })),
  }
}
