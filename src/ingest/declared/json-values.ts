/** A JSON object of unknown content. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a value is an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value if it is a list, otherwise an empty list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/**
 * The value of the first of these keys that is non-empty text or a number, as text, since ids may be numbers (JSON Feed
 * 1.1, `id`).
 */
export function textAt(object: JsonObject, ...names: readonly string[]): string | undefined {
  const values = names.map((name) => object[name])
  const value = values.find(
    (candidate) => (typeof candidate === 'string' && candidate.trim() !== '') || typeof candidate === 'number',
  )
  return value === undefined ? undefined : String(value).trim()
}
