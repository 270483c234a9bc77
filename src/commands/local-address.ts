const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Whether only this machine can reach a URL. */
export function isLocalAddress(url: string): boolean {
  return LOCAL.test(new URL(url).hostname)
}
