/** What the association has agreed on; each is shown where a number rests on it. */
export interface TextbookSettings {
  /** Copies kept for the teacher of each class group and subject, over those of the pupils. */
  readonly teacherCopies: number
  /** Copies that a school keeps over its need before it has any to spare; per cent of the need. */
  readonly reserve: number
  /** Copies lost and worn out in a year; per cent. */
  readonly loss: number
  /** Pupils of grade 9 who go on to grade 10; per cent. */
  readonly grade10Share: number
}

export const standardSettings: TextbookSettings = { teacherCopies: 0, reserve: 0, loss: 3, grade10Share: 55 }
