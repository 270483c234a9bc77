/**
 * A text in the form that lines are compared in: lower case, one kind of quote and dash, single spaces.
 * Two lines with the same fold are the same line to a reader.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\u00a0\u200b\u3000\ufeff]+/g, ' ')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”„«»‟]/g, '"')
    .replace(/[‐‑–—−]/g, '-')
    .trim()
}
