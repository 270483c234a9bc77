/** Where a command writes: results to one stream, what went wrong to the other. */
export interface Terminal {
  readonly print: (line: string) => void
  readonly printError: (line: string) => void
  /** Draws a line over the last one drawn, at a terminal only; null clears it. */
  readonly redraw: (line: string | null) => void
  /** Columns; undefined where nobody watches. */
  readonly width: number | undefined
  /** Why what was printed was lost; undefined where it was not, or nobody wanted the rest. */
  readonly lost: () => string | undefined
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process
  let lost: string | undefined
  // Whoever reads only the beginning (`| head`) closes the pipe: that is no fault. A server goes on without a log.
  stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE') lost ??= `What this command says can't be written: ${message}`
  })
  stderr.on('error', () => undefined)
  return {
    print: (line) => stdout.write(`${line}\n`),
    printError: (line) => stderr.write(`${line}\n`),
    redraw: (line) => {
      if (stdout.isTTY) stdout.write(`\r\x1b[K${line ?? ''}`)
    },
    width: stdout.isTTY ? stdout.columns : undefined,
    lost: () => lost,
  }
}
