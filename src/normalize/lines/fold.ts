/** Whatever has to be folded beyond its case: most lines have none of it. */
const UNUSUAL = /[^ -_a-~]| {2}/

/**
 * A text in the form that lines are compared in: lower case, one kind of quote and dash, single spaces.
 * Two lines with the same fold are the same line to a reader.
 */
export function fold(text: string): string {
  if (!UNUSUAL.test(text)) return text.toLowerCase().trim()
  return text
    .toLowerCase()
    .replace(/[\s\u00a0\u200b\u3000\ufeff]+/g, ' ')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”„«»‟]/g, '"')
    .replace(/[‐‑–—−]/g, '-')
    .trim()
}
