import { expect, test } from 'vitest'
import { docx, linesOf } from './documents.ts'

const t = (text: string) => `<r><t>${text}</t></r>`
const e = (content: string) => `<e>${content}</e>`
const sub = (text: string) => `<sub>${t(text)}</sub>`
const sup = (text: string) => `<sup>${t(text)}</sup>`
const x = e(t('x'))

test.each([
  ['raised', `<sSup>${x}${sup('2')}</sSup>`, 'x^2'],
  ['lowered and raised', `<sSubSup>${x}${sub('i')}${sup('10')}</sSubSup>`, 'x_i^(10)'],
  ['before', `<sPre>${sub('2')}${sup('4')}${e(t('He'))}</sPre>`, '_2^4 He'],
  ['a fraction', `<f><num>${t('a+b')}</num><den>${t('2')}</den></f>`, '(a+b)/2'],
  ['a sum', `<nary><naryPr><chr val="∑"/></naryPr>${sub('i=1')}${sup('n')}${x}</nary>`, '∑_(i=1)^n x'],
  ['an integral', `<nary><naryPr/><sub/><sup/>${x}</nary>`, '∫ x'],
  ['a root', `<rad><radPr><degHide val="1"/></radPr><deg/>${x}</rad>`, '√x'],
  ['a cube root', `<rad><deg>${t('3')}</deg>${x}</rad>`, '3√x'],
  ['several in brackets', `<d>${x}${e(t('y'))}</d>`, '(x|y)'],
  ['with a separator', `<d><dPr><begChr val="["/><sepChr val=","/><endChr val=""/></dPr>${x}${x}</d>`, '[x,x'],
  ['a function', `<func><fName>${t('sin')}</fName>${x}</func>`, 'sin x'],
  ['a limit', `<limLow>${e(t('lim'))}<lim>${t('n→∞')}</lim></limLow>`, 'lim_(n→∞)'],
  ['a hat', `<acc><accPr><chr val="\u{303}"/></accPr>${x}</acc>`, 'x\u{303}'],
  ['a matrix', `<m><mr>${x}${x}</mr><mr>${x}${x}</mr></m>`, 'x, x; x, x'],
  ['two lines', `<eqArr>${x}${x}</eqArr>`, 'x; x'],
  ['deleted', `${t('x')}<del>${t('y')}</del>`, 'x'],
])('a formula on one line: %s', (_, formula, expected) => {
  expect(linesOf('a.docx', docx(`<w:p><oMath>${formula}</oMath></w:p>`))).toEqual([`paragraph ${expected}`])
})
