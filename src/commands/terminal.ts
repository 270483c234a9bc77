/** Where a command writes: results to one stream, errors to the other. */
export interface Terminal {
  readonly print: (line: string) => void
  readonly printError: (line: string) => void
  /** Replaces the line drawn last, on a terminal only; null clears it. */
  readonly redraw: (line: string | null) => void
  /** Width in columns; undefined if output is not a terminal. */
  readonly width: number | undefined
  /** Why output was lost; undefined if none was, or if the reader closed the pipe. */
  readonly lost: () => string | undefined
}

/** Names of files and texts of articles may contain what a terminal would obey. */
const CONTROL = /(?![\t\n])\p{Cc}/gu

/** A line without what a terminal would obey. */
export function harmless(line: string): string {
  return line.replace(CONTROL, '\u{fffd}')
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process
  let lost: string | undefined
  // A reader that wants only the beginning (`| head`) closes the pipe, which is no error. A server continues without
  // its log.
  stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE') lost ??= `The output of this command can't be written: ${message}`
  })
  stderr.on('error', () => undefined)
  return {
    print: (line) => stdout.write(`${harmless(line)}\n`),
    printError: (line) => stderr.write(`${harmless(line)}\n`),
    redraw: (line) => {
      if (stdout.isTTY) stdout.write(`\r\x1b[K${line ?? ''}`)
    },
    width: stdout.isTTY ? stdout.columns : undefined,
    lost: () => lost,
  }
}
