import { template } from '../text';

export const percentagePoints = template('percentage points', 'процентного пункта', 'пайыздық тармақ');
export const change = template('{change} ({percent} %)', '{change} ({percent} %)', '{change} ({percent} %)');
export const inBrackets = template(' ({note})', ' ({note})', ' ({note})');

export const figureAgrees = template(
  '{name}: {figure}{note}, printed as {printed}.',
  '{name}: {figure}{note}, напечатано {printed}.',
  '{name}: {figure}{note}, мақалада {printed} деп басылған.',
);
export const figureDiffers = template(
  '{name}: {figure}{note}, printed {printed}; the difference is {change}.',
  '{name}: {figure}{note}, напечатано {printed}; разница {change}.',
  '{name}: {figure}{note}, мақалада {printed}; айырмасы {change}.',
);
export const onlyReport = template(
  'A report in the press does not decide which of the two is right.',
  'Сообщение в прессе не решает, какое из двух чисел верно.',
  'Баспасөздегі хабар екі санның қайсысы дұрыс екенін шешпейді.',
);
export const revisedSince = template(
  '{name}: {figure}{note} by the later figures, printed {printed}; a revision of {size}, and up to {bound} is taken for one.',
  '{name}: {figure}{note} по более поздним данным, напечатано {printed}; пересмотр на {size}, пересмотром считается отличие до {bound}.',
  '{name}: кейінгі деректер бойынша {figure}{note}, мақалада {printed}; {size} шамасына қайта қаралған, {bound} дейінгі айырмашылық қайта қарау деп есептеледі.',
);
export const figurePreliminary = template(
  '{name}: {figure}{note} by preliminary figures, printed {printed}; {size} apart, and up to {bound} is taken for a revision.',
  '{name}: {figure}{note} по предварительным данным, напечатано {printed}; отличие {size}, пересмотром считается отличие до {bound}.',
  '{name}: алдын ала деректер бойынша {figure}{note}, мақалада {printed}; айырмасы {size}, {bound} дейінгі айырмашылық қайта қарау деп есептеледі.',
);
export const orderChanges = template(
  '{name}: {figure}{note}, printed {printed}; a revision of {size} changes the order that the paper gives.',
  '{name}: {figure}{note}, напечатано {printed}; пересмотр на {size} меняет порядок, указанный в статье.',
  '{name}: {figure}{note}, мақалада {printed}; {size} шамасындағы қайта қарау мақаладағы реттілікті өзгертеді.',
);
export const beyondRevision = template(
  '{name}: {figure}{note}, printed {printed}; {size}, more than the {bound} that are taken for a revision.',
  '{name}: {figure}{note}, напечатано {printed}; отличие {size} больше, чем {bound}, принятые за пересмотр.',
  '{name}: {figure}{note}, мақалада {printed}; айырмасы {size}, бұл қайта қарау деп есептелетін {bound} шегінен артық.',
);
export const nearby = template('Reported nearby: {list}.', 'Близкие данные: {list}.', 'Жақын деректер: {list}.');
export const sameNumber = template(
  'The same number is printed in {where}: a coincidence, or a slip of copying.',
  'То же число напечатано в {where}: совпадение или ошибка при переносе.',
  'Дәл сол сан {where} жерінде де басылған: кездейсоқтық немесе көшіру қатесі.',
);
export const twoQuantities = template(
  "{name}'s {firstName} is {first}, its {secondName} {second}; {printed} is printed",
  '{name}: {firstName} — {first}, {secondName} — {second}; напечатано {printed}',
  '{name}: {firstName} — {first}, {secondName} — {second}; мақалада {printed}',
);
export const fitsFirst = template(
  '{what}, which is the first.',
  '{what}, это первый показатель.',
  '{what}, бұл бірінші көрсеткіш.',
);
export const fitsSecond = template(
  '{what}, which is the second, while the words name the first.',
  '{what}, это второй показатель, а в тексте назван первый.',
  '{what}, бұл екінші көрсеткіш, ал мәтінде біріншісі аталған.',
);
export const fitsNeither = template(
  '{what}, which is neither.',
  '{what}, это ни тот, ни другой.',
  '{what}, бұл екеуінің бірі де емес.',
);
export const higherThan = template(
  '{measure}{first} {sign} {second}.',
  '{measure}{first} {sign} {second}.',
  '{measure}{first} {sign} {second}.',
);
export const revised = template(
  '{changed} of {all} changed, by {low} to {high} %.',
  'Изменились {changed} из {all}: от {low} до {high} %.',
  '{all} көрсеткіштің {changed} өзгерді: {low} – {high} %.',
);
export const noneRevised = template(
  'None of {all} changed.',
  'Ни один из {all} не изменился.',
  '{all} көрсеткіштің бірі де өзгерген жоқ.',
);
export const ownQuotient = template(
  "The paper's own {above} / {below} is {value}.",
  'По числам самой статьи {above} / {below} = {value}.',
  'Мақаланың өз сандары бойынша {above} / {below} = {value}.',
);
export const figuresQuotient = template(
  'The figures give {value}.',
  'По данным выходит {value}.',
  'Деректер бойынша {value} шығады.',
);
export const earlierNumbers = template(
  'The printed numbers are earlier ones.',
  'Напечатанные числа — более ранние.',
  'Басылған сандар — бұрынғы деректер.',
);
