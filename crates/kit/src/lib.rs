//! The blank template of a theme: a paper cube character on one A4 sheet, to draw on, cut out,
//! fold, glue and photograph, with a printed link and a QR code that lead back to the theme.
//!
//! [`pattern_svg`] gives a drawing that needs no font (its letters are outlines), [`pattern_pdf`] a
//! vector PDF whose text stays text. Both come from one template, `web/templates/kit/pattern.svg`.

mod faces;
mod fitting;
mod limbs;
mod net;
mod outline;
mod pattern;
mod pdf;
mod qr;
mod sheet;
mod svg;

pub use pattern::{KitError, Pattern, PatternWords};
pub use pdf::pattern_pdf;
pub use qr::{QrCode, qr_code};
pub use svg::pattern_svg;
