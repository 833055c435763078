// Sizes as the reader's language writes them.

/** `4,1 MB`, in decimal units, as phones and browsers count. */
export function sized(bytes) {
  const unit = bytes < 1e6 ? "kilobyte" : "megabyte";
  const size = bytes / (unit === "kilobyte" ? 1e3 : 1e6);
  const style = { style: "unit", unit, maximumFractionDigits: size < 10 ? 1 : 0 };
  return new Intl.NumberFormat(document.documentElement.lang, style).format(size);
}
