import type { Translated } from './languages';

const phrase = (en: string, ru: string, kk: string): Translated => ({ en, ru, kk });

/** Kinds, units and grounds that a ledger may hold, in three languages. A word that is not here stays English, marked as such. */
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
  phrase('% of GDP', '% к ВВП', 'ЖІӨ-ге қатысты %'),
  phrase('percentage points', 'процентных пунктов', 'пайыздық тармақ'),
  phrase('thousand tenge per head', 'тыс. тенге на душу населения', 'жан басына шаққанда мың теңге'),
  phrase('organizations', 'организаций', 'ұйым'),
  phrase('variables', 'переменных', 'айнымалы'),
  phrase('coefficient (standard error)', 'коэффициент (стандартная ошибка)', 'коэффициент (стандартты қате)'),
  phrase('observations', 'наблюдений', 'бақылау'),
  phrase('standard error', 'стандартная ошибка', 'стандартты қате'),
  phrase('% per unit', '% на единицу', 'бір бірлікке %'),
  phrase('% level', 'уровень значимости, %', 'маңыздылық деңгейі, %'),
  phrase('rank', 'место', 'орын'),
  phrase('regions', 'регионов', 'өңір'),
  phrase('schools', 'школ', 'мектеп'),
  phrase('times', 'раз', 'есе'),
  phrase('pages', 'страницы', 'беттер'),
  // The same in every language
  phrase('%', '%', '%'),
  phrase('R²', 'R²', 'R²'),
];

const byEnglish = new Map(phrases.map((each) => [each.en, each]));

/** The phrase in three languages; undefined when only English is known. */
export function translatedPhrase(english: string): Translated | undefined {
  return byEnglish.get(english);
}
