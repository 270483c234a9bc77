/** A row of a CSV text. */
export interface CsvRow {
  /** 1-based line where it begins. */
  readonly line: number
  readonly cells: readonly string[]
  /** Whether its quotation marks do not match, so that cells or whole rows may have run into each other. */
  readonly isBroken: boolean
}

interface Cell {
  readonly text: string
  /** Where the comma or line end after it is. */
  readonly end: number
  readonly isBroken: boolean
}

const END_OF_CELL = /[,\n]/g

function endFrom(text: string, from: number): number {
  END_OF_CELL.lastIndex = from
  return END_OF_CELL.exec(text)?.index ?? text.length
}

/** The quotation mark that closes a cell; those written twice do not. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

function cellAt(text: string, from: number): Cell {
  if (text[from] !== '"') {
    const end = endFrom(text, from)
    return { text: text.slice(from, end), end, isBroken: false }
  }
  const close = closingQuote(text, from + 1)
  if (close < 0) return { text: text.slice(from + 1), end: text.length, isBroken: true }
  const end = endFrom(text, close + 1)
  const quoted = text.slice(from + 1, close).replaceAll('""', '"')
  return { text: quoted + text.slice(close + 1, end), end, isBroken: end > close + 1 }
}

function rowAt(text: string, from: number, line: number): CsvRow & { readonly end: number } {
  const cells: string[] = []
  let isBroken = false
  for (let at = from; ; ) {
    const cell = cellAt(text, at)
    cells.push(cell.text)
    isBroken ||= cell.isBroken
    if (text[cell.end] !== ',') return { line, cells, isBroken, end: cell.end }
    at = cell.end + 1
  }
}

/**
 * Parses CSV (RFC 4180): cells may be quoted, and then have commas, line breaks and doubled quotation marks. Any text
 * gives rows; blank lines are none.
 */
export function parseCsv(written: string): readonly CsvRow[] {
  const text = written.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const rows: CsvRow[] = []
  let line = 1
  for (let at = 0; at < text.length; ) {
    const { end, ...row } = rowAt(text, at, line)
    if (end > at) rows.push(row)
    line += text.slice(at, end + 1).split('\n').length - 1
    at = end + 1
  }
  return rows
}
