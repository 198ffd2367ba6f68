const percents = [
  /\.leave\./,
  /\.leaveByGrade\./,
  /\.perYear$/,
  /\.fillPerMonth$/,
  /\.agencyCover$/,
  /^conversion\./,
  /^pipeline\[\d+\]\.(progression\[|award|finalPlacements|employedIn)/,
];

/** Whether the value at a path is a share, which people read in percent. */
export const isShare = (path: string): boolean =>
  percents.some((pattern) => pattern.test(path)) || /^targets\.(vacancyRate|confidence|agencyShare)$/.test(path);

/** A share as its field holds it, in percent to two places: `18`, `4.25`. */
export const inField = (share: number): string => `${Math.round(share * 10_000) / 100}`;
