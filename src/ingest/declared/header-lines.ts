import type { YamlField, YamlFields } from './yaml-fields.ts'

/** A line of a header, and its key and value. */
const LINE = /^([A-Za-z][\w-]*):[ \t]*(.*)$/

/**
 * Parses the header lines of Pelican and MultiMarkdown, "Key: value", where an indented line continues the value above
 * it. Any text may be a value. Never throws.
 */
export function parseHeaderLines(text: string): YamlFields {
  const fields: YamlField[] = []
  for (const [at, line] of text.split('\n').entries()) {
    const [, key, value] = LINE.exec(line) ?? []
    const last = fields.at(-1)
    if (key !== undefined && value !== undefined) fields.push({ key, value: value.trim(), line: at + 1 })
    else if (last && line.trim() !== '') fields[fields.length - 1] = { ...last, value: `${last.value} ${line.trim()}` }
  }
  return { fields }
}
