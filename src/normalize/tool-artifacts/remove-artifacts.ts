import type { SourceLine } from '../../domain/document.ts'
import { withoutEmphasis } from './emphasis.ts'
import { type Cleaned, withoutLinkMarks } from './link-marks.ts'
import { withoutLinkNotes } from './link-notes.ts'
import { withSpeakers } from './speaker-stamps.ts'
import { withoutCues } from './subtitles.ts'
import { withoutStamps } from './transcript.ts'

/**
 * Removes what programs write into a text on export: numbers of links and notes on them, cues of subtitles, time stamps of transcripts,
 * marks of emphasis. Marked-up text, where only headings are marked up at most, has none of these.
 */
export function removeArtifacts(lines: readonly SourceLine[]): Cleaned {
  if (lines.some(({ markup }) => markup !== undefined && markup.kind !== 'heading')) return { lines, roles: [] }
  const unlinked = withoutLinkMarks(lines)
  const uncued = withoutCues(unlinked.lines)
  const unstamped = withoutStamps(uncued.lines)
  return {
    lines: withoutLinkNotes(withoutEmphasis(withSpeakers(unstamped.lines))),
    roles: [...unlinked.roles, ...uncued.roles, ...unstamped.roles],
  }
}
