import { template } from '../text';

export const bases = {
  'opening stock': template('the opening stock', 'запаса на начало года', 'жыл басындағы қордың'),
  'average stock': template('the average stock', 'среднего запаса', 'орташа қордың'),
  'closing stock': template('the closing stock', 'запаса на конец года', 'жыл соңындағы қордың'),
} as const;
export const percentOf = template('{percent} % of {base}', '{percent} % от {base}', '{base} {percent} %');
export const baseFits = template(
  '{change} is {list}: {printed} % fits {fitting}. Before the change there were {opening}.',
  '{change} — это {list}: {printed} % подходит для {fitting}. До изменения было {opening}.',
  '{change} — бұл {list}: {printed} % {fitting} үлесіне сай. Өзгеріске дейін {opening} болған.',
);
export const baseFitsNone = template(
  '{change} is {list}: none is printed as {printed} %.',
  '{change} — это {list}: ни одно не округляется до {printed} %.',
  '{change} — бұл {list}: бірі де {printed} % болып дөңгелектенбейді.',
);
export const adds = template('{parts} = {sum}');
export const moreThanWhole = template(
  '{adds}, more than the whole, {whole}.',
  '{adds}, больше целого, {whole}.',
  '{adds}, бұл тұтас {whole} мәнінен артық.',
);
export const notTheTotal = template(
  '{adds} ({low} to {high} before rounding), not the printed total {whole}.',
  '{adds} (до округления от {low} до {high}), а не напечатанный итог {whole}.',
  '{adds} (дөңгелектеуге дейін {low} – {high}), басылған қорытынды {whole} емес.',
);
export const isTheTotal = template(
  '{adds}; the printed total {whole} lies within rounding.',
  '{adds}; напечатанный итог {whole} — в пределах округления.',
  '{adds}; басылған қорытынды {whole} дөңгелектеу шегінде.',
);
export const leaves = template(
  ' of {whole}, which leaves {rest} for the others',
  ' из {whole}, на остальных остаётся {rest}',
  ' ({whole} ішінен), қалғандарына {rest} қалады',
);
export const addsOnly = template('{adds}{rest}.');
export const addsFigures = template(
  '{adds}{rest}; the figures give {sum}{left}.',
  '{adds}{rest}; по данным {sum}{left}.',
  '{adds}{rest}; деректер бойынша {sum}{left}.',
);
export const partsPreliminary = template(
  'The parts are preliminary: a revision of up to {bound} is allowed for each.',
  'Слагаемые предварительные: для каждого допускается пересмотр до {bound}.',
  'Қосылғыштар алдын ала деректер: әрқайсысына рұқсат етілген қайта қарау шегі — {bound}.',
);
export const noWholeNumber = template(
  '{count} divided by no whole number is printed as {printed}.',
  'При делении {count} ни на какое целое число не получится {printed}.',
  '{count} санын ешбір бүтін санға бөлгенде {printed} шықпайды.',
);
export const onlyQuotient = template(
  'Only {list} is printed as {printed}',
  'Как {printed} печатается только {list}',
  '{printed} болып тек {list} басылады',
);
export const quotientFigure = template(
  '{only}; the count at hand is {n}.',
  '{only}; по имеющимся данным — {n}.',
  '{only}; қолдағы дерек — {n}.',
);
export const severalNumbers = template(
  '{list} are {count} different numbers.',
  '{list} — числа разные ({count}).',
  '{list} — бұл {count} түрлі сан.',
);
export const allOne = template('All {count} are {value}.', 'Все {count} равны {value}.', '{count} ұяшықтың бәрі {value}.');
export const twoFormats = template(
  'One number, {value}, is printed with {formats} decimals: the columns were not formatted together.',
  'Одно число, {value}, напечатано с разным числом знаков ({formats}): столбцы оформлены не вместе.',
  'Бір сан, {value}, әртүрлі таңба санымен ({formats}) басылған: бағандар бірге рәсімделмеген.',
);
export const shareIs = template(
  '{count} of {total} is {value} %, printed {printed}.',
  '{count} из {total} — это {value} %, напечатано {printed}.',
  '{total} ішінен {count} — бұл {value} %, мақалада {printed}.',
);
export const moreThanTotal = template(
  'The count is larger than its total.',
  'Количество больше общего числа.',
  'Сан жалпы саннан көп.',
);
export const grimFits = template(
  'A mean of {n} whole numbers can be {printed}: a total of {total} gives {mean}.',
  'Среднее {n} целых чисел может быть {printed}: сумма {total} даёт {mean}.',
  '{n} бүтін санның орташасы {printed} бола алады: {total} қосындысы {mean} береді.',
);
export const grimFails = template(
  'No total of {n} whole numbers has the mean {printed}; the nearest means are {below} and {above}.',
  'Никакая сумма {n} целых чисел не даёт среднего {printed}; ближайшие средние — {below} и {above}.',
  '{n} бүтін санның ешбір қосындысы {printed} орташасын бермейді; ең жақын орташалар — {below} және {above}.',
);
export const grimmerFits = template(
  'A standard deviation of {printed} is possible for {n} whole numbers with the mean {mean}.',
  'Стандартное отклонение {printed} возможно для {n} целых чисел со средним {mean}.',
  'Орташасы {mean} болатын {n} бүтін сан үшін стандартты ауытқу {printed} болуы мүмкін.',
);
export const grimmerFails = template(
  'No {n} whole numbers with the mean {mean} have a standard deviation of {printed}.',
  'Никакие {n} целых чисел со средним {mean} не имеют стандартного отклонения {printed}.',
  'Орташасы {mean} болатын ешбір {n} бүтін санның стандартты ауытқуы {printed} емес.',
);
export const changeIs = template(
  'From {from} to {to} is {value}, printed {printed}.',
  'От {from} до {to} — это {value}, напечатано {printed}.',
  '{from} мәнінен {to} мәніне дейін — бұл {value}, мақалада {printed}.',
);
export const rankInList = template(
  '{value} is number {rank} of the {all} printed values, printed {printed}.',
  '{value} — {rank}-е из {all} напечатанных значений, напечатано {printed}.',
  '{value} — басылған {all} мәннің ішінде {rank}-орында, мақалада {printed}.',
);
