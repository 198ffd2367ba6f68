/** A list of students as a university sends it, as CSV: nearly every column filled. */
export function studentsList(number: number): string {
  const lines = Array.from(
    { length: number },
    (_, at) =>
      `S-${at},Student Number ${at},Kingsbridge,BA,${at % 2 ? 'first' : 'final'},safeguarding;hospital;fostering,KT${1 + (at % 20)},${at % 3 ? 'yes' : 'no'},,${at % 2 ? 'adults' : ''},,,${at % 9 ? '' : 'Aldermere/Safeguarding'},,${at % 15 ? '' : 'step-free'}`,
  );
  const heading =
    'student_id,name,provider,programme,stage,preferred_areas,home_outcode,drives,max_travel_km,earlier_service,earlier_statutory,earlier_organisation,excluded,required_organisation,needs';
  return `${heading}\n${lines.join('\n')}\n`;
}
