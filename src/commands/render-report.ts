import { parseFeedPath } from '../domain/feed-addresses.ts'
import { PAGES_FOLDER } from '../domain/published-names.ts'
import type { PassReport, Problem } from '../publish/pass-report.ts'
import type { Scope } from '../publish/wake-queue.ts'

const MOST_LINES = 10

function some(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines
  return [...lines.slice(0, MOST_LINES), `  … and ${lines.length - MOST_LINES} more`]
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** Pages that were written although no text is new: a picture is, or what an earlier pass could not finish. */
function otherNews({ changed }: PassReport): string {
  const pages = changed.filter((path) => path.startsWith(`${PAGES_FOLDER}/`)).length
  return pages > 0 ? `${pages} changed` : 'nothing new'
}

function summary(report: PassReport): string {
  const { admissions, withdrawn, counts, took } = report
  const { added, corrected, renamed } = admissions
  const changes = [
    [added, 'new'],
    [corrected, 'corrected'],
    [renamed, 'renamed'],
    [withdrawn.length, 'withdrawn'],
  ] as const
  const told = changes.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  const news = told.length > 0 ? told.join(', ') : otherNews(report)
  return `${plural(counts.published, 'article')} published: ${news} (${(took / 1000).toFixed(1)} s)`
}

function named(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...some(lines.map((line) => `  ${line}`))]
}

/** Fewest files with one reason that are named together. */
const FEWEST_ALIKE = 4

/** Of many files with one reason, the first and their number. */
function together(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_LINES) return problems
  const groups = Map.groupBy(problems, ({ reason }) => reason)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined || group.length < FEWEST_ALIKE) return group
    return [{ ...first, path: `${first.path} (and ${group.length - 1} others)` }]
  })
}

function unpublished({ problems }: PassReport, extent: Extent): readonly string[] {
  const heading = 'Not published:'
  if (extent === 'in short') return named(heading, together(problems).map(told))
  return problems.length === 0 ? [] : [heading, ...problems.map((problem) => `  ${told(problem)}`)]
}

const told = ({ path, reason }: Problem) => `${path}: ${reason}`

function held({ heldWithdrawals, heldFor }: PassReport): readonly string[] {
  if (heldWithdrawals === 0) return []
  const many = plural(heldWithdrawals, 'article')
  if (heldFor === 'empty folder') {
    const stays = heldWithdrawals === 1 ? 'stays' : 'stay'
    return [
      `No articles are left in the seeds folder, so ${many} ${stays} published. Mount the disk again, or, if this is intended, run: gazette withdraw`,
    ]
  }
  return [
    `${many} disappeared from the seeds folder at once and stay published. If this is intended, run: gazette withdraw`,
  ]
}

function heldPictures({ heldPictures: count }: PassReport): readonly string[] {
  if (count === 0) return []
  return [
    `${plural(count, 'picture')} disappeared from the seeds folder at once and stay published. Mount the disk again, or, if this is intended, run: gazette withdraw`,
  ]
}

/** Archives are written a few at a time, as a consequence of changes already reported. */
function isArchive(path: string): boolean {
  return parseFeedPath(path)?.archive !== undefined
}

/**
 * Whether a report contains anything new compared with that of the last pass over all seeds, and so is worth printing. A
 * pass over a few seeds knows of no others: it is also news where one of them has a problem, since somebody just saved it.
 */
export function isNews(report: PassReport, before: PassReport | undefined, scope: Scope): boolean {
  if (!before || !report.changed.every(isArchive)) return true
  if (scope !== 'all') return report.problems.length > 0
  const standing = ({ problems, waiting, heldWithdrawals, heldPictures }: PassReport) =>
    JSON.stringify([problems, waiting, heldWithdrawals, heldPictures])
  return standing(report) !== standing(before)
}

/** Whether a report names every file that is not published, however many. */
type Extent = 'in short' | 'all problems'

/** Renders a report in a few lines: what was published, what was not and why, and what is waiting. */
export function renderReport(report: PassReport, extent: Extent = 'in short'): readonly string[] {
  const waiting = report.waiting.map((entry) => `${entry.path}: until ${new Date(entry.releaseAt).toISOString()}`)
  return [
    summary(report),
    ...named(
      'New:',
      report.added.map(({ title, path }) => `${title}  (${path})`),
    ),
    ...named(
      'Withdrawn:',
      report.withdrawn.map(({ title }) => title),
    ),
    ...unpublished(report, extent),
    ...named('Waiting for their date:', waiting),
    ...named('Worth a look:', [...new Set(report.remarks.map(told))]),
    ...held(report),
    ...heldPictures(report),
  ]
}
