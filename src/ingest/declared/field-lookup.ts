import type { Evidence, Found } from '../../domain/evidence.ts'
import { type FieldName, KEYS_BY_FIELD, NESTED, plainKey } from './field-names.ts'
import { toName } from './field-values.ts'
import type { YamlField, YamlValue } from './yaml-fields.ts'

/** Parses the value of a key; undefined if it is unusable. */
export type ParseValue<T> = (value: YamlValue, key: string) => T | undefined

/** Finds fields by any of their names. */
export interface FieldLookup {
  /** The first key with a usable value; an unusable value gives a remark if `expected` says what it should be. */
  one<T>(name: FieldName, parse: ParseValue<T>, expected?: string): Found<T> | undefined
  /** The distinct values of all keys; an unusable value gives a remark. */
  all<T>(name: FieldName, parse: ParseValue<readonly T[]>, expected: string): readonly Found<T>[]
  raw(key: string): string
  readonly remarks: readonly string[]
}

const YES_NO = /^(?:true|false|yes|no|on|off)$/i

/**
 * How an unusable value is shown in a remark; undefined for empty values, and for booleans, which may be meant for
 * another program.
 */
function shownValue(value: YamlValue): string | undefined {
  if (value instanceof Map) return value.size === 0 ? undefined : 'a mapping'
  if (Array.isArray(value)) return value.length === 0 ? undefined : 'a list'
  const text = toName(value)
  return text === undefined || YES_NO.test(text) ? undefined : `"${text}"`
}

/** Top-level keys take precedence over those in nested mappings. */
function byPlainKey(fields: readonly YamlField[]): ReadonlyMap<string, YamlField> {
  const inner = fields.flatMap(({ key, value, line }) =>
    value instanceof Map && NESTED.includes(plainKey(key))
      ? [...value].map(([name, inside]: [YamlValue, YamlValue]) => ({ key: String(name), value: inside, line }))
      : [],
  )
  return new Map([...inner, ...fields].map((field) => [plainKey(field.key), field]))
}

function distinct<T>(list: readonly Found<T>[]): readonly Found<T>[] {
  return [
    ...new Map(list.toReversed().map((found) => [JSON.stringify(found.value).toLowerCase(), found])).values(),
  ].toReversed()
}

/** Creates a lookup; `rule` and the line numbers, counted from `lineOffset`, become the evidence. */
export function lookupFields(list: readonly YamlField[], rule: string, lineOffset: number): FieldLookup {
  const fields = byPlainKey(list)
  const remarks: string[] = []
  const fieldsOf = (name: FieldName) => KEYS_BY_FIELD[name].flatMap((key) => fields.get(key) ?? [])
  const remark = (field: YamlField, expected: string) => {
    const shown = shownValue(field.value)
    if (shown !== undefined)
      remarks.push(`${field.key} in line ${field.line + lineOffset} is ${shown}, not ${expected}: left out`)
  }
  const evidence = ({ line }: YamlField): Evidence => ({ rule, line: line + lineOffset, confidence: 1 })
  return {
    remarks,
    raw: (key) => String(fields.get(key)?.value ?? ''),
    all: (name, parse, expected) =>
      distinct(
        fieldsOf(name).flatMap((field) => {
          const values = parse(field.value, field.key) ?? []
          if (values.length === 0) remark(field, expected)
          return values.map((value) => ({ value, evidence: evidence(field) }))
        }),
      ),
    one: (name, parse, expected) => {
      for (const field of fieldsOf(name)) {
        const value = parse(field.value, field.key)
        if (value !== undefined) return { value, evidence: evidence(field) }
        if (expected !== undefined) remark(field, expected)
      }
      return undefined
    },
  }
}
