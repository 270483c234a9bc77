/** Any object of JSON; what its keys hold is looked at before it is used. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a value is an object with keys. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A list, or none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The first of some keys that holds words or a number, as text: ids may be numbers (JSON Feed 1.1, `id`). */
export function textAt(object: JsonObject, ...names: readonly string[]): string | undefined {
  const values = names.map((name) => object[name])
  const value = values.find(
    (candidate) => (typeof candidate === 'string' && candidate.trim() !== '') || typeof candidate === 'number',
  )
  return value === undefined ? undefined : String(value).trim()
}
