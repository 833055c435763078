//! The typeface shipped with the crate, so that a machine without fonts draws the same sheet. One and
//! no more: svg2pdf writes several fonts in an order of chance, and the same sheet must be the same bytes.

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::Database;
use ttf_parser::{Face, FaceParsingError};

/// EB Garamond in its cut for small sizes (SIL Open Font License 1.1, see `fonts/OFL.txt`).
const FONT: &[u8] = include_bytes!("../fonts/EBGaramond08-Regular.otf");

static DATABASE: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut database = Database::new();
    database.load_font_data(FONT.to_vec());
    Arc::new(database)
});

/// The shipped font and no other: the machine's own never change a sheet.
pub(crate) fn database() -> Arc<Database> {
    Arc::clone(&DATABASE)
}

/// Measures text without drawing it.
pub(crate) struct Ruler(Face<'static>);

impl Ruler {
    pub(crate) fn new() -> Result<Self, FaceParsingError> {
        Face::parse(FONT, 0).map(Self)
    }

    /// Width of `text` for a font size of 1, without kerning (which mostly narrows it).
    pub(crate) fn width(&self, text: &str) -> f32 {
        text.chars().map(|letter| self.advance(letter)).sum()
    }

    fn advance(&self, letter: char) -> f32 {
        let missing = 0.6;
        let glyph = self.0.glyph_index(letter);
        glyph
            .and_then(|glyph| self.0.glyph_hor_advance(glyph))
            .map_or(missing, |advance| f32::from(advance) / f32::from(self.0.units_per_em()))
    }
}
