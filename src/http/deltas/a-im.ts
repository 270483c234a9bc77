/**
 * Whether an A-IM field accepts the instance manipulation `feed` (RFC 3229, section 10.5.3): anywhere in the list, in
 * any case and with any parameters, unless its `q` is 0.
 */
export function acceptsFeedDelta(field: string | undefined): boolean {
  if (field === undefined) return false
  return field.split(',').some((member) => {
    const [name = '', ...parameters] = member.split(';').map((part) => part.trim().toLowerCase())
    return name === 'feed' && !parameters.some(isZero)
  })
}

function isZero(parameter: string): boolean {
  const [name = '', value = ''] = parameter.split('=').map((part) => part.trim())
  return name === 'q' && value !== '' && Number(value) === 0
}
