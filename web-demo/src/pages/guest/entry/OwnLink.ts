import type { Guest } from './guest';
import { Refused, type GuestApi } from './guestApi';
import type { TabMemory } from './tabMemory';

/**
 * Which link this tab is about. A browser keeps one guest's cookie: a link that is opened in another tab takes it over, and
 * from then on the server would take this tab for the other guest.
 */
export class OwnLink {
  /** A private window may keep no memory. */
  #link: string | undefined;

  constructor(
    private readonly api: Pick<GuestApi, 'guest'>,
    private readonly memory: Pick<TabMemory, 'openedLink' | 'opened'>,
  ) {}

  adopt({ link }: Guest): void {
    this.#link = link;
    this.memory.opened(link);
  }

  /** Whom the cookie stands for now; rejects with `other_link` where that is not the one of this tab. */
  async guest(): Promise<Guest> {
    const guest = await this.api.guest();
    const own = this.#link ?? this.memory.openedLink();
    if (own !== undefined && own !== guest.link) throw new Refused({ code: 'other_link' });
    return guest;
  }
}
