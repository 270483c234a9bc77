import type { LineRole } from '../../domain/article.ts'
import type { SourceLine } from '../../domain/document.ts'
import { isBlank } from '../lines/blank.ts'
import type { Cleaned } from './link-marks.ts'
import { toSeconds } from './time-stamp.ts'
import { joinUtterances, type Utterance } from './utterances.ts'

/** The timing of a cue in SubRip and WebVTT (section 4.1; hours are optional): "00:00:01,000 --> 00:00:04,000". */
const TIMING =
  /^\s*(?:(\d{1,2}):)?(\d{1,2}):(\d{2})[.,]\d{1,3}\s+-->\s+(?:(\d{1,2}):)?(\d{1,2}):(\d{2})[.,]\d{1,3}(?:\s|$)/
/** The first cue is among so many first lines. */
const HEAD = 30
/** Fewest cues of a subtitle file. */
const FEWEST_CUES = 2
const NUMBER = /^\s*\d{1,6}\s*$/
const TAGS = /<[^<>]{0,60}>|\{\\[^{}]{0,20}\}/g

const timingOf = (line: SourceLine): { readonly from: number; readonly to: number } | undefined => {
  const [, fromHours, fromMinutes, fromSeconds, toHours, toMinutes, end] = TIMING.exec(line.text) ?? []
  if (fromMinutes === undefined || fromSeconds === undefined || toMinutes === undefined || end === undefined)
    return undefined
  return { from: toSeconds(fromHours, fromMinutes, fromSeconds), to: toSeconds(toHours, toMinutes, end) }
}

/**
 * Turns subtitles into paragraphs: removes the numbers and timings of cues, and joins sentences that run over several
 * cues.
 */
export function withoutCues(lines: readonly SourceLine[]): Cleaned {
  if (!lines.slice(0, HEAD).some(({ text }) => text.includes('-->'))) return { lines, roles: [] }
  const timings = lines.map(timingOf)
  if (timings.filter((timing) => timing !== undefined).length < FEWEST_CUES) return { lines, roles: [] }
  const first = timings.findIndex((timing) => timing !== undefined)
  const isFormat = /^\s*WEBVTT\b/.test(lines.find((line) => !isBlank(line))?.text ?? '')
  const roles: LineRole[] = []
  const said: Utterance[] = []
  const above: SourceLine[] = []
  let cue: { from: number; to: number } | undefined
  lines.forEach((line, at) => {
    const timing = timings[at]
    const isNumber = NUMBER.test(line.text) && timings[at + 1] !== undefined
    if (timing) cue = timing
    if (isBlank(line)) return
    if (timing || isNumber || (isFormat && at < first))
      roles.push({ line: line.number, role: 'boilerplate', rule: 'time-code' })
    else if (cue === undefined) above.push(line)
    else said.push({ source: line, text: line.text.replace(TAGS, '').trim(), from: cue.from, to: cue.to })
  })
  const gap = above.length > 0 ? [{ number: above[0]?.number ?? 1, text: '' }] : []
  return { lines: [...above, ...gap, ...joinUtterances(said)], roles }
}
