/**
 * How far a number has come to its target, drawn; the same is said in words for those who do not see it.
 * @param share done of the whole, 0 to 1 or more
 * @param pace where an even pace would be today, 0 to 1; null when nothing is to be compared
 */
export function Progress({ share, pace, late, label }: { share: number; pace: number | null; late: boolean; label: string }) {
  const at = (part: number) => Math.round(1000 * Math.min(1, Math.max(0, part))) / 10
  return (
    <svg className="progress" viewBox="0 0 100 12" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect className="whole" x="0" y="2" width="100" height="8" />
      <rect className={late ? 'slow' : 'come'} x="0" y="2" width={at(share)} height="8" />
      {pace !== null && <rect className="pace" x={Math.min(99.2, at(pace))} y="0" width="0.8" height="12" />}
    </svg>
  )
}
