import type { EventKind } from '../../platform/events/event.ts';
import type { Html } from '../../platform/web/html.ts';
import type { Known } from '../../platform/web/route.ts';

/** Something that waits for the person: what, for whom, by when, and where it is done. */
export interface Need {
  /** The sentence, which is also the link. */
  text: string;
  href: string;
  /** ISO date by which it is due; absent where there is none. */
  by?: string;
}

/** One of at most three figures of the home page. */
export interface Figure {
  text: Html;
  href: string;
}

/** Something of the person's own that stands at the top of their home page: the placement they are in. */
export interface Own {
  heading: string;
  body: Html;
}

/** What a feature adds to the home page of the person who asks. */
export interface AtHome {
  needs?: (asked: Known) => Promise<Need[]>;
  figures?: (asked: Known) => Promise<Figure[]>;
  own?: (asked: Known) => Promise<Own[]>;
  /** What happens and changes nothing yet, so that “What changed” leaves it out. */
  without?: readonly EventKind[];
}
