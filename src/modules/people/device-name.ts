/** «Firefox, Windows» from what the browser says of itself. */
export function deviceName(agent: string): string {
  const browser = /(YaBrowser|Edg|OPR|Firefox|Chrome|Safari)/.exec(agent)?.[1]
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(agent)?.[1]
  const names: Record<string, string> = { YaBrowser: 'Яндекс.Браузер', Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'macOS' }
  return [browser, system].flatMap((name) => (name ? [names[name] ?? name] : [])).join(', ') || 'неизвестное устройство'
}
