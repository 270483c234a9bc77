/** A caption with the credit of its picture. */
export interface Caption {
  readonly text: string
  readonly credit?: string
}
