import type { Plan, PlanDraft } from '../plan.ts'
import type { PlanReading } from '../reading/plan-reading.ts'
import { readResponsible } from '../reading/responsible.ts'
import { readTerm } from '../reading/term.ts'
import { printedStamps } from '../stamps.ts'

const schoolYear = { from: 2026, to: 2027 }

/** A plan of invented people in the form that associations have: nine columns of meetings, then other work. */
export const sampleDraft: PlanDraft = {
  schoolYear,
  association: 'городское методическое объединение школьных библиотекарей',
  level: 'ГМО',
  theme: 'Школьная библиотека — место, где растут и ученик, и библиотекарь.',
  aim: 'Рост профессиональной компетентности библиотекарей в условиях перехода библиотек в ШИБЦ.',
  stamps: [],
  lines: [
    { kind: 'problem', text: 'Начинающие библиотекари осваивают профессию в одиночку.' },
    { kind: 'problem', text: 'Удачный опыт остаётся внутри школы.' },
    { kind: 'task', text: 'Объединить библиотекарей города в единое информационное пространство.' },
    { kind: 'task', text: 'Выявить, описать и передать другим школам лучший опыт.' },
    { kind: 'priority', text: 'Чтение всей школой' },
    { kind: 'expected', text: 'Каждый начинающий библиотекарь работает с наставником.' },
  ],
  indicators: [
    { task: 'Невысокая активность библиотекарей', plannedResult: 'Библиотекари участвуют в краевых событиях.', criterion: 'Участие в вебинарах, краевых семинарах', target: 40, unit: 'участий' },
    { task: 'Поддержка начинающих', plannedResult: '', criterion: 'Индивидуальные консультации.\nВыходы в учреждения.', target: 12.5, unit: '' },
    { task: '', plannedResult: 'Материалы доступны всем школам.', criterion: 'Доля школ с доступом', target: 100, unit: '%' },
  ],
  items: [
    item('meeting', '1', 'Заседания ГМО', 'сентября', 'МАОУ СОШ №5', 'Библиотека в новом учебном году', 'Круглый стол'),
    item('meeting', '2', 'Заседания ГМО', 'январь', 'гимназия № 8', 'Переход библиотеки в ШИБЦ: с чего начать', 'Слайд-презентация'),
    { ...item('activity', '1', 'Работа между заседаниями', 'в течение года', '', 'Индивидуальные консультации', ''), aim: '', content: '', output: 'Запросы школ закрыты' },
    { ...item('activity', '2', 'Работа между заседаниями', 'сентябрь, май', '', 'Сверка учебных фондов', ''), aim: '', content: '', extra: { Часы: '4' } },
  ],
}

function item(kind: 'meeting' | 'activity', number: string, section: string, term: string, place: string, topic: string, form: string): PlanDraft['items'][number] {
  return {
    kind, number, section, term: readTerm(term, schoolYear).term, place, topic, form,
    aim: 'Дать каждому библиотекарю опору.', content: 'Обсуждение плана работы.\nАнализ обеспеченности учебниками.', output: 'План работы на год.', status: '',
    responsible: readResponsible('Руководитель ГМО Лебедева А.П. МАОУ СОШ № 5'), extra: {}, serves: [],
  }
}

/** The plan as it would stand in the program. */
export function planFromDraft(draft: PlanDraft, steps: Plan['steps'] = []): Plan {
  let id = 0
  const row = () => ({ id: ++id, version: 1 })
  return {
    ...draft,
    ...row(),
    state: steps.at(-1)?.state ?? 'draft',
    lines: draft.lines.map((line) => ({ ...line, ...row() })),
    indicators: draft.indicators.map((card) => ({ ...card, ...row() })),
    items: draft.items.map((card) => ({ ...card, ...row(), serves: [], done: null })),
    steps,
  }
}

const orNull = (text: string): string | null => text || null

/** What reading the plan's paper should give, but for the questions. */
export function readingOf(plan: Plan): Omit<PlanReading, 'questions'> {
  const texts = (kind: Plan['lines'][number]['kind']) => plan.lines.filter((line) => line.kind === kind).map(({ text }) => text)
  return {
    association: orNull(plan.association),
    level: plan.level,
    schoolYear: plan.schoolYear,
    theme: orNull(plan.theme),
    problemField: texts('problem'),
    aim: orNull(plan.aim),
    tasks: texts('task'),
    priorities: texts('priority'),
    expected: texts('expected'),
    approvals: printedStamps(plan).filter(({ given }) => given).map(({ kind, raw }) => ({ kind, raw })),
    indicators: plan.indicators.map(({ task, plannedResult, criterion, target, unit }) => ({
      task: orNull(task), plannedResult: orNull(plannedResult), criterion: orNull(criterion), target, unit: orNull(unit),
    })),
    items: plan.items.map(({ kind, number, section, term, place, topic, aim, content, form, output, status, responsible, extra }) => ({
      kind, number: orNull(number), section: orNull(section), term, place: orNull(place), topic: orNull(topic), aim: orNull(aim), content: orNull(content),
      form: orNull(form), output: orNull(output), status: orNull(status), responsible: [...responsible], extra: { ...extra },
    })),
  }
}
