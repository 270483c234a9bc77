import type { PageNotes } from '../../markup/page-notes.ts'
import type { OfficePictures } from '../pictures.ts'
import type { RtfFonts } from './fonts.ts'
import type { GroupState } from './group-state.ts'
import type { RtfTables } from './paragraph.ts'
import type { PictureData } from './picture-data.ts'
import type { RowDefinition } from './row-definition.ts'
import type { Story } from './story.ts'

/** The state of a walk over a file. */
export interface RtfWalk extends RtfTables {
  readonly fonts: RtfFonts
  readonly notes: PageNotes
  readonly pictures: OfficePictures
  /** The text of the document, and the notes and text boxes that are being read, innermost last. */
  readonly stories: Story[]
  readonly fields: { instruction: string }[]
  readonly row: RowDefinition
  state: GroupState
  /** The font of text that names none. */
  plainFont: number | undefined
  picture: PictureData
  /** The value that is being read, the name of the property that it is of, and that of the description. */
  value: string
  property: string
  description: string
  /** Has something done at the end of the group, when the state of the one around it, which is given, holds again. */
  atEnd(act: (inner: GroupState) => void): void
}

/** Whether text in a group is shown as text of the document. */
export const isShown = ({ purpose, isHidden, isDeleted }: GroupState): boolean =>
  !isHidden && !isDeleted && (purpose === 'text' || purpose === 'shape')

/** The text that is being read. */
export function storyOf({ stories }: RtfWalk): Story {
  const story = stories.at(-1)
  if (story === undefined) throw new TypeError('the text of the document never ends')
  return story
}
