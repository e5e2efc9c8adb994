/** A link in the site's navigation, footer or tables. */
export interface PageLink {
  href: string;
  title: string;
}

/** What every page of the site shares. */
export interface SiteFrame {
  /** The set's title, shown at the top of every page. */
  title: string;
  /** Pages other than the notebooks, shown in the navigation ("Figure check", "Glossary"). */
  navigation: PageLink[];
  /** Every HTML file of the site. */
  pageFileNames: string[];
  /** Where the text, data and code come from; shown in the footer. */
  sources: PageLink[];
  /** The terms of use, in a few words; shown in the footer. */
  licence: string;
  /** Identifies this build of the site: open pages reload when it changes (assets/reload.js). Without it they never reload. */
  stamp?: string;
  /** The address of the published site, for link previews. */
  address?: string;
}
