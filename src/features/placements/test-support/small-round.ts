import type { RoundFiles } from '../formats/index.ts';

/** A round that can be solved in the head: three students, two offers, two educators. Ann and Bea fit, Cem does not. */
export const smallRound = {
  students: `student_id,name,provider,programme,stage,preferred_areas,home_outcode,drives,excluded,needs
S1,Ann Asante,Kingston,BA,first,safeguarding;fostering,KT1,yes,,
S2,Bea O'Hara,Kingston,MSW,final,hospital,KT2,no,Merton,step-free
S3,Cem Şahin,Kingston,MSW,first,hospital,KT2,no,Merton;Kingston/Hospital team,
`,
  offers: `offer_id,organisation,service,team,area,statutory,places,stages,outcode,driver_required,provides,educator_id,on_site_supervisor
O1,Merton,children,First Response,safeguarding,yes,1,first,SW19,yes,,,no
O2,Kingston,adults,Hospital team,hospital,no,1,first;final,KT2,no,step-free,E2,no
`,
  educators: `educator_id,name,organisation,service,outcode,peps,last_student_ended,capacity,off_site
E1,Eve Educator,Merton,children,SW19,1,2026-05-01,1,no
E2,Obi Okafor,Kingston,adults,KT2,2,01/03/2026,1,no
`,
};

/** Files of a round as they arrive, from texts; those of `smallRound` where none is given. */
export function roundFiles(
  texts: Partial<Record<'students' | 'offers' | 'educators' | 'pins' | 'policy', string>>,
): RoundFiles {
  const { students, offers, educators, pins, policy } = { ...smallRound, pins: undefined, policy: undefined, ...texts };
  const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
  return {
    students: file('students.csv', students),
    offers: file('offers.csv', offers),
    educators: file('educators.csv', educators),
    ...(pins !== undefined && { pins: file('pins.csv', pins) }),
    ...(policy !== undefined && { policy: file('policy.json', policy) }),
  };
}
