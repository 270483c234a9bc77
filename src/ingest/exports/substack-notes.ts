import type { Page, PageElement } from '../markup/dom.ts'
import type { PageNotes } from '../markup/page-notes.ts'
import { replaceBy } from './substack-embeds.ts'

/** The id that a link leads to. */
const targetOf = (link: PageElement): string => (link.getAttribute('href') ?? '').replace(/^[^#]*#/, '')

/** Notes by their ids; those that nothing refers to stay where they are. */
function notesIn(page: Page): ReadonlyMap<string, PageElement> {
  const notes = [...page.querySelectorAll('.footnote')].flatMap((note): [string, PageElement][] => {
    const id = note.querySelector('.footnote-number')?.getAttribute('id')
    return id ? [[id, note]] : []
  })
  return new Map(notes)
}

/** Moves footnotes to `notes`, and makes the links to them references. */
export function moveNotes(page: Page, notes: PageNotes): void {
  const found = notesIn(page)
  for (const link of page.querySelectorAll('a.footnote-anchor')) {
    const note = found.get(targetOf(link))
    const content = note?.querySelector('.footnote-content')
    if (!note || !content?.textContent?.trim() || !page.documentElement?.contains(note)) continue
    replaceBy(page, link, 'span', notes.refer(content.innerHTML))
    note.remove()
  }
}
