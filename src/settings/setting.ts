import { yaml, yamlProblem } from './yaml.ts'

/** Converts a raw value from the environment or from `gazette.yaml`; throws `WrongValue`. */
export type ParseSetting<T> = (raw: unknown) => T

/** Says what a value should have been; the caller adds which setting it is and where it was set. */
export class WrongValue extends Error {
  readonly code = 'WRONG_VALUE'
}

/** Any non-empty text. */
export function parseText(raw: unknown): string {
  if (typeof raw === 'number' || typeof raw === 'boolean') {
    throw new WrongValue(`must be text; put ${raw} in quotation marks`)
  }
  if (typeof raw !== 'string' || raw.trim() === '') throw new WrongValue('must be non-empty text')
  return raw.trim()
}

/** An integer within bounds. */
export function parseWhole(least: number, most: number): ParseSetting<number> {
  return (raw) => {
    const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
    throw new WrongValue(`must be a whole number from ${least} to ${most}`)
  }
}

/** A YAML boolean, or one of the usual words. */
export function parseYesNo(raw: unknown): boolean {
  const word = String(raw).trim().toLowerCase()
  if (['true', 'yes', 'on', '1'].includes(word)) return true
  if (['false', 'no', 'off', '0'].includes(word)) return false
  throw new WrongValue('must be yes or no')
}

/** One of several words. */
export function parseOneOf<const Word extends string>(...words: readonly Word[]): ParseSetting<Word> {
  return (raw) => {
    const word = words.find((candidate) => candidate === raw)
    if (word !== undefined) return word
    throw new WrongValue(`must be one of ${words.join(', ')}`)
  }
}

/** An absolute http or https URL without query or fragment; the result has no trailing slash. */
export function parseBaseUrl(raw: unknown): string {
  const url = URL.canParse(String(raw)) ? new URL(String(raw)) : undefined
  const fits = url !== undefined && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === ''
  if (!fits || url.username !== '') {
    throw new WrongValue('must be an http or https URL without a query, such as https://news.example.org')
  }
  return url.href.replace(/\/+$/, '')
}

/** An absolute http or https URL. */
export function parseWebUrl(raw: unknown): string {
  const text = String(raw)
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text).href
  throw new WrongValue('must be an http or https URL, such as https://news.example.org/about')
}

/** An IANA time zone known to this runtime. */
export function parseTimeZone(raw: unknown): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: parseText(raw) }).resolvedOptions().timeZone
  } catch {
    throw new WrongValue('must be an IANA time zone, such as Europe/Paris or UTC')
  }
}

/** A language tag (BCP 47). */
export function parseLanguage(raw: unknown): string {
  try {
    const [tag] = Intl.getCanonicalLocales(parseText(raw))
    if (tag !== undefined) return tag
  } catch {}
  throw new WrongValue('must be a language tag, such as fr or pt-BR')
}

/** An e-mail address, checked loosely, because RSS shows it as it is. */
export function parseEmail(raw: unknown): string {
  const text = parseText(raw)
  if (/^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/.test(text)) return text
  throw new WrongValue('must be an e-mail address, such as desk@news.example.org')
}

/** A list or mapping, either from `gazette.yaml` or written as YAML or JSON in an environment variable. */
export function parseStructure(raw: unknown): unknown {
  if (typeof raw !== 'string') return raw
  try {
    return yaml().parse(raw)
  } catch (error) {
    if (error instanceof yaml().YAMLParseError) throw new WrongValue(`is not YAML: ${yamlProblem(error)}`)
    throw error
  }
}
