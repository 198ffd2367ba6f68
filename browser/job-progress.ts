/** Keeps the progress of a job current while somebody watches, and shows the page again when the job has ended. */
interface Said {
  percent: number;
  doing: string;
}

const place = document.querySelector<HTMLElement>('[data-job-events]');
const address = place?.dataset.jobEvents;
if (place && address) follow(place, address);

function follow(place: HTMLElement, address: string): void {
  const source = new EventSource(address);
  source.addEventListener('progress', (event) => show(place, JSON.parse(event.data)));
  source.addEventListener('end', () => {
    source.close();
    location.reload();
  });
  // The browser tries again by itself, unless the server refused: then the page says why.
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 3000);
  });
}

function show(place: HTMLElement, { percent, doing }: Said): void {
  const bar = place.querySelector<HTMLProgressElement>('[data-job-bar]');
  if (bar) bar.value = percent;
  say(place.querySelector('[data-job-percent]'), `${percent}%`);
  say(place.querySelector('[data-job-doing]'), doing);
}

/** Only what changed, so that what is read aloud is not said twice. */
function say(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}
