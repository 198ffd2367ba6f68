const words = 'Scroll sideways to see all columns';

/** Says above each table that is wider than its box that it scrolls, as long as it is. */
export function cueWideTables(): void {
  const watching = new ResizeObserver((seen) => {
    for (const { target } of seen) if (target instanceof HTMLElement) cue(target);
  });
  for (const box of document.querySelectorAll<HTMLElement>('.tandem-table__box')) watching.observe(box);
}

function cue(box: HTMLElement): void {
  const before = box.previousElementSibling;
  const shown = before?.classList.contains('tandem-table__cue') ? before : undefined;
  const isWide = box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflowX !== 'visible';
  if (!isWide) shown?.remove();
  if (!isWide || shown !== undefined) return;
  const said = document.createElement('p');
  said.className = 'tandem-table__cue';
  said.textContent = words;
  box.before(said);
}
