// node bench/accuracy-dates.ts CASES.jsonl.gz... [--half 0|1] [--misses] [--rules]: measures how many labelled dates
// `findDates` finds on a date line, and how many `chooseDates` chooses. Line roles are approximated by the labelled
// title, and a body that extends from the first to the last long line after it.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { chooseDates } from '../src/normalize/dates/choose-dates.ts'
import type { DateCandidate, Place } from '../src/normalize/dates/date-candidate.ts'
import { readDateLine } from '../src/normalize/dates/date-line.ts'
import { endsSentence } from '../src/normalize/text/measure.ts'

interface Case {
  readonly id: string
  readonly lang: string
  readonly text: string
  readonly expect: { readonly title?: string; readonly published?: string | null; readonly modified?: string }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string' }, misses: { type: 'boolean' }, rules: { type: 'boolean' } },
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
    ends: endsSentence(line),
    reading: readDateLine(line, { language: lang }),
  }))
}

interface Tally {
  right: number
  all: number
}

const tallies = new Map<string, Tally>()

function count(name: string, isRight: boolean): void {
  const tally = tallies.get(name) ?? { right: 0, all: 0 }
  tallies.set(name, { right: tally.right + Number(isRight), all: tally.all + 1 })
}

function sees(candidates: readonly DateCandidate[], date: string): boolean {
  const mentions = candidates.flatMap(({ reading }) => reading.mentions)
  return mentions.some(({ written, exchanged }) => written?.wall.startsWith(date) || exchanged?.startsWith(date))
}

function measureDated(candidates: readonly DateCandidate[], published: string, got: string | undefined): boolean {
  const isRight = got?.startsWith(published.slice(0, 10)) === true
  count('seen', sees(candidates, published.slice(0, 10)))
  count('date', isRight)
  if (published.length > 10) count('minute', got?.slice(0, 16) === published)
  return isRight
}

function measure(one: Case): void {
  const candidates = candidatesOf(one)
  const chosen = chooseDates(candidates)
  const { published, modified } = one.expect
  const got = chosen.published?.date.wall
  if (published === null) count('no date kept null', got === undefined)
  if (modified && chosen.modified) count('modified', chosen.modified.date.wall.startsWith(modified.slice(0, 10)))
  const isRight = published ? measureDated(candidates, published, got) : got === undefined
  if (published) count(`rule ${chosen.published?.rule ?? 'none'}`, isRight)
  if (values.misses && published !== undefined && !isRight) {
    console.log(
      `${one.id} ${one.lang} want ${published} got ${got}, line ${chosen.published?.line}, ${chosen.published?.rule}`,
    )
  }
}

const seen = new Set<string>()
for (const one of positionals.flatMap(readCases)) {
  if (seen.has(one.id) || (values.half !== undefined && halfOf(one.id) !== values.half)) continue
  seen.add(one.id)
  measure(one)
}
for (const [name, { right, all }] of tallies) {
  if (values.rules || !name.startsWith('rule ')) console.log(`${name}: ${((100 * right) / all).toFixed(1)}% of ${all}`)
}
