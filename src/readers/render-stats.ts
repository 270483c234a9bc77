import type { ReaderSummary, Summary } from './summarize.ts'

const HEADINGS = ['', 'subscribers', 'polls', '304', 'conditional', '226', '429', 'sent'] as const
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const
/** Most feeds and readers shown; the JSON output has all of them. */
const MOST_FEEDS = 25
const MOST_READERS = 12

/** Renders the counts for people: a plain-text table with one block per feed. */
export function renderStats(summary: ReaderSummary): readonly string[] {
  const { from, to, total, feeds } = summary
  const period = from === to ? from : `${from} to ${to}`
  if (total.polls === 0) return [`No feed was polled (${period}, UTC).`]
  const shown = feeds.slice(0, MOST_FEEDS)
  const rows = shown.flatMap((feed) => [
    toCells(feed.feed, feed),
    ...feed.readers.slice(0, MOST_READERS).map((reader) => toCells(`  ${reader.reader}`, reader)),
    ...restOf(feed.readers.length - MOST_READERS, 'readers', '  '),
  ])
  const more = restOf(feeds.length - shown.length, 'feeds', '')
  return [`Polls ${period} (UTC)`, '', ...align([[...HEADINGS], ...rows, ...more, toCells('all feeds', total)])]
}

/** Renders the counts as JSON. */
export function renderStatsAsJson(summary: ReaderSummary): string {
  return JSON.stringify(summary, null, 2)
}

function restOf(count: number, what: string, indent: string): string[][] {
  return count > 0 ? [[`${indent}and ${count} more ${what}`]] : []
}

function toCells(name: string, row: Summary): string[] {
  const { polls, conditional, delta, refused, bytes } = row
  const counts = [polls, percent(row.notModified, polls), percent(conditional, polls), delta, refused]
  return [name, String(row.subscribers), ...counts.map(String), toSize(bytes)]
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '' : `${Math.floor((100 * part) / whole)} %`
}

/** Formats a size in decimal units with three digits: `1.23 MB`. */
function toSize(bytes: number): string {
  const power = Math.min(UNITS.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  const decimals = power === 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2
  return `${value.toFixed(decimals)} ${UNITS[power]}`
}

/** Aligns the first column to the left, the others to the right. */
function align(rows: readonly (readonly string[])[]): string[] {
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}
