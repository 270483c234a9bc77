import type { Terminal } from './terminal.ts'

/** Runs of fewer articles are too short for a progress bar. */
const WORTH_SHOWING = 500
const BAR_WIDTH = 30
/** Without a terminal, a line is printed at every tenth of the work. */
const STEPS = 10

function bar(done: number, total: number): string {
  const filled = Math.round((BAR_WIDTH * done) / total)
  return `reading articles [${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${done} of ${total}`
}

/** Shows the progress of a long run: a bar on a terminal, plain lines otherwise, nothing for a short run. */
export function showProgress(terminal: Terminal): (done: number, total: number) => void {
  let lastStep = 0
  return (done, total) => {
    if (total < WORTH_SHOWING) return
    if (terminal.width !== undefined) return terminal.redraw(done < total ? bar(done, total) : null)
    const step = Math.floor((STEPS * done) / total)
    if (step > lastStep) terminal.print(`reading articles: ${done} of ${total}`)
    lastStep = step % STEPS
  }
}
