/** Removes everything between two marks, and the marks, but keeps line breaks. An unclosed mark stays. */
export function withoutBetween(text: string, open: string, close: string): string {
  let kept = ''
  let from = 0
  for (let start = text.indexOf(open); start >= 0; start = text.indexOf(open, from)) {
    const end = text.indexOf(close, start + open.length)
    if (end < 0) break
    kept += text.slice(from, start) + text.slice(start, end).replace(/[^\n]+/g, '')
    from = end + close.length
  }
  return kept + text.slice(from)
}
