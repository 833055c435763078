//! The address as a QR code (ISO/IEC 18004), level M: one smudge on a printed sheet does no harm.

use std::fmt::Write;

use qrcode::{Color, EcLevel};

use crate::pattern::KitError;

/// White margin around the code, in modules: what the standard asks for.
const QUIET: usize = 4;

/// A code as path data in a square of `modules` by `modules`, quiet zone included.
pub struct QrCode {
    /// The dark modules.
    pub path: String,
    /// How long each side is, in modules.
    pub modules: usize,
}

/// The code of a text: dark runs of each row drawn as one rectangle, so that no hairline shows.
pub fn qr_code(text: &str) -> Result<QrCode, KitError> {
    let code = qrcode::QrCode::with_error_correction_level(text, EcLevel::M)?;
    let width = code.width();
    let colors = code.to_colors();
    let mut path = String::new();
    for (y, row) in colors.chunks(width).enumerate() {
        let mut x = 0;
        while x < width {
            let run = row[x..].iter().take_while(|color| **color == Color::Dark).count();
            if run > 0 {
                // Writing to a String cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    Ok(QrCode { path, modules: width + 2 * QUIET })
}
