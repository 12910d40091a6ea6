/**
 * A chart drawn on the server as an SVG with its own description (documents/chart.ts). Its table stands beside it.
 * @param svg made by the program, never taken from anybody
 */
export function Drawing({ svg, label }: { svg: string; label: string }) {
  return <div className="drawing" tabIndex={0} role="region" aria-label={label} dangerouslySetInnerHTML={{ __html: svg }} />
}
