import { LivePage } from './live-page';
import { openParts } from './open-parts';

// Adds buttons to the cells of every page. The code that runs them is loaded when first needed.
openParts();
const elements = Array.from(document.querySelectorAll<HTMLElement>('main .cell')).filter((each) =>
  each.querySelector('pre code'),
);
const page = new LivePage(elements);
Object.assign(window, { livePage: page });
void page.begin();
