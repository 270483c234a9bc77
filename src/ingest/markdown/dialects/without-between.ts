/** A text without what stands between two marks, the marks too; its lines stay where they are. A mark that nothing closes stays. */
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
