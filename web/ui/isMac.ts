/** There Cmd is what Ctrl is elsewhere. */
export const isMac = navigator.userAgent.includes('Mac')
