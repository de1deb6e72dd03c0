/** When something was, like `23:14`, of another day than today like `2026-01-31 23:14`, by this machine's clock. `at` in milliseconds since 1970. */
export function timeOf(at: number): string {
  const date = new Date(at);
  const [hours, minutes] = [date.getHours(), date.getMinutes()].map(twoDigits);
  const time = `${hours}:${minutes}`;
  if (date.toDateString() === new Date().toDateString()) return time;
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())} ${time}`;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
