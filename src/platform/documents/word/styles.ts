import type { IStylesOptions } from 'docx';

const teal = '0D4F57';
/** Of words that stand back. */
export const grey = '484949';

const heading = (size: number, before: number) => ({
  run: { font: 'Calibri', size, bold: true, color: teal },
  paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 120 } },
});

/** Sizes are in half points, room in twentieths of a point. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120 } },
    },
    title: {
      run: { font: 'Calibri', size: 52, bold: true, color: teal },
      paragraph: { spacing: { before: 600, after: 240 } },
    },
    heading1: heading(34, 480),
    heading2: heading(28, 320),
    heading3: heading(24, 240),
    heading4: heading(22, 200),
    heading5: heading(22, 200),
    caption: {
      run: { bold: true, size: 20 },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 200, after: 80 } },
    },
  },
  paragraphStyles: [
    {
      id: 'Small',
      name: 'Small',
      basedOn: 'Normal',
      run: { size: 18, color: grey },
      paragraph: { spacing: { before: 40, after: 40 } },
    },
  ],
};
