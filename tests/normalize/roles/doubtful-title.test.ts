import { describe, expect, it } from 'vitest'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import { assignRoles } from '../../../src/normalize/roles/assign-roles.ts'
import { emptyRoles } from '../../../src/normalize/roles/role-map.ts'
import { textDocument } from '../text-document.ts'

const PARAGRAPH = 'The ferry runs again from Monday, the county says, and the bridge is put off until next spring.'

/** The role of a first line that is the likeliest title, and that the model takes for no text. */
function roleOf(line: string, isTitleDoubtful: boolean): string | undefined {
  const views = viewLines(textDocument([line, '', PARAGRAPH].join('\n')).lines)
  const map = emptyRoles(views.length)
  assignRoles({ views, body: Float64Array.of(0.02, 0.98), titleAt: 0, isTitleDoubtful, isRepeated: () => false }, map)
  return map.roles[0]
}

describe('a line that is too doubtful a title to be published as one', () => {
  it('is kept as a heading', () => {
    expect(roleOf('Ferry runs again', true)).toBe('heading')
  })

  it('is dropped if it is furniture', () => {
    expect(roleOf('Subscribe to our newsletter', true)).toBe('boilerplate')
  })

  it('is not kept where the title is sure', () => {
    expect(roleOf('Ferry runs again', false)).toBe('boilerplate')
  })
})
