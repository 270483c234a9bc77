// node bench/accuracy-dates.ts CASES.jsonl.gz... [--half 0|1] [--misses] [--recall]
// How many labelled dates `findDates` sees on a date line, and how many `chooseDates` chooses, with a plain stand-in for the
// classification of lines: the labelled title, and a body from the first to the last long line after it.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import type { DateCandidate, Place } from '../src/normalize/dates/candidate.ts'
import { chooseDates } from '../src/normalize/dates/choose-dates.ts'
import { readDateLine } from '../src/normalize/dates/date-line.ts'

interface Case {
  readonly id: string
  readonly lang: string
  readonly text: string
  readonly expect: { readonly title?: string; readonly published?: string | null; readonly modified?: string }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string' }, misses: { type: 'boolean' }, recall: { type: 'boolean' } },
})

function readCases(file: string): Case[] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case)
}

const halfOf = (id: string): string =>
  String(Number.parseInt(createHash('sha1').update(id).digest('hex').slice(0, 2), 16) % 2)
const bare = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

function placesOf(lines: readonly string[], title: string | undefined): Place[] {
  const named = title === undefined ? -1 : lines.findIndex((line) => bare(line) === bare(title))
  const titleAt = named < 0 ? lines.findIndex((line) => line.trim() !== '') : named
  const isBody = (line: string, at: number): boolean =>
    at > titleAt &&
    (line.length > 160 || (line.length > 90 && /[.!?。।؟”"»]\s*$/.test(line))) &&
    readDateLine(line).share < 0.5
  const first = lines.findIndex(isBody)
  const last = lines.findLastIndex(isBody)
  return lines.map((_, at) => {
    if (at === titleAt) return 'title'
    if (at < titleAt) return 'above'
    return first < 0 || at < first ? 'head' : at <= last ? 'body' : 'tail'
  })
}

function candidatesOf({ text, lang, expect }: Case): DateCandidate[] {
  const lines = text.split('\n').map((line) => line.normalize('NFC'))
  const places = placesOf(lines, expect.title)
  return lines.map((line, at) => ({
    line: at + 1,
    place: places[at] ?? 'body',
    reading: readDateLine(line, { language: lang }),
  }))
}

const rules = new Map<string, { right: number; all: number }>()
const tally = { dated: 0, seen: 0, date: 0, minutes: 0, minute: 0, dateless: 0, kept: 0, modified: 0, modifiedRight: 0 }
const sees = (candidates: readonly DateCandidate[], date: string): boolean =>
  candidates.some(({ reading }) =>
    reading.mentions.some(({ written, exchanged }) => written?.wall.startsWith(date) || exchanged?.startsWith(date)),
  )

function measure(one: Case): void {
  const candidates = candidatesOf(one)
  const chosen = chooseDates(candidates)
  const { published, modified } = one.expect
  const got = chosen.published?.date.wall
  const miss = (kind: string): void => {
    if (values.misses) {
      for (const { line, place, reading } of candidates) {
        const at = reading.mentions.filter(
          (m) =>
            m.written && (m.written.wall.startsWith(String(published).slice(0, 10)) || line === chosen.published?.line),
        )
        if (at.length)
          console.log(
            `     ${line}/${candidates.length} ${place} ${reading.share.toFixed(2)} ${at.map((m) => m.label + ':' + m.written?.wall)} rest=${reading.rest.slice(0, 90)}`,
          )
      }
      console.log(
        `${kind} ${one.id} ${one.lang} want ${published} got ${got} (${chosen.published?.rule} line ${chosen.published?.line})`,
      )
    }
  }
  if (published === null) {
    tally.dateless++
    if (got === undefined) tally.kept++
    else miss('invented')
  }
  if (modified && chosen.modified) {
    tally.modified++
    if (chosen.modified.date.wall.startsWith(modified.slice(0, 10))) tally.modifiedRight++
  }
  if (!published) return
  tally.dated++
  if (sees(candidates, published.slice(0, 10))) tally.seen++
  else if (values.recall) console.log(`unseen ${one.id} ${one.lang} ${published}`)
  const byRule = rules.get(chosen.published?.rule ?? 'none') ?? { right: 0, all: 0 }
  rules.set(chosen.published?.rule ?? 'none', byRule)
  byRule.all++
  if (got?.startsWith(published.slice(0, 10))) byRule.right++
  if (got?.startsWith(published.slice(0, 10))) tally.date++
  else miss('date')
  if (published.length <= 10) return
  tally.minutes++
  if (got?.slice(0, 16) === published) tally.minute++
  else if (got?.startsWith(published.slice(0, 10))) miss('minute')
}

const seen = new Set<string>()
for (const one of positionals.flatMap(readCases)) {
  if (seen.has(one.id) || (values.half !== undefined && halfOf(one.id) !== values.half)) continue
  seen.add(one.id)
  measure(one)
}
const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)}% of ${whole}`
console.log(
  `seen ${share(tally.seen, tally.dated)}, date ${share(tally.date, tally.dated)}, minute ${share(tally.minute, tally.minutes)}, ` +
    `no date kept null ${share(tally.kept, tally.dateless)}, modified right ${share(tally.modifiedRight, tally.modified)}`,
)
if (values.misses) for (const [rule, { right, all }] of rules) console.log(`${rule}: ${right} of ${all}`)
