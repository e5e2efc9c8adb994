import { LivePage } from './live-page';
import { openParts } from './open-parts';

// On every page with cells: gives each its buttons. What runs them is loaded when it is first asked for.
openParts();
const elements = Array.from(document.querySelectorAll<HTMLElement>('main .cell')).filter((each) =>
  each.querySelector('pre code'),
);
const page = new LivePage(elements);
Object.assign(window, { livePage: page });
void page.begin();
