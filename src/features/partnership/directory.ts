import type { Organisation, Service, ServiceKind } from './model.ts';

/** Finds organisations and services by what people call them in their files. */
export interface Directory {
  organisations: readonly Organisation[];
  services: readonly Service[];
  /**
   * The organisations that go by this name, short name or UKPRN, whatever the case and the spaces around it: none, one,
   * or several where a short name is shared. A full name wins over somebody else's short name.
   */
  called(text: string): readonly Organisation[];
  service(organisationId: string, kind: ServiceKind): Service | undefined;
}

export function directoryOf(organisations: readonly Organisation[], services: readonly Service[]): Directory {
  const byName = new Map(organisations.map((organisation) => [plain(organisation.name), organisation]));
  const byNumber = new Map(organisations.flatMap((each) => (each.ukprn === undefined ? [] : [[each.ukprn, each]])));
  const byShortName = Map.groupBy(organisations, ({ shortName }) => plain(shortName));
  const byPlace = new Map(services.map((service) => [`${service.organisationId} ${service.kind}`, service]));
  const find = (text: string) => {
    const exact = byName.get(plain(text)) ?? byNumber.get(text.trim());
    return exact ? [exact] : (byShortName.get(plain(text)) ?? []);
  };
  // A file of thousands names the same few partners again and again.
  const found = new Map<string, readonly Organisation[]>();
  return {
    organisations,
    services,
    called: (text) => {
      const before = found.get(text) ?? find(text);
      found.set(text, before);
      return before;
    },
    service: (organisationId, kind) => byPlace.get(`${organisationId} ${kind}`),
  };
}

/** Texts that people take for the same compare equal so: case, spaces and the shape of apostrophes do not count. */
function plain(text: string): string {
  return text.normalize('NFC').replaceAll(/[’‘`]/g, "'").replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
