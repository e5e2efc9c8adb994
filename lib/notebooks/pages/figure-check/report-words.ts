import type { Language } from '../../../paper/text';

/** The report's own words. */
export interface ReportWords {
  title: string;
  authors: string;
  published: string;
  checked: string;
  from: string;
  against: string;
  version: string;
  inBrief: string;
  grave: string;
  minor: string;
  none: string;
  prints: string;
  queries: string;
  please: string;
  notReported: string;
  open: string;
  openNote: string;
  footer: string;
  print: string;
  back: string;
}

export const reportWords: Readonly<Record<Language, ReportWords>> = {
  en: {
    title: 'Figure check: report',
    authors: 'Authors',
    published: 'Published in',
    checked: 'Checked',
    from: 'Read from',
    against: 'Held against',
    version: 'version {version}',
    inBrief: 'In brief',
    grave: 'Findings that change a conclusion',
    minor: 'Findings that change no conclusion',
    none: 'None.',
    prints: 'prints “{printed}”',
    queries: 'Queries to the authors',
    please: 'Could the authors please look again at {id} ({location}): “{printed}”?',
    notReported: 'Announced and not reported',
    open: 'What could not be checked, and what is needed for it',
    openNote: 'This says nothing against the claims.',
    footer:
      'Every verdict is computed by a named check from the figures and words given; the full ledger, claim by claim, comes with this report.',
    print: 'Print or save as PDF',
    back: 'Back to the figure check',
  },
  ru: {
    title: 'Проверка чисел: отчёт',
    authors: 'Авторы',
    published: 'Опубликовано в',
    checked: 'Проверено',
    from: 'Прочитано по',
    against: 'Сверено с',
    version: 'версия {version}',
    inBrief: 'Кратко',
    grave: 'Замечания, меняющие вывод',
    minor: 'Замечания, не меняющие вывода',
    none: 'Нет.',
    prints: 'напечатано «{printed}»',
    queries: 'Вопросы авторам',
    please: 'Не могли бы авторы ещё раз проверить {id} ({location}): «{printed}»?',
    notReported: 'Объявлено, но не приведено',
    open: 'Что проверить не удалось и что для этого нужно',
    openNote: 'Это не довод против утверждений.',
    footer:
      'Каждый результат вычислен указанной проверкой по приведённым данным и словам; полный перечень утверждений прилагается.',
    print: 'Напечатать или сохранить как PDF',
    back: 'Назад к проверке чисел',
  },
  kk: {
    title: 'Сандарды тексеру: есеп',
    authors: 'Авторлары',
    published: 'Жарияланған жері',
    checked: 'Тексерілген күні',
    from: 'Оқылған дереккөз',
    against: 'Салыстырылған деректер',
    version: '{version} нұсқасы',
    inBrief: 'Қысқаша',
    grave: 'Қорытындыны өзгертетін ескертулер',
    minor: 'Қорытындыны өзгертпейтін ескертулер',
    none: 'Жоқ.',
    prints: 'мақалада «{printed}»',
    queries: 'Авторларға сұрақтар',
    please: 'Авторлар {id} тұжырымын ({location}) қайта қарай ала ма: «{printed}»?',
    notReported: 'Жарияланған, бірақ келтірілмеген',
    open: 'Не тексерілмеді және ол үшін не керек',
    openNote: 'Бұл тұжырымдарға қарсы дәлел емес.',
    footer:
      'Әр нәтиже келтірілген деректер мен сөздер бойынша аталған тексерумен есептелген; толық тізім осы есепке қоса беріледі.',
    print: 'Басып шығару немесе PDF ретінде сақтау',
    back: 'Сандарды тексеру бетіне қайту',
  },
};
