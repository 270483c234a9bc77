import { kindByNames, type StyleKind } from '../style-kinds.ts'

interface RtfStyle {
  readonly kind: StyleKind
  readonly outline: number | undefined
}

/** The paragraph styles of a document, by their numbers. */
export interface RtfStyles {
  /** Adds a style as its group in the table describes it. */
  add(number: number, name: string, outline: number | undefined): void
  of(number: number | undefined): RtfStyle
}

const NONE: RtfStyle = { kind: 'unknown', outline: undefined }

/** Creates a table of styles, which is empty. */
export function createStyles(): RtfStyles {
  const styles = new Map<number, RtfStyle>()
  return {
    add(number, name, outline) {
      styles.set(number, { kind: kindByNames([name.replace(/;\s*$/, '')]), outline })
    },
    of: (number) => (number === undefined ? NONE : (styles.get(number) ?? NONE)),
  }
}
