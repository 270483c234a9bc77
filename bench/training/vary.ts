import type { Case } from '../cases.ts'
import { foldForScore } from '../score.ts'
import { seeded } from './boost.ts'

/**
 * Chances of a change: that a line of furniture goes, or all blank lines; that head, foot or blank lines are another
 * page's.
 */
const FEW = 0.15
const SOME = 0.3
/** Most lines taken from another page. */
const MOST = { head: 30, foot: 40 }
/** Of the own head fewer lines than this stay. */
const MOST_ABOVE = 4
/** Longer lines (folded, in UTF-16 units) stay: they may be text that the labels leave out. */
const LONGEST_GONE = 60

/**
 * The text of a case as it might stand on another page: without some lines of furniture, with the head or foot of the
 * donor's page, with other blank lines. Its labels stay true. The same seed gives the same text.
 */
export function varyText(labelled: Case, donor: Case, seed: number): string {
  const random = seeded(seed)
  const isOwn = ownLines(labelled)
  const lines = labelled.text.split('\n')
  const title = titleLine(labelled)
  const from = title > 0 && random() < SOME ? title - Math.floor(random() * Math.min(MOST_ABOVE, title + 1)) : 0
  const kept = lines.slice(from).filter((line) => line.trim() === '' || isOwn(line) || random() >= FEW)
  const head = title >= 0 && random() < SOME ? headOf(donor) : []
  const foot = random() < SOME ? footOf(donor) : []
  return space([...head, ...kept, ...foot], random())
}

function space(lines: readonly string[], chance: number): string {
  if (chance < FEW) return lines.filter((line) => line.trim() !== '').join('\n')
  return lines.join(chance < SOME ? '\n\n' : '\n')
}

const titleLine = ({ text, expect }: Case): number =>
  text.split('\n').findIndex((line) => foldForScore(line) === foldForScore(expect.title))

/** Tells which lines are the title or text, by the labels. */
function ownLines({ expect }: Case): (line: string) => boolean {
  const text = foldForScore([expect.title, ...(expect.body ?? expect.bodyMustContain ?? [])].join('\n'))
  return (line) => {
    const folded = foldForScore(line)
    return folded.length > LONGEST_GONE || text.includes(folded)
  }
}

/** The lines above the title without authors' names. */
function headOf(donor: Case): string[] {
  const title = titleLine(donor)
  const names = new Set((donor.expect.authors ?? []).map(foldForScore))
  const lines = donor.text.split('\n').slice(Math.max(0, title - MOST.head), Math.max(0, title))
  return lines.filter((line) => !names.has(foldForScore(line)))
}

/** The lines below the last paragraph, if the whole body is labelled. */
function footOf({ text, expect }: Case): string[] {
  const last = foldForScore(expect.body?.at(-1))
  const lines = text.split('\n')
  const at = last === '' ? -1 : lines.findLastIndex((line) => foldForScore(line) === last)
  return at < 0 ? [] : lines.slice(at + 1, at + 1 + MOST.foot)
}
