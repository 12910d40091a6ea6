import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { permit } from './permissions.ts'
import { putFirstStepsAway, takeFirstStepsBack } from './store/first-steps.ts'

/** What of the way from an empty program to a living plan is there. Counted from the records, never stored. */
export interface BeginningFacts {
  readonly schools: number
  /** Members, whoever founded the association included. */
  readonly people: number
  /** Members but the actor who entered or hold a link that works. */
  readonly invited: number
  /** The plan of this school year, or one being read from a paper; null when there is neither. */
  readonly plan: { readonly adopted: boolean; readonly address: string } | null
  /** Meetings of the year that have cards, and those of them that have a day. */
  readonly meetings: number
  readonly dated: number
}

/** One step of the way. */
export interface FirstStep {
  readonly title: string
  /** What to do and why, or what is there. */
  readonly words: string
  readonly done: boolean
  readonly to: string
  /** The verb of the button. */
  readonly act: string
}

/** The way from an empty program to a plan that lives, in order; the first that is not done is the next. */
export function firstSteps({ schools, people, invited, plan, meetings, dated }: BeginningFacts): FirstStep[] {
  const members = people > 1
  return [
    { title: 'Объединение', words: 'Название и город записаны. Проверьте часовой пояс и как у вас зовётся школа начинающих.', done: true, to: '/association', act: 'Проверить карточку' },
    {
      title: 'Школы и люди',
      words: schools > 0 && members ? `Внесены: школ — ${schools}, людей — ${people}.` : 'Загрузите список из Excel, какой есть: программа покажет, как его поняла, и спросит о сомнительном.',
      done: schools > 0 && members,
      to: '/people/lists',
      act: 'Внести списком',
    },
    {
      title: 'Приглашения',
      words: invited > 0 ? `Приглашены или уже входят: ${invited}.` : 'Каждый получит одноразовую ссылку, письмом или листком, и сам придумает пароль.',
      done: invited > 0,
      to: '/people/invitations?who=new',
      act: 'Пригласить',
    },
    {
      title: 'План на учебный год',
      words: plan?.adopted ? 'План принят.' : plan ? 'Документ прочитан: ответьте на вопросы и примите план.' : 'Загрузите свой план из Word или возьмите образец: программа прочтёт его и спросит обо всём неясном.',
      done: plan?.adopted === true,
      to: plan?.address ?? '/plans/import',
      act: plan ? 'Продолжить разбор' : 'Загрузить план',
    },
    {
      title: 'Дни заседаний',
      words: dated > 0 ? `Назначено дней: ${dated} из ${meetings}.` : meetings > 0 ? 'Заседания взяты из плана. Назначьте день ближайшему: дальше программа сама напомнит об уведомлении и протоколе.' : 'Откройте заседания по плану и назначьте день ближайшему.',
      done: dated > 0,
      to: '/meetings',
      act: 'К заседаниям',
    },
  ]
}

/** Takes the list of first steps off the first page for everybody, or puts it back. */
export function keepFirstSteps(context: Context, { away }: { away: boolean }): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'change the association')
    await (away ? putFirstStepsAway(context) : takeFirstStepsBack(context))
    await note(context, { deed: away ? 'список первых шагов убран' : 'список первых шагов возвращён', subject: '/' })
  })
}
