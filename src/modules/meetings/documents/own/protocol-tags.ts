import { list, type Tag } from '#documents/own-template'
import { dateInWords, dateShort } from '#platform/russian'
import { linesOf, type Protocol } from '../../protocol.ts'
import { agendaLine } from '../agenda.ts'
import { hoursInWords } from '../meeting-entry.ts'
import { personInWords, signed } from '../names.ts'
import { attendanceWords, earlierWords, otherDecisionsWords, questionWords, type QuestionWords } from '../protocol-words.ts'
import { meetingInGenitive } from '../requisites.ts'
import { said } from './said.ts'

const important = { important: true }

/** Whose paper it is, and of which meeting. */
export const meetingTags: readonly Tag<Protocol>[] = [
  said('объединение', 'Название объединения', ({ association }) => association),
  said('город', 'Город, без «г.»', ({ city }) => city),
  said('заседание.заголовок', 'Номер и тема, как они следуют за видом бумаги', meetingInGenitive),
  said('заседание.номер', 'Номер заседания по плану', ({ meetingNumber }) => meetingNumber),
  said('заседание.тема', 'Тема заседания', ({ topic }) => topic),
  said('заседание.дата', 'День заседания словами', ({ day }) => (day === null ? '' : dateInWords(day))),
  said('заседание.дата цифрами', 'День заседания цифрами', ({ day }) => (day === null ? '' : dateShort(day))),
  said('заседание.часы', 'Начало и окончание', hoursInWords),
  said('заседание.место', 'Школа и помещение', ({ place }) => place),
  said('заседание.форма', 'Форма проведения', ({ form }) => form),
]

/** Who led the meeting and signs its papers. */
export const officeTags: readonly Tag<Protocol>[] = [
  said('председатель', 'Фамилия и инициалы; линия, если не назван', (protocol) => attendanceWords(protocol).chair),
  said('секретарь', 'Фамилия и инициалы; линия, если не назван', (protocol) => attendanceWords(protocol).secretary),
  said('председатель.подпись', 'Инициалы и фамилия, для строки подписи', ({ chair }) => signed(chair), important),
  said('секретарь.подпись', 'Инициалы и фамилия, для строки подписи', ({ secretary }) => signed(secretary), important),
  said('кворум', 'Есть ли кворум, целым предложением', (protocol) => attendanceWords(protocol).quorum),
]

/** Number and day of the minutes. */
export const numberTags: readonly Tag<Protocol>[] = [
  said('протокол.номер', 'Номер протокола', ({ number }) => number, important),
  said('протокол.дата', 'День протокола словами; место для даты, если день не назначен', ({ day }) => (day === null ? '«___» ____________ 20___ г.' : dateInWords(day)), important),
]

export const attendanceTags: readonly Tag<Protocol>[] = [
  said('присутствовали', 'Кто был, через запятую; если больше пятнадцати — число и «список прилагается»', (protocol) => attendanceWords(protocol).present, important),
  said('присутствовали.число', 'Сколько членов объединения было', ({ voters }) => String(voters)),
  said('приглашены', 'Гости и те, кто без права голоса', (protocol) => attendanceWords(protocol).invited),
  said('приглашены.слово', '«Приглашён» или «Приглашены», по числу', (protocol) => attendanceWords(protocol).invitedTitle),
  said('отсутствовали', 'Кого не было; если больше пятнадцати — число', (protocol) => attendanceWords(protocol).absent),
  said('приложение', 'Заголовок списка присутствовавших; пусто, когда все названы в тексте', (protocol) => attendanceWords(protocol).annex),
  ...list('участники', 'Члены объединения, которые были: строка на каждого', (protocol: Protocol) => attendanceWords(protocol).participants, [
    said('номер', 'По порядку, с точкой', ({ number }) => number),
    said('имя', 'Фамилия, имя, отчество', ({ name }) => name),
    said('должность', 'Должность', ({ post }) => post),
    said('школа', 'Школа', ({ school }) => school),
    said('участие', 'Очно или дистанционно', ({ presence }) => presence),
  ]),
]

export const agendaTags: readonly Tag<Protocol>[] = list(
  'повестка', 'Вопросы повестки по порядку', ({ questions }: Protocol) => questions.map((question, at) => ({ ...question, number: at + 1 })),
  [
    said('номер', 'Номер вопроса, без точки', ({ number }) => String(number)),
    said('строка', 'Вопрос, докладчики и минуты одной строкой', agendaLine),
    said('вопрос', 'Только вопрос', ({ question }) => question),
    said('докладчики', 'Только докладчики', ({ speakers }) => speakers.map((speaker) => personInWords(speaker)).join('; ')),
    said('минуты', 'Сколько минут отведено', ({ minutes }) => (minutes === null ? '' : String(minutes))),
  ],
  important,
)

export const earlierTags: readonly Tag<Protocol>[] = list('прежние решения', 'Как выполняются решения прошлых заседаний: строка на каждое', ({ earlier }: Protocol) => earlier.map(earlierWords), [
  said('решение', 'Что поручено', ({ text }) => text),
  said('исполнитель', 'Кому', ({ owner }) => owner),
  said('срок', 'К какому дню', ({ due }) => due),
  said('состояние', 'Как выполняется', ({ state }) => state),
])

const paragraphs = [said('абзац', 'Текст абзаца', (text: string) => text)]
const resolutions = [
  said('номер', 'Номер решения с точкой', ({ label }: QuestionWords['resolutions'][number]) => label),
  said('текст', 'Решение, исполнитель и срок', ({ text }: QuestionWords['resolutions'][number]) => text),
]

/** What was heard, said and decided on a question. */
export const questionTags: readonly Tag<QuestionWords>[] = [
  said('номер', 'Номер вопроса, без точки', ({ number }) => String(number)),
  said('вопрос', 'Вопрос, как он стоит в повестке', ({ question }) => question),
  said('снят', 'Предложение о снятом вопросе; у рассмотренного пусто', ({ takenOff }) => takenOff),
  ...list('слушали', 'Кого и о чём слушали: абзац за абзацем', ({ heard }: QuestionWords) => heard, paragraphs, important),
  ...list('выступили', 'Кто выступил: абзац за абзацем', ({ spoke }: QuestionWords) => spoke, paragraphs, important),
  ...list('решили', 'РЕШИЛИ: строка на каждое решение', (question: QuestionWords) => question.resolutions, resolutions, important),
  said('голосовали', 'Итог голосования; пусто, если его не было', ({ votes }) => votes, important),
]

export const questionsTags: readonly Tag<Protocol>[] = list('вопросы', 'Ход заседания: слушали, выступили, решили по каждому вопросу', ({ questions }: Protocol) => questions.map((question, at) => questionWords(question, at + 1)), questionTags, important)

export const otherTags: readonly Tag<Protocol>[] = [
  said('другие решения.номер', 'Номер, под которым они стоят после вопросов', (protocol) => String(otherDecisionsWords(protocol).number)),
  ...list('другие решения', 'Решения вне вопросов повестки', (protocol: Protocol) => otherDecisionsWords(protocol).resolutions, resolutions, important),
  ...list('материалы', 'Материалы заседания', ({ materials }: Protocol) => materials.flatMap((title, at) => ({ title, number: at + 1 })), [
    said('номер', 'По порядку, без точки', ({ number }) => String(number)),
    said('название', 'Название материала', ({ title }) => linesOf(title).join(' ')),
  ]),
]
