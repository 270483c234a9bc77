import { withoutTooManyTags } from '../../content/count-tags.ts'
import type { SourceLine } from '../../domain/document.ts'
import { parseFragment } from './dom.ts'
import { elementLines } from './element-lines.ts'

/** The lines of a piece of HTML. */
export function fragmentLines(html: string, baseUrl?: string): readonly Omit<SourceLine, 'number'>[] {
  const fragment = parseFragment(withoutTooManyTags(html))
  return fragment === undefined ? [] : elementLines(fragment, baseUrl)
}
