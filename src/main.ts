import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { readVersion } from './commands/load-config.ts'
import { processTerminal, type Terminal } from './commands/terminal.ts'
import type { Instant } from './domain/instant.ts'
import { explainError } from './publisher/explain-error.ts'
import { DAYS_KEPT } from './readers/reader-counts.ts'

/** Exit status of a command that failed. */
const FAILED = 2

function parseNow(text: string): Instant {
  const instant = Date.parse(text)
  if (Number.isNaN(instant)) throw new InvalidArgumentError('It must be a date such as 2026-01-31T12:00:00Z.')
  return instant
}

function parseDays(text: string): number {
  const days = Number(text)
  if (Number.isInteger(days) && days >= 1 && days <= DAYS_KEPT) return days
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${DAYS_KEPT}.`)
}

async function inspectOrList(
  file: string | undefined,
  options: { readonly doubtful?: boolean; readonly json?: boolean },
  terminal: Terminal,
): Promise<number> {
  if (options.doubtful) return (await import('./commands/list-doubtful.ts')).listDoubtful(file, options, terminal)
  return (await import('./commands/inspect.ts')).inspect(file, options, terminal)
}

/**
 * Each command is loaded only when it is used, because the code of the server or the reader takes tens of megabytes.
 */
function describe(terminal: Terminal, finish: (status: number) => void): Command {
  const program = new Command('gazette')
    .description('Turns a folder of raw articles into RSS 2.0, Atom 1.0 and JSON Feed 1.1, and serves them.')
    .version(readVersion())
    .exitOverride()
  program
    .command('serve')
    .description('publish the articles, serve the feeds, and keep both up to date')
    .action(async () => finish(await (await import('./commands/serve.ts')).serve(terminal)))
  program
    .command('build')
    .description('publish the articles once; status 0: all published, 1: some not, 2: failed')
    .option('--now <date>', 'use this as the current time, for reproducible builds', parseNow)
    .action(async (options: { now?: Instant }) =>
      finish(await (await import('./commands/build.ts')).build(options, terminal)),
    )
  program
    .command('inspect')
    .description('show what is read from an article, or from each in a folder, line by line, with the evidence')
    .argument('[file]')
    .option('--doubtful', 'instead, list the articles in the seeds folder that may have been misread')
    .option('--json', 'print JSON')
    .action(async (file: string | undefined, options: { doubtful?: boolean; json?: boolean }) =>
      finish(await inspectOrList(file, options, terminal)),
    )
  program
    .command('stats')
    .description('show who polled the feeds in the last days')
    .option('--days <count>', 'days to show, including today; 7 by default', parseDays)
    .option('--json', 'print JSON')
    .action(async (options: { days?: number; json?: boolean }) =>
      finish(await (await import('./commands/stats.ts')).stats(options, terminal)),
    )
  program
    .command('config')
    .description('show the effective settings')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) =>
      finish((await import('./commands/show-config.ts')).showConfig(options, terminal)),
    )
  program
    .command('announce')
    .description('tell hubs which feeds have changed, after uploading what gazette build wrote')
    .action(async () => finish(await (await import('./commands/announce.ts')).announce(terminal)))
  program
    .command('withdraw')
    .description('let the next pass withdraw all articles whose files are gone, however many')
    .action(async () => finish((await import('./commands/withdraw.ts')).withdraw(terminal)))
  return program
}

/** Runs the command line; resolves with the exit status. */
export async function main(words: readonly string[]): Promise<number> {
  let status = 0
  const terminal = processTerminal()
  try {
    await describe(terminal, (end) => {
      status = end
    }).parseAsync(words, { from: 'user' })
  } catch (error) {
    // Commander has already printed the error, or the help requested.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : FAILED
    terminal.printError(explainError(error).message)
    return FAILED
  }
  // Streams report errors only after the current turn of the event loop.
  await new Promise(setImmediate)
  const lost = terminal.lost()
  if (lost === undefined) return status
  terminal.printError(lost)
  return FAILED
}
