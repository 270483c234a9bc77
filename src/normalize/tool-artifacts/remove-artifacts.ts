import type { SourceLine } from '../../domain/document.ts'
import { withoutEmphasis } from './emphasis.ts'
import { type Undumped, withoutLinkMarks } from './link-marks.ts'
import { withSpeakers } from './speaker-stamps.ts'
import { withoutCues } from './subtitles.ts'
import { withoutStamps } from './transcript.ts'

/** Takes out what programs put into a text that they write out: numbers of links, cues of subtitles, time stamps of transcripts. */
export function undump(lines: readonly SourceLine[]): Undumped {
  if (lines.some(({ markup }) => markup !== undefined && markup.kind !== 'heading')) return { lines, roles: [] }
  const unlinked = withoutLinkMarks(lines)
  const uncued = withoutCues(unlinked.lines)
  const unstamped = withoutStamps(uncued.lines)
  return {
    lines: withoutEmphasis(withSpeakers(unstamped.lines)),
    roles: [...unlinked.roles, ...uncued.roles, ...unstamped.roles],
  }
}
