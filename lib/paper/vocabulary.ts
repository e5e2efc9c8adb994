import type { Facts } from './facts';
import { template as phrase, type Translated } from './text';

/** Kinds, units and bases that a ledger may contain, in three languages. Words not found here or in a paper's translations.csv stay English. */
const phrases: readonly Translated[] = [
  phrase('interpretation', 'толкование', 'түсіндіру'),
  phrase('method', 'метод', 'әдіс'),
  phrase('input figure', 'исходный показатель', 'бастапқы көрсеткіш'),
  phrase('derived figure', 'расчётный показатель', 'есептік көрсеткіш'),
  phrase('figure', 'рисунок', 'сурет'),
  phrase('provenance', 'источник сведений', 'мәлімет көзі'),
  phrase('ranking', 'место в ряду', 'қатардағы орны'),
  phrase('equation', 'уравнение', 'теңдеу'),
  phrase('design', 'план исследования', 'зерттеу құрылымы'),
  phrase('regression cell', 'ячейка таблицы регрессий', 'регрессия кестесінің ұяшығы'),
  phrase('statistical test', 'статистический критерий', 'статистикалық критерий'),
  phrase('attributed finding', 'вывод со ссылкой', 'сілтеме жасалған тұжырым'),
  phrase('the data behind the table', 'данные, по которым построена таблица', 'кесте құрылған деректер'),
  phrase('whether the test was one-sided', 'был ли критерий односторонним', 'критерий бір жақты болған ба'),
  phrase('meta', 'внутренняя согласованность', 'ішкі үйлесімділік'),
  phrase('layout', 'расположение в таблице', 'кестедегі орналасу'),
  phrase('ratio', 'отношение', 'арақатынас'),
  phrase(
    'figures and records',
    'данные статистики и библиографические записи',
    'статистика деректері мен библиографиялық жазбалар',
  ),
  phrase('the paper itself', 'числа и слова самой статьи', 'мақаланың өз сандары мен сөздері'),
  phrase('not possible', 'проверка невозможна', 'тексеру мүмкін емес'),
  phrase('cities', 'городов', 'қала'),
  phrase('% of GDP', '% ВВП', 'ЖІӨ-нің %-ы'),
  phrase('percentage points', 'п. п.', 'пайыздық тармақ'),
  phrase('thousand tenge per head', 'тыс. тенге на душу населения', 'жан басына шаққанда мың теңге'),
  phrase('organizations', 'организаций', 'ұйым'),
  phrase('variables', 'переменных', 'айнымалы'),
  phrase('coefficient (standard error)', 'коэффициент (стандартная ошибка)', 'коэффициент (стандартты қате)'),
  phrase('observations', 'наблюдений', 'бақылау'),
  phrase('standard error', 'стандартная ошибка', 'стандартты қате'),
  phrase('% per unit', '% на единицу', 'бір бірлікке %'),
  phrase('% level', 'уровень значимости, %', 'мәнділік деңгейі, %'),
  phrase('rank', 'место', 'орын'),
  phrase('regions', 'регионов', 'өңір'),
  phrase('schools', 'школ', 'мектеп'),
  phrase('times', 'раз', 'есе'),
  phrase('pages', 'страницы', 'беттер'),
  // The same in every language
  phrase('%', '%', '%'),
  phrase('R²', 'R²', 'R²'),
];

/**
 * Returns all words known in three languages: those above, the names and notes of the facts, and the paper's translations.csv, which takes
 * precedence.
 */
export function withVocabulary(facts: Facts, translations: ReadonlyMap<string, Translated> = new Map()): Map<string, Translated> {
  const names = [...facts.values()].flatMap(({ names: known }) => (known === undefined ? [] : [[known.en, known] as const]));
  const notes = [...facts.values()].flatMap(({ note }) => {
    const [, school, year] = /^reported for (school year )?(\d{4}(?:\/\d\d)?)$/.exec(note ?? '') ?? [];
    if (note === undefined || year === undefined) return [];
    if (school === undefined) return [[note, phrase(note, `за ${year} год`, `${year} жыл үшін`)] as const];
    return [[note, phrase(note, `за ${year} учебный год`, `${year} оқу жылы үшін`)] as const];
  });
  return new Map([...phrases.map((each) => [each.en, each] as const), ...names, ...notes, ...translations]);
}
