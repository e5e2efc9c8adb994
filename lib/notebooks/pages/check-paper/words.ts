import type { Translated } from '../../../paper/text';

const word = (en: string, ru: string, kk: string): Translated => ({ en, ru, kk });

/** The words of the page "Check another paper". */
export const words = {
  title: word('Check another paper', 'Проверить другую статью', 'Басқа мақаланы тексеру'),
  lead: word(
    'Drop in CSV files, type a few rows, or paste a regression table or a part of the text. Everything is computed in this browser; nothing is sent anywhere.',
    'Перетащите файлы CSV, введите несколько строк или вставьте таблицу регрессий или часть текста. Всё вычисляется в этом браузере, никуда ничего не отправляется.',
    'CSV файлдарын сүйреп әкеліңіз, бірнеше жол теріңіз немесе регрессия кестесін не мәтін бөлігін қойыңыз. Бәрі осы браузерде есептеледі, ешқайда ештеңе жіберілмейді.',
  ),
  paper: word('Title of the paper', 'Название статьи', 'Мақала атауы'),
  paste: word(
    'Paste a regression table (with standard errors in parentheses), or text with tests such as t(38) = 2.31, p = .026',
    'Вставьте таблицу регрессий (стандартные ошибки в скобках) или текст с критериями, например t(38) = 2.31, p = .026',
    'Регрессия кестесін (стандартты қателер жақша ішінде) немесе t(38) = 2.31, p = .026 сияқты критерийлері бар мәтінді қойыңыз',
  ),
  rows: word(
    'Or type claims, one per row',
    'Или введите утверждения, по одному в строке',
    'Немесе тұжырымдарды теріңіз, әр жолға біреуден',
  ),
  printed: word('Printed, exactly', 'Напечатано, точно', 'Басылған түрі, дәл'),
  kind: word('Kind', 'Вид', 'Түрі'),
  given: word('Given', 'Дано', 'Берілгені'),
  addRow: word('Add a row', 'Добавить строку', 'Жол қосу'),
  files: word(
    'Or choose files: paper.csv, claims.csv, records.csv, regression-1.txt, text.txt',
    'Или выберите файлы: paper.csv, claims.csv, records.csv, regression-1.txt, text.txt',
    'Немесе файлдарды таңдаңыз: paper.csv, claims.csv, records.csv, regression-1.txt, text.txt',
  ),
  template: word('Download a template with a guide', 'Скачать шаблон с инструкцией', 'Нұсқаулығы бар үлгіні жүктеу'),
  example: word('Fill in an example', 'Заполнить пример', 'Мысал толтыру'),
  check: word('Check', 'Проверить', 'Тексеру'),
  report: word('Report to print', 'Отчёт для печати', 'Басып шығаруға арналған есеп'),
  document: word('Report as a Word document', 'Отчёт в формате Word', 'Word форматындағы есеп'),
  csv: word('Ledger as CSV', 'Результаты в CSV', 'Нәтижелер CSV түрінде'),
  json: word('Ledger as JSON', 'Результаты в JSON', 'Нәтижелер JSON түрінде'),
  nothing: word(
    'There is nothing to check yet: paste something, type a row, or choose files.',
    'Пока нечего проверять: вставьте текст, введите строку или выберите файлы.',
    'Әзірге тексеретін ештеңе жоқ: мәтін қойыңыз, жол теріңіз немесе файл таңдаңыз.',
  ),
  noTests: word(
    'The pasted text contains no regression table and no test with its p value.',
    'Во вставленном тексте не найдено ни таблицы регрессий, ни критерия с его p.',
    'Қойылған мәтінде регрессия кестесі де, p мәні бар критерий де табылмады.',
  ),
} satisfies Record<string, Translated>;

export type PageWord = keyof typeof words;
